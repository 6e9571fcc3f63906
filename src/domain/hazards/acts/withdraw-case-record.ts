import { reasonReliedOn, recordOf, recordsOf, withoutRecord } from "#domain/cases/case-record.ts";
import type { PenaltyCase } from "#domain/cases/penalty-case.ts";
import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { handledBy, handledCase, insideCase, withCase } from "#domain/hazards/handled-case.ts";
import { requireSubstance } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/**
 * Which record of which case, by its key (`recordsOf`), why it is taken back; of a published penalty also where and when that was made
 * known, null of all else.
 */
export type WithdrawCaseRecordInput = {
  readonly case: string;
  readonly record: string;
  readonly reason: string;
  readonly retracted: string | null;
};

/**
 * 更正案件登记（撤回登记）: a penalty, a step or a payment that should not have been put on record is taken back by a handler; a penalty
 * with its service, payments and publication. It stays to be seen as withdrawn and counts nowhere. Of a published one it is asked
 * where the retraction was announced, for information that no longer holds is taken back within three days, with the reason (行政处罚法 48).
 */
export const withdrawCaseRecord: HazardAct<"withdraw-case-record", WithdrawCaseRecordInput> = {
  name: "withdraw-case-record",
  label: "更正案件登记（撤回登记）",
  ...insideCase,
  reasonNotTo(hazard, who) {
    if (handledBy(hazard, who.actor, hasRecords).length > 0) return null;
    const reason = insideCase.reasonNotTo(hazard, who);
    return reason ?? new Refusal("wrong-state", "案件中没有可以撤回的登记。");
  },
  decide(hazard, { case: id, record: key, reason, retracted }, { actor, articles, calendar }) {
    const one = handledCase(hazard, id, actor, hasRecords);
    const record = recordOf(one, key);
    const relied = reasonReliedOn(one, record, { articles, calendar });
    if (relied) throw relied;
    requireSubstance(reason, "reason", "请写明撤回的理由（不少于 4 个字）。");
    const said = { case: id, record: key, reason: reason.trim() };
    if (record.what.kind !== "penalty" || !record.what.penalty.published) return { ...said, retracted: null };
    const sentence = "这份处罚决定已经公示，请写明何时在哪里撤回公示并说明理由（不少于 4 个字）。";
    requireSubstance(retracted ?? "", "retracted", sentence);
    return { ...said, retracted: retracted?.trim() ?? null };
  },
  evolve(hazard, entry) {
    const { record, reason, retracted } = entry.payload;
    const how = { reason, retracted, by: signerOfEntry(entry), at: entry.times.received };
    return withCase(hazard, entry, (one) => withoutRecord(one, record, how));
  },
};

const hasRecords = (one: PenaltyCase) => recordsOf(one).length > 0;
