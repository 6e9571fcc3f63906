import { lookUpIn } from "#application/criteria/look-up-in.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import { refuseOutOfForce } from "#domain/hazards/acts/judge.ts";
import type { FoundBy } from "#domain/hazards/finding.ts";
import type { CriterionRef, JudgedLevel } from "#domain/hazards/judgement.ts";
import { waitingIn } from "#domain/hazards/waiting.ts";
import { Refusal } from "#domain/refusal.ts";
import { organisationNamed, personOf } from "./stage.ts";
import { type ActScene, does, type Line, reports } from "./story.ts";
import type { Theme } from "./theme.ts";

/** Who comes: two certified officers, and a third of the department who confirms. */
export type Department = { readonly officers: readonly [string, string]; readonly confirmer: string };

/** The three officers of a department whose logins are numbered. */
export const departmentOf = (prefix: string): Department => ({
  officers: [`${prefix}-1`, `${prefix}-2`],
  confirmer: `${prefix}-3`,
});

/** A finding in the theme's words, with a photo. */
export function found(
  daysAgo: number,
  by: { readonly login: string; readonly how: FoundBy },
  at: { readonly enterprise: string; readonly theme: Theme; readonly foundOn?: BusinessDate },
): Line {
  const { theme } = at;
  return reports(daysAgo, by.login, at.enterprise, async (scene) => ({
    text: theme.text,
    spot: theme.spot,
    foundOn: at.foundOn ?? scene.today,
    foundBy: by.how,
    measured: theme.measured,
    exposedPeople: theme.exposedPeople,
    possibleHarm: theme.possibleHarm,
    photos: [await scene.photo("before")],
  }));
}

/** The second officer signs for himself, on the same day. */
export const countersigned = (daysAgo: number, { officers }: Department): Line =>
  does(daysAgo, officers[1], "countersign", ({ hazard }) => ({
    entry: waitingIn(hazard).at(-1)?.second.entry ?? 0,
  }));

/** Judged by two officers at an inspection, each with a signature of their own. */
export const judged = (
  ...[daysAgo, department, theme, level]: Parameters<typeof judgedByFirst>
): readonly Line[] => [judgedByFirst(daysAgo, department, theme, level), countersigned(daysAgo, department)];

/** Judged, and not yet countersigned. */
export function judgedByFirst(
  daysAgo: number,
  { officers }: Department,
  theme: Theme,
  level: JudgedLevel = "major",
): Line {
  return does(daysAgo, officers[0], "judge", (scene) => ({
    ...basisIn(scene, theme, level),
    secondOfficer: personOf(scene.stage, officers[1]),
    jointPaper: null,
  }));
}

/** Judged by the principal, who found it. */
export function judgedAtHome(
  daysAgo: number,
  principal: string,
  theme: Theme,
  level: JudgedLevel = "major",
): Line {
  return does(daysAgo, principal, "judge", (scene) => ({
    ...basisIn(scene, theme, level),
    secondOfficer: null,
    jointPaper: null,
  }));
}

function basisIn(scene: ActScene, theme: Theme, level: JudgedLevel) {
  const major = level === "major";
  const item = major && theme.item && isInForce(scene, theme.item) ? theme.item : null;
  const reasons: Readonly<Record<JudgedLevel, string>> = {
    major: "现场查看和实测结果符合判定标准所列情形",
    general: "危害和整改难度较小，能够立即整改排除",
    none: "经现场核对，符合规定，不构成事故隐患",
  };
  const basis = major && !item ? theme.basis : null;
  return { level, item, basis, reason: reasons[level], focuses: major ? theme.focuses : [] };
}

/** An item is cited only in the edition that was in force on the day found, whatever day the demonstration is made on. */
function isInForce(scene: ActScene, item: CriterionRef): boolean {
  const facts = lookUpIn({ standards: scene.stage.installed.catalogue, successions: [] })(item);
  if (!facts) return false;
  try {
    refuseOutOfForce(facts, scene.hazard.finding.foundOn);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Confirmed by a third officer. */
export const confirmed = (daysAgo: number, { confirmer }: Department): Line =>
  does(daysAgo, confirmer, "confirm", () => ({ outcome: "confirmed", reason: null }));

/** Disputed by a third officer. */
export const disputed = (daysAgo: number, { confirmer }: Department, reason: string): Line =>
  does(daysAgo, confirmer, "confirm", () => ({ outcome: "disputed", reason }));

/** Settled by a collective discussion, with its minutes. */
export const discussed = (daysAgo: number, { confirmer }: Department): Line =>
  does(daysAgo, confirmer, "discuss", async (scene) => ({
    kind: "collective",
    people: 5,
    inFavour: 4,
    level: "major",
    opinion: "经核对图纸和现场照片，多数意见认为构成重大事故隐患",
    minutes: await scene.photo("paper"),
    heldOn: scene.today,
  }));

/** An expert is asked, and says what they think of it. */
export const advised = (daysAgo: number, by: string, opinion: string): readonly Line[] => [
  does(daysAgo, by, "assign-expert", (scene) => ({
    person: personOf(scene.stage, "zhuanjia-1"),
    task: "核对现场情况并对整改方案提出意见",
  })),
  does(daysAgo - 1, "zhuanjia-1", "opine", () => ({ opinion })),
];

/** Reviewed for the public (公开审查) by the office that listed it; what stands in the list is these words. */
export const cleared = (daysAgo: number, by: string, unit: string, wording: string): Line =>
  does(daysAgo, by, "clear-for-publication", async (scene) => ({
    ...{ unit, wording, supervisor: scene.hazard.listings.at(-1)?.supervisor ?? "" },
    ...{ decidedBy: "示例副市长壬", decidedOn: scene.today, decision: await scene.photo("paper") },
  }));

/** Listed for supervision (挂牌督办), until so many days after. */
export const listed = (
  daysAgo: number,
  by: string,
  level: "city" | "county",
  terms: { readonly supervisor: string; readonly days: number },
): Line =>
  does(daysAgo, by, "list", async (scene) => ({
    level,
    listedBy: "government",
    supervisor: organisationNamed(scene.stage, terms.supervisor).name,
    document: "示例安委〔示例〕3号",
    on: scene.today,
    deadline: scene.day(terms.days),
    ...{ decidedBy: "示例副市长壬", decidedOn: scene.today, decision: await scene.photo("paper") },
    caseLeader: "示例副市长壬",
  }));
