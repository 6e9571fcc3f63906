import type { HazardAct } from "#domain/hazards/act.ts";
import { Refusal } from "#domain/refusal.ts";
import { checkedRepeat, type RepeatInput, reasonNotToAnswerRepeat } from "./confirm-repeat.ts";

/** 认定不重复: by the lead department; the proposal is answered and not shown again. */
export const denyRepeat: HazardAct<"deny-repeat", RepeatInput> = {
  name: "deny-repeat",
  label: "认定不重复",
  track: "record",
  roles: ["regulator"],
  parts: ["lead"],
  signature: false,
  version: 1,
  reasonNotTo: reasonNotToAnswerRepeat,
  decide(hazard, input) {
    if (hazard.notRepeatOf.includes(input.of)) throw new Refusal("duplicate", "已经认定不重复。", "of");
    return checkedRepeat(hazard, input);
  },
  evolve: (hazard, entry) => ({ ...hazard, notRepeatOf: [...hazard.notRepeatOf, entry.payload.of] }),
};
