import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { unsigned } from "#domain/hazards/filing.ts";
import { requireReason } from "#domain/hazards/substance.ts";
import { reasonNotToAnswerFiling } from "./accept-filing.ts";

/** What is to be put right, in words. */
export type ReturnFilingInput = { readonly reason: string };

/** 退回补正: the report goes back with reasons and is signed and sent anew. */
export const returnFiling: HazardAct<"return-filing", ReturnFilingInput> = {
  name: "return-filing",
  label: "退回补正",
  track: "five-steps",
  roles: ["filing-desk"],
  parts: ["filing"],
  signature: false,
  version: 1,
  reasonNotTo: reasonNotToAnswerFiling,
  decide: (_hazard, input) => ({
    reason: requireReason(input.reason, "reason", "请写明需要补正的内容，便于企业修改。"),
  }),
  evolve(hazard, entry) {
    const returned = { reason: entry.payload.reason, by: signerOfEntry(entry), at: entry.times.received };
    const filing = unsigned(hazard.filing);
    return { ...hazard, filing: { ...filing, returns: [...filing.returns, returned] } };
  },
};
