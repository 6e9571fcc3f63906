import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { type Progress, standingListing } from "#domain/hazards/listing.ts";
import { mayResumeAt } from "#domain/hazards/stoppage.ts";
import { requireSubstance } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** How far the governing has come, with photos. */
export type ProgressInput = Pick<Progress, "what" | "photos">;

/** 报送进展: of the unit whose hazard is listed, as often as the notice asks. */
export const reportProgress: HazardAct<"report-progress", ProgressInput> = {
  name: "report-progress",
  label: "报送督办进展",
  track: "listing",
  roles: ["principal", "safety-staff", "technical-lead"],
  parts: ["enterprise"],
  signature: false,
  version: 1,
  reasonNotTo(hazard) {
    if (!standingListing(hazard.listings)) {
      return new Refusal("wrong-state", "没有挂牌督办，不用报送进展。");
    }
    return mayResumeAt(hazard.stage)
      ? new Refusal("wrong-state", "已经验收，等待摘牌，不用再报送进展。")
      : null;
  },
  decide(_hazard, { what, photos }) {
    requireSubstance(what, "what", "请具体写明治理进展（不少于 4 个字）。");
    return { what: what.trim(), photos };
  },
  evolve(hazard, entry) {
    const last = standingListing(hazard.listings);
    if (!last) return hazard;
    const told = { ...entry.payload, by: signerOfEntry(entry), at: entry.times.received };
    const progress = [...(last.progress ?? []), told];
    return { ...hazard, listings: [...hazard.listings.slice(0, -1), { ...last, progress }] };
  },
};
