import type { BusinessDate } from "#domain/calendar/dates.ts";
import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { reasonNotOfficer } from "#domain/hazards/officers.ts";
import { isOver } from "#domain/hazards/stage.ts";
import { standingStoppage } from "#domain/hazards/stoppage.ts";
import { requireDoneDay, requireSubstance } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** What stops, and on what ground. */
export type OrderStopInput = {
  readonly area: string;
  readonly basis: string;
  readonly orderedOn: BusinessDate;
  /** Number of the paper. */
  readonly document: string | null;
};

/** 责令停产: what cannot be made safe stops until it is examined and agreed (安全生产法 65). Possible from the finding on. */
export const orderStop: HazardAct<"order-stop", OrderStopInput> = {
  name: "order-stop",
  label: "责令停产停业（停用）",
  track: "stoppage",
  roles: ["regulator", "mine-safety"],
  parts: ["lead", "support", "superior", "mine-safety"],
  signature: true,
  version: 1,
  reasonNotTo(hazard, who) {
    if (isOver(hazard.stage) || hazard.stage === "accepted") {
      return new Refusal("wrong-state", "隐患已经验收或者办结；需要停产的，请先重新打开。");
    }
    if (standingStoppage(hazard.stoppages)) return new Refusal("wrong-state", "已有一项停产决定，尚未解除。");
    if (who.onBehalf) return new Refusal("not-permitted", "责令停产须由执法人员本人登录办理。");
    return reasonNotOfficer(who);
  },
  decide(hazard, input, context) {
    requireSubstance(input.area, "area", "请写明停产（停用）的范围。", 2);
    requireSubstance(input.basis, "basis", "请写明停产的依据。");
    requireDoneDay(input.orderedOn, "orderedOn", { from: hazard.finding.foundOn, to: context.today });
    return {
      ...input,
      area: input.area.trim(),
      basis: input.basis.trim(),
      document: input.document?.trim() || null,
    };
  },
  evolve(hazard, entry) {
    const ordered = {
      ...entry.payload,
      orderedBy: signerOfEntry(entry),
      at: entry.times.received,
      request: null,
      examination: null,
      resumedOn: null,
    };
    return { ...hazard, stoppages: [...hazard.stoppages, ordered] };
  },
};
