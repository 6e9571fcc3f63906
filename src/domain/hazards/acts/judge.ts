import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import { stopDemandedIn } from "#domain/criteria/item-facts.ts";
import {
  type ActContext,
  type CriterionFacts,
  type HazardAct,
  signerOf,
  type Who,
} from "#domain/hazards/act.ts";
import type { Part } from "#domain/hazards/belonging.ts";
import { selfFound } from "#domain/hazards/finding.ts";
import { type Hazard, isMajor, standingJudgement } from "#domain/hazards/hazard.ts";
import { apartFromSigning, type JointSigning, jointlyIn } from "#domain/hazards/joint-act.ts";
import type {
  BeforeJudgement,
  CriterionRef,
  Focus,
  JudgedLevel,
  Judgement,
} from "#domain/hazards/judgement.ts";
import { underJudgement } from "#domain/hazards/moving.ts";
import { reasonNotOfficer, type SecondInput, twoOfficers } from "#domain/hazards/officers.ts";
import { signingParts } from "#domain/hazards/part.ts";
import { isOver } from "#domain/hazards/stage.ts";
import { requireDoneDay, requireReason, requireSubstance } from "#domain/hazards/substance.ts";
import { reasonWaiting } from "#domain/hazards/waiting.ts";
import { Refusal } from "#domain/refusal.ts";

/** A judgement as filled in. Major names an item of the library, or a typed basis where the library lacks it. */
export type JudgeInput = SecondInput & {
  readonly level: JudgedLevel;
  readonly item: CriterionRef | null;
  readonly basis: string | null;
  readonly reason: string;
  readonly focuses: readonly Focus[];
};

/** The judgement as recorded. */
export type Judged = Omit<Judgement, "at" | "second" | "jointPaper" | "before"> & JointSigning;

/** Parts whose certified officers judge what was found at an inspection. */
const officerParts: readonly Part[] = ["lead", "support", "superior", "mine-safety"];

/** 判定: who finds judges and signs; the enterprise's principal alone, or two certified officers at an inspection (N1). */
export const judge: HazardAct<"judge", JudgeInput, Judged> = {
  name: "judge",
  label: "判定",
  track: "rectification",
  roles: ["principal", "regulator", "mine-safety"],
  parts: ["enterprise", ...officerParts],
  signature: true,
  version: 2,
  reasonNotTo: (hazard, who) =>
    reasonWaiting(hazard, ["judge"], who.officerNames) ??
    reasonNotAtThisPoint(hazard, who) ??
    reasonNotJudge(hazard, who),
  decide(hazard, input, context) {
    const today = businessDateOf(context.times.happened);
    requireDoneDay(today, "happenedAt", { from: hazard.finding.foundOn, to: context.today });
    refuseLower(hazard, input.level);
    if (input.level !== "general")
      requireSubstance(input.reason, "reason", "请写明判定理由（不少于 4 个字）。");
    const facts = input.level === "major" ? basisOf(input, hazard.finding.foundOn, context) : null;
    return {
      ...inputWithoutSecond(input),
      ...signersOf(hazard, input, context),
      judgedOn: today,
      demands: {
        discussion: facts?.discussionRequired ?? askedByWords(input, context),
        stop: input.level === "major" && (facts?.stopRequired === true || demandsStop(hazard)),
      },
    };
  },
  evolve(hazard, entry) {
    const judgement: Judgement = {
      ...apartFromSigning(entry.payload),
      ...jointlyIn(entry),
      at: entry.times.received,
    };
    return underJudgement(hazard, judgement.second ? { ...judgement, before: beforeIn(hazard) } : judgement);
  },
};

/** A coal mine stops what a major hazard affects, whatever it was judged by (煤矿安全生产条例 36). */
function demandsStop({ belonging: { field, unitKind } }: Hazard): boolean {
  return stopDemandedIn(field) || unitKind === "coal-mine";
}

function beforeIn({ stage, stageSince, confirmation, lowering, rectification }: Hazard): BeforeJudgement {
  const { completion, acceptance } = rectification;
  return { stage, stageSince, confirmation, lowering, completion, acceptance };
}

