import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { HazardAct } from "#domain/hazards/act.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { reasonNotReviewed } from "#domain/hazards/leniency-open.ts";
import { requireDoneDay, requireSubstance } from "#domain/hazards/substance.ts";
import {
  type LeniencyDecision,
  type LeniencyResult,
  type LeniencyReview,
  reviewToDecide,
  untouchedLeniency,
} from "#domain/leniency/leniency.ts";
import { Refusal } from "#domain/refusal.ts";

/** What the head decided on paper: result, name, day, scan; minutes where it was discussed; how the unit was taught. */
export type DecideLeniencyInput = {
  readonly result: LeniencyResult;
  readonly decidedBy: string;
  readonly decidedOn: BusinessDate;
  readonly scan: Attachment;
  readonly minutes: Attachment | null;
  readonly educatedOn: BusinessDate | null;
  readonly education: string | null;
  /** Why, where a penalty was served or published already. */
  readonly despite?: string | null;
};

/** The decision as recorded. */
export type LeniencyDecided = Omit<LeniencyDecision, "at">;

/**
 * 登记不予行政处罚决定 (N6.3): the head of the lead department decides on paper, after the review; who enters it, who
 * reviewed and who judged is not who decides. What was put to discussion needs its minutes (行政处罚法 57).
 */
export const decideLeniency: HazardAct<"decide-leniency", DecideLeniencyInput, LeniencyDecided> = {
  name: "decide-leniency",
  label: "登记不予处罚决定",
  track: "record",
  roles: ["regulator"],
  parts: ["lead"],
  signature: true,
  version: 1,
  reasonNotTo(hazard, who) {
    const shut = reasonNotReviewed(hazard, who);
    if (shut) return shut;
    return reviewToDecide(hazard) ? null : new Refusal("wrong-state", "法制审核以后才能登记负责人的决定。");
  },
  decide(hazard, input, { actor, today }) {
    const review = reviewToDecide(hazard);
    if (!review) throw new Refusal("wrong-state", "法制审核以后才能登记负责人的决定。");
    requireAnother(hazard, review, { decidedBy: input.decidedBy, enteredBy: actor.person });
    requireDoneDay(input.decidedOn, "decidedOn", { from: review.on, to: today });
    if (review.result === "discuss" && !input.minutes) {
      throw new Refusal("incomplete", "提请集体讨论的，请附讨论记录。", "minutes");
    }
    if (input.result === "not-penalised" && review.result === "fails" && !input.minutes) {
      const sentence = "审核意见为不符合，仍决定不予处罚的须经集体讨论，请附讨论记录。";
      throw new Refusal("incomplete", sentence, "minutes");
    }
    const { result, decidedBy: by, decidedOn: on, scan, minutes } = input;
    const despite = despiteIn(hazard, input);
    return {
      ...{ result, by, on, scan, minutes, education: educationIn(input, today) },
      ...(despite ? { despite } : {}),
    };
  },
  evolve(hazard, entry) {
    const leniency = hazard.leniency ?? untouchedLeniency;
    const decision = { ...entry.payload, at: entry.times.received };
    return { ...hazard, leniency: { ...leniency, decisions: [...leniency.decisions, decision] } };
  },
};

type Deciding = { readonly decidedBy: string; readonly enteredBy: string };

/** @throws {Refusal} `same-person` */
function requireAnother(hazard: Hazard, review: LeniencyReview, { decidedBy, enteredBy }: Deciding): void {
  const apart = [enteredBy, review.by, ...hazard.judgements.flatMap(({ signers }) => signers)];
  if (!apart.includes(decidedBy)) return;
  const sentence = "由负责人决定，经办人、审核人、判定人不能登记为决定人。";
  throw new Refusal("same-person", sentence, "decidedBy");
}

/**
 * What is said of a penalty that was served or published. Who decides may not read the case, so that nothing is told of one
 * before that, and of this nothing but that it is there. What was said without one is kept: it was not asked for.
 * @throws {Refusal} `wrong-state` without a reason where there is one
 */
function despiteIn({ cases = [] }: Hazard, { result, despite }: DecideLeniencyInput): string | null {
  if (result !== "not-penalised") return null;
  const said = despite?.trim() || null;
  const known = cases.some(({ penalties }) => penalties.some(({ served, published }) => served || published));
  if (!known || [...(said ?? "")].length >= 4) return said;
  const sentence =
    "处罚决定已经送达（公示）的，不能再登记不予行政处罚；确有依据的，请在“已经处罚的，写明理由”中写明（不少于 4 个字）；表单中没有这一栏的，请刷新页面。";
  throw new Refusal("wrong-state", sentence, "despite");
}

/** Whoever is not penalised is taught (行政处罚法 33 ¶3). @throws {Refusal} `incomplete`, `invalid` */
function educationIn(
  { result, educatedOn, education }: DecideLeniencyInput,
  today: BusinessDate,
): LeniencyDecision["education"] {
  if (result !== "not-penalised") return null;
  if (!educatedOn) {
    throw new Refusal("incomplete", "不予处罚的应当进行教育，请填写教育日期。", "educatedOn");
  }
  requireDoneDay(educatedOn, "educatedOn", { to: today });
  requireSubstance(education ?? "", "education", "请写明教育的对象和内容（不少于 4 个字）。");
  return { on: educatedOn, what: (education ?? "").trim() };
}
