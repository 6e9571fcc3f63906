import { businessDateOf } from "#domain/calendar/dates.ts";
import { type ActContext, type HazardAct, signerOf, type Who } from "#domain/hazards/act.ts";
import { type Finding, type FoundBy, foundByWays } from "#domain/hazards/finding.ts";
import { type Hazard, standingJudgement } from "#domain/hazards/hazard.ts";
import { signingParts } from "#domain/hazards/part.ts";
import { requireFoundDay, requireReason } from "#domain/hazards/substance.ts";
import { standingDecision } from "#domain/leniency/leniency.ts";
import { Refusal } from "#domain/refusal.ts";
import { refuseOutOfForce } from "./judge.ts";

/** Fields of the finding that may be put right. Who found it, and its pictures, stay as reported. */
export type CorrectedFields = {
  readonly [F in "text" | "spot" | "foundOn" | "foundBy" | "measured" | "exposedPeople" | "possibleHarm"]?:
    | Finding[F]
    | undefined;
};

/** The fields as they should read, and why. */
export type CorrectInput = { readonly fields: CorrectedFields; readonly reason: string };

/** What was put right. `byEnterprise` stands only where the enterprise did it: what it says after a check is not its report. */
export type Corrected = CorrectInput & { readonly byEnterprise?: true };

/** 更正: a new act that puts named fields right; the old values stay in the ledger. */
export const correct: HazardAct<"correct", CorrectInput, Corrected> = {
  name: "correct",
  label: "更正",
  track: "record",
  roles: ["principal", "safety-staff", "township", "regulator", "county-office", "city-office"],
  parts: ["enterprise", "township", "lead", "county-office", "city-office"],
  signature: false,
  version: 1,
  reasonNotTo(hazard, who) {
    if (hazard.stage === "withdrawn") return new Refusal("wrong-state", "记录已撤回，不用更正。");
    if (hazard.filing.filed) return new Refusal("wrong-state", "已经备案；需要更正的，请先重新打开。");
    return mayCorrect(hazard, who) ? null : new Refusal("not-yours", "判定以后由牵头部门或者安委办更正。");
  },
  decide(hazard, input, context) {
    const fields = changed(hazard.finding, input.fields);
    if (Object.keys(fields).length === 0) {
      throw new Refusal("incomplete", "没有更正任何内容，请至少修改一项。", "fields");
    }
    checkFields(hazard, fields, context);
    const reason = requireReason(input.reason, "reason", "请写明更正的理由。");
    const inside = signingParts(context, hazard.belonging).includes("enterprise");
    const { foundOn } = hazard.finding;
    if (inside && fields.foundOn && foundOn && fields.foundOn > foundOn) {
      // Whether it was reported in time is counted from that day.
      throw new Refusal("not-yours", "发现日期改晚的，由牵头部门核对后更正。", "fields.foundOn");
    }
    return { fields, reason, ...(inside ? { byEnterprise: true } : {}) };
  },
  evolve: (hazard, entry) => {
    const finding = { ...hazard.finding, ...defined(entry.payload.fields) };
    const gaps = finding.foundOn ? hazard.gaps.filter((gap) => gap !== "found-on") : hazard.gaps;
    const amendedAt = [...(hazard.amendedAt ?? []), entry.times.received];
    return { ...hazard, finding, gaps, ...(entry.payload.byEnterprise ? { amendedAt } : {}) };
  },
};

/** Who reported may put it right until it is judged; afterwards the lead department and the offices. */
function mayCorrect(hazard: Hazard, who: Who): boolean {
  const parts = signingParts(who, hazard.belonging);
  if (parts.some((part) => part === "lead" || part === "county-office" || part === "city-office"))
    return true;
  return hazard.stage === "found" && hazard.reportedBy === signerOf(who);
}

function defined(fields: CorrectedFields): Partial<Finding> {
  // An absent field is not a value: leaving it out keeps what stands.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function changed(finding: Finding, fields: CorrectedFields): CorrectedFields {
  const differing = (Object.keys(fields) as (keyof CorrectedFields)[]).filter(
    (field) => fields[field] !== undefined && fields[field] !== finding[field],
  );
  return Object.fromEntries(differing.map((field) => [field, fields[field]]));
}

function checkFields(hazard: Hazard, fields: CorrectedFields, context: ActContext): void {
  if (fields.text !== undefined && fields.text.trim().length < 4) {
    throw new Refusal("incomplete", "请写明发现了什么（至少 4 个字）。", "fields.text");
  }
  if (fields.foundOn === null) throw new Refusal("invalid", "发现日期不能改为空。", "fields.foundOn");
  if (fields.foundOn !== undefined) {
    // Nothing is found after it was told of; and what was decided on it stands on that day.
    requireFoundDay(fields.foundOn, "fields.foundOn", businessDateOf(hazard.reportedAt));
    if (standingDecision(hazard)) {
      throw new Refusal("wrong-state", "已经作出不予处罚的决定，发现日期不再更正。", "fields.foundOn");
    }
    const item = standingJudgement(hazard)?.item;
    const facts = item ? context.criterion(item) : null;
    if (facts) refuseOutOfForce(facts, fields.foundOn);
  }
  if (fields.foundBy !== undefined) refuseSource(hazard.finding.foundBy, fields.foundBy);
}

/** Courtesy before force (N6.3) rests on who found it first: the source can be filled in where unknown and is never rewritten. */
function refuseSource(from: FoundBy, to: FoundBy): void {
  if (from === "unknown" && to !== "tip" && Object.hasOwn(foundByWays, to)) return;
  throw new Refusal(
    "invalid",
    "发现方式关系先礼后兵的认定，登记后不能更改；“未注明”的可以补填。",
    "fields.foundBy",
  );
}
