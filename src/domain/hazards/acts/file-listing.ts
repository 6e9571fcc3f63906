import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { listers, reasonNotLastLister } from "#domain/hazards/lister.ts";
import { type FiledAbove, owesFilingAbove } from "#domain/hazards/listing.ts";
import { requireDoneDay, requireReason } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** When the listing was filed with the city's committee office, and how: number of the letter, by which system. */
export type FileListingInput = Pick<FiledAbove, "on" | "how">;

/** 登记挂牌报备: what a county lists is filed with the city's committee office. Whether and by when it is owed is the rules' to say. */
export const fileListing: HazardAct<"file-listing", FileListingInput> = {
  name: "file-listing",
  label: "登记挂牌报备",
  track: "listing",
  ...listers,
  signature: false,
  version: 1,
  reasonNotTo(hazard, who) {
    return owesFilingAbove(hazard.listings)
      ? reasonNotLastLister(hazard, who)
      : new Refusal("wrong-state", "没有需要向市安委办报备的县级挂牌，或者已经登记报备。");
  },
  decide({ listings }, { on, how }, { today }) {
    requireDoneDay(on, "on", { from: listings.at(-1)?.on ?? null, to: today });
    return { on, how: requireReason(how, "how", "请写明怎样报备：文号或者报送的方式。") };
  },
  evolve(hazard, entry) {
    const last = hazard.listings.at(-1);
    if (!last) return hazard;
    const filedAbove = { ...entry.payload, by: signerOfEntry(entry), at: entry.times.received };
    return { ...hazard, listings: [...hazard.listings.slice(0, -1), { ...last, filedAbove }] };
  },
};
