import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import type { ActContext, HazardAct } from "#domain/hazards/act.ts";
import { type Hazard, isMajor, standingJudgement } from "#domain/hazards/hazard.ts";
import { apartFromSigning, type JointSigning, jointlyIn } from "#domain/hazards/joint-act.ts";
import type { CriterionRef } from "#domain/hazards/judgement.ts";
import type { SecondInput } from "#domain/hazards/officers.ts";
import { type Rejudgement, rejudgedBy } from "#domain/hazards/rejudgement.ts";
import { isOver } from "#domain/hazards/stage.ts";
import { requireDoneDay, requireSubstance } from "#domain/hazards/substance.ts";
import { reasonWaiting } from "#domain/hazards/waiting.ts";
import { Refusal } from "#domain/refusal.ts";
import { reasonNotJudge, signersOf } from "./judge.ts";

/** What the newer edition makes of it: one of its items, or none any more, with the reason. */
export type ReJudgeInput = SecondInput & {
  readonly edition: string;
  readonly item: CriterionRef | null;
  readonly reason: string | null;
};

/** The re-judgement as recorded. */
export type ReJudged = Omit<Rejudgement, "at" | "second" | "jointPaper"> & JointSigning;

/** 按新版标准复核: a newer edition's word on an open hazard (N1). It adds to the judgement of the day found and moves nothing. */
export const reJudge: HazardAct<"re-judge", ReJudgeInput, ReJudged> = {
  name: "re-judge",
  label: "按新版标准复核",
  track: "rectification",
  roles: ["principal", "regulator", "mine-safety"],
  parts: ["enterprise", "lead", "support", "superior", "mine-safety"],
  signature: true,
  version: 2,
  reasonNotTo: (hazard, who) =>
    reasonNotAgain(hazard) ??
    reasonWaiting(hazard, ["judge", "re-judge"], who.officerNames) ??
    reasonNotJudge(hazard, who),
  decide(hazard, input, context) {
    const from = standingJudgement(hazard)?.item;
    if (!from) throw new Refusal("invalid", noItem, "edition");
    const rejudgedOn = businessDateOf(context.times.happened);
    requireDoneDay(rejudgedOn, "happenedAt", { from: hazard.finding.foundOn, to: context.today });
    requireLater(from, input, { context, on: rejudgedOn });
    const reason = input.reason?.trim() || null;
    if (!input.item)
      requireSubstance(reason ?? "", "reason", "按新版不再构成的，须写明理由（不少于 4 个字）。");
    refuseSame(hazard, input);
    const { edition, item } = input;
    return { from, edition, item, reason, ...signersOf(hazard, input, context), rejudgedOn };
  },
  evolve(hazard, entry) {
    const said = apartFromSigning(entry.payload);
    const added: Rejudgement = { ...said, ...jointlyIn(entry), at: entry.times.received };
    return { ...hazard, rejudgements: [...(hazard.rejudgements ?? []), added] };
  },
};

const noItem = "判定没有引用标准库的条款，不能按新版对照复核。";

function reasonNotAgain(hazard: Hazard): Refusal | null {
  if (isOver(hazard.stage) || !isMajor(hazard)) {
    return new Refusal("wrong-state", "只有判定为重大、尚未办结的隐患才需要按新版标准复核。");
  }
  return standingJudgement(hazard)?.item ? null : new Refusal("wrong-state", noItem);
}

/** The edition came after the one judged by, and was in force on the day. @throws {Refusal} `invalid` */
function requireLater(
  from: CriterionRef,
  { edition, item }: ReJudgeInput,
  { context, on }: { readonly context: Pick<ActContext, "criterion">; readonly on: BusinessDate },
): void {
  const later = context.criterion(from)?.laterEditions.find(({ id }) => id === edition);
  if (!later) throw new Refusal("invalid", "所选标准不是原判定标准的新版，请重新选择。", "edition");
  if (later.effectiveOn && on < later.effectiveOn) {
    throw new Refusal("invalid", `新版标准${later.effectiveOn}起施行，施行以后再复核。`, "edition");
  }
  if (later.supersededOn && on >= later.supersededOn) {
    throw new Refusal("invalid", "这一版标准已被替代，请按现行的版本复核。", "edition");
  }
  if (item && (item.standard !== edition || !context.criterion(item))) {
    throw new Refusal("invalid", "新版标准中没有这一条，请重新选择。", "item");
  }
}

function refuseSame(hazard: Hazard, { edition, item }: ReJudgeInput): void {
  const standing = rejudgedBy(hazard, edition);
  if (standing && standing.item?.code === item?.code) {
    throw new Refusal("duplicate", "已按这一版作出同样的复核结论，不用重复办理。", "edition");
  }
}