function inputWithoutSecond({
  level,
  item,
  basis,
  reason,
  focuses,
}: JudgeInput): Omit<JudgeInput, keyof SecondInput> {
  return { level, item, basis: basis?.trim() || null, reason: reason.trim(), focuses: [...new Set(focuses)] };
}

/** The enterprise judges what it found; its part comes before the officers' when somebody records for it. */
function judgesAsEnterprise(hazard: Hazard, who: Who): boolean {
  return signingParts(who, hazard.belonging).includes("enterprise");
}

function reasonNotAtThisPoint(hazard: Hazard, who: Who): Refusal | null {
  const standing = standingJudgement(hazard);
  if (hazard.stage === "found") return null;
  if (hazard.stage === "judged" && standing?.signers.length === 0) return null;
  if (isOver(hazard.stage) || isMajor(hazard)) {
    return new Refusal("wrong-state", "已有签字的判定；需要降低的请提出降级，需要重来的请先重新打开。");
  }
  if (judgesAsEnterprise(hazard, who)) {
    return new Refusal("wrong-state", "已判定为一般事故隐患；认为构成重大的，请联系牵头部门重新判定。");
  }
  return null;
}

/** Why this person may not sign as a judge of it; null when they may: the principal of who found it, or an officer. */
export function reasonNotJudge(hazard: Hazard, who: Who): Refusal | null {
  if (!judgesAsEnterprise(hazard, who)) return reasonNotOfficer(who);
  if (selfFound(hazard.finding)) return null;
  return new Refusal("not-yours", "检查发现的隐患由两名执法人员判定签字，请等待牵头部门判定。");
}

function refuseLower(hazard: Hazard, level: JudgedLevel): void {
  if (hazard.stage === "found" || level === "major") return;
  const sentence = isMajor(hazard)
    ? "台账载明为重大事故隐患，降低判定须走降级程序并由第二人签字。"
    : "已判定为一般事故隐患，重新判定只能改为重大。";
  throw new Refusal("invalid", sentence, "level");
}

/** Facts of the item that carries the judgement; null for a typed basis. */
function basisOf(
  input: JudgeInput,
  foundOn: BusinessDate | null,
  context: Pick<ActContext, "criterion">,
): CriterionFacts | null {
  if (!input.item) {
    requireReason(
      input.basis,
      "basis",
      "判定为重大须选择判定标准条款；标准库没有的，请写明依据的标准和条款。",
    );
    return null;
  }
  const facts = context.criterion(input.item);
  if (!facts) throw new Refusal("invalid", "标准库中没有这一条，请重新选择。", "item");
  refuseOutOfForce(facts, foundOn);
  return facts;
}

function askedByWords({ level, basis }: JudgeInput, context: Pick<ActContext, "discussionAskedBy">): boolean {
  return level === "major" && basis !== null && context.discussionAskedBy(basis);
}

/** An item is cited in the edition in force on the day found; where a day is unknown nothing is refused. @throws {Refusal} `invalid` */
export function refuseOutOfForce(facts: CriterionFacts, foundOn: BusinessDate | null): void {
  if (!foundOn) return;
  if (facts.effectiveOn && foundOn < facts.effectiveOn) {
    throw new Refusal(
      "invalid",
      `这一版标准${facts.effectiveOn}起施行，发现时尚未施行，请选择发现当日有效的版本。`,
      "item",
    );
  }
  if (facts.supersededOn && foundOn >= facts.supersededOn) {
    throw new Refusal(
      "invalid",
      `这一版标准${facts.supersededOn}起已被替代，请选择发现当日有效的版本。`,
      "item",
    );
  }
}

/** Who signs: the principal alone, or two certified officers. @throws {Refusal} */
export function signersOf(
  hazard: Hazard,
  input: SecondInput,
  context: ActContext,
): JointSigning & { readonly signers: readonly string[] } {
  if (judgesAsEnterprise(hazard, context)) {
    return { signers: [signerOf(context)], awaits: null, jointPaper: null };
  }
  const { signed, awaits, jointPaper } = twoOfficers(context, input);
  return { signers: signed, awaits, jointPaper };
}
