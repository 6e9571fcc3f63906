import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import { type HazardAct, signerOf, signerOfEntry, type Who } from "#domain/hazards/act.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { requireDoneDay } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** The number of the office's own register, and the day; left empty, the number comes from the office's series before this decides. */
export type AcceptFilingInput = { readonly number: string; readonly on: BusinessDate };

/** Why the filing desk has nothing to answer; null while a report waits. */
export function reasonNotToAnswerFiling(hazard: Hazard, who: Who): Refusal | null {
  if (hazard.filing.filed) return new Refusal("wrong-state", "已经备案。");
  if (!hazard.filing.submittedAt) return new Refusal("wrong-state", "企业报送以后才能办理备案。");
  if (hazard.filing.signatures.some(({ by }) => by === signerOf(who))) {
    return new Refusal("same-person", "报告的签字人不能办理备案，请由其他人员办理。");
  }
  return null;
}

/** 接收备案: receipt, not approval; the report is checked for form only (N5). */
export const acceptFiling: HazardAct<"accept-filing", AcceptFilingInput> = {
  name: "accept-filing",
  label: "接收备案",
  track: "five-steps",
  roles: ["filing-desk"],
  parts: ["filing"],
  signature: true,
  version: 1,
  reasonNotTo: reasonNotToAnswerFiling,
  decide(hazard, input, context) {
    const number = input.number.trim();
    if (number === "") {
      throw new Refusal(
        "incomplete",
        "请按登记簿填写备案编号；在“备案”页设置编号序列以后可以留空。",
        "number",
      );
    }
    const sent = hazard.filing.submittedAt;
    requireDoneDay(input.on, "on", { from: sent ? businessDateOf(sent) : null, to: context.today });
    return { number, on: input.on };
  },
  evolve(hazard, entry) {
    const filed = { ...entry.payload, by: signerOfEntry(entry), at: entry.times.received };
    return { ...hazard, filing: { ...hazard.filing, filed } };
  },
};
