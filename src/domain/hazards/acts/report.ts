import type { Role } from "#domain/access/role.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import { type ActContext, signerOf, signerOfEntry } from "#domain/hazards/act.ts";
import type { Belonging } from "#domain/hazards/belonging.ts";
import { untouchedFiling } from "#domain/hazards/filing.ts";
import type { Finding } from "#domain/hazards/finding.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { partsOf } from "#domain/hazards/part.ts";
import { untouchedRectification } from "#domain/hazards/rectification.ts";
import { untouchedSteps } from "#domain/hazards/step.ts";
import { requireFoundDay } from "#domain/hazards/substance.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import { Refusal } from "#domain/refusal.ts";

/** What a finder says; whose hazard it is comes from the enterprise's file. */
export type ReportInput = Omit<Finding, "finder">;

/** The first entry of a hazard's ledger. */
export type Reported = {
  readonly number: string;
  readonly finding: Finding;
  readonly belonging: Belonging;
  /** Absent from entries made before it was kept. */
  readonly toldByEnterprise?: boolean;
};

/** Everyone who goes to sites may report; administrators and auditors hold no business data. */
export const reportingRoles: readonly Role[] = [
  "principal",
  "safety-staff",
  "technical-lead",
  "team",
  "group",
  "regulator",
  "township",
  "mine-safety",
  "county-office",
  "city-office",
  "steering",
];

/**
 * Reports a hazard (随手报). It becomes a record at once; judging comes after.
 *
 * @throws {Refusal} `not-permitted` for posts that do not go to sites, `incomplete` without words on what was
 * found, `invalid` when the day found lies in the future, or where it would name who gave a tip.
 */
export function decideReport(
  input: ReportInput,
  placed: { readonly number: string; readonly belonging: Belonging },
  context: Pick<ActContext, "actor" | "onBehalf" | "times" | "today">,
): Reported {
  if (!reportingRoles.includes(context.actor.role)) {
    throw new Refusal("not-permitted", "您的岗位不办理隐患上报，请由业务岗位上报。");
  }
  if (input.text.trim().length < 4) {
    throw new Refusal("incomplete", "请写明发现了什么（至少 4 个字）。", "text");
  }
  if (input.foundBy === "tip" && context.onBehalf) {
    // Whoever is recorded for stands in the timeline by name; who gave a tip is known to the tip office alone.
    throw new Refusal("invalid", "举报的隐患不代录举报人，请由经办人直接登记。", "onBehalf.personName");
  }
  const foundOn = input.foundOn ?? businessDateOf(context.times.happened);
  requireFoundDay(foundOn, "foundOn", context.today);
  if (businessDateOf(context.times.happened) < foundOn) {
    throw new Refusal("invalid", `发生时间不能早于发现日期（${foundOn}），请核对。`, "happenedAt");
  }
  return {
    number: placed.number,
    finding: { ...input, text: input.text.trim(), foundOn, finder: signerOf(context) },
    belonging: placed.belonging,
    // A tip looks like a check of the department in this too.
    toldByEnterprise: input.foundBy !== "tip" && toldByEnterprise(placed.belonging, context),
  };
}

/** What an authority enters is not the enterprise's report, whatever it says of who found it; a signed paper shows one. */
function toldByEnterprise(
  belonging: Belonging,
  { actor, onBehalf }: Pick<ActContext, "actor" | "onBehalf">,
): boolean {
  return partsOf(actor, belonging).includes("enterprise") || Boolean(onBehalf?.paper);
}

/** The state after the first entry. */
export function evolveReported(id: string, entry: Entry<"report", Reported>): Hazard {
  const { toldByEnterprise } = entry.payload;
  return {
    id,
    number: entry.payload.number,
    seq: entry.seq,
    finding: entry.payload.finding,
    belonging: entry.payload.belonging,
    importedFrom: null,
    reportedBy: signerOfEntry(entry),
    reportedAt: entry.times.received,
    ...(toldByEnterprise === undefined ? {} : { toldByEnterprise }),
    gaps: [],
    stage: "found",
    stageSince: entry.times.received,
    judgements: [],
    confirmation: null,
    discussions: [],
    lowering: null,
    rectification: untouchedRectification,
    stoppages: [],
    steps: untouchedSteps,
    filing: untouchedFiling,
    listings: [],
    repeatOf: null,
    notRepeatOf: [],
    reopened: [],
  };
}
