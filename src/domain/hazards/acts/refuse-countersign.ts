import type { HazardAct } from "#domain/hazards/act.ts";
import { type JointEntry, withoutJointAct } from "#domain/hazards/countersigning.ts";
import { requireSubstance } from "#domain/hazards/substance.ts";
import { ownWaiting, reasonNotNamed } from "./countersign.ts";

/** Which entry is refused, and why. */
export type RefuseCountersignInput = { readonly entry: number; readonly reason: string };

/** The refusal as recorded. */
export type CountersignRefused = JointEntry & { readonly reason: string };

/** 不予会签: the named officer does not agree; the joint act is void and open again, and both entries stay in the ledger. */
export const refuseCountersign: HazardAct<"refuse-countersign", RefuseCountersignInput, CountersignRefused> =
  {
    name: "refuse-countersign",
    label: "不予会签",
    track: "rectification",
    roles: ["regulator", "mine-safety"],
    parts: ["lead", "support", "superior", "mine-safety"],
    signature: true,
    version: 1,
    reasonNotTo: reasonNotNamed,
    decide(hazard, { entry, reason }, context) {
      const { act } = ownWaiting(hazard, entry, context);
      requireSubstance(reason, "reason", "请具体写明不予会签的理由（不少于 4 个字）。");
      return { joint: act, entry, reason: reason.trim() };
    },
    evolve: (hazard, entry) => withoutJointAct(hazard, entry.payload),
  };
