import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import {
  type AnnouncedOfListing,
  type AnnouncementInput,
  announcedOfListing,
  requireAnnouncement,
  requireUnannounced,
  unannouncedListing,
} from "#domain/hazards/announcement.ts";
import { listers, reasonNotLastLister } from "#domain/hazards/lister.ts";
import { standingPublication } from "#domain/hazards/publication.ts";
import { Refusal } from "#domain/refusal.ts";

/** Whether the listing or its end was announced, when, in which medium, with what shows it. */
export type AnnounceListingInput = AnnouncementInput & { readonly what: AnnouncedOfListing };

/**
 * 登记挂牌摘牌公示: by who listed it. An entry that was reviewed for our own public list shows itself and needs no other proof. Whether
 * and by when it is owed is the rules' to say.
 */
export const announceListing: HazardAct<"announce-listing", AnnounceListingInput> = {
  name: "announce-listing",
  label: "登记挂牌摘牌公示",
  track: "listing",
  ...listers,
  signature: false,
  version: 1,
  reasonNotTo(hazard, who) {
    if (unannouncedListing(hazard.listings).length === 0) {
      return new Refusal("wrong-state", "没有需要公示的挂牌、摘牌，或者均已登记公示。");
    }
    return reasonNotLastLister(hazard, who);
  },
  decide({ listings }, { what, ...said }, { today }) {
    const words = { name: announcedOfListing[what], told: "公示" };
    const owed = requireUnannounced(unannouncedListing(listings), what, words);
    const announcement = requireAnnouncement(said, { from: owed.since, to: today });
    const last = listings[owed.index];
    if (said.proof.length > 0 || (last && standingPublication(last))) return { what, ...announcement };
    const sentence = "请上传公示的截图、报样或者照片；已通过公开审查、列入公开清单的可以不传。";
    throw new Refusal("incomplete", sentence, "proof");
  },
  evolve(hazard, entry) {
    const { what, ...said } = entry.payload;
    const last = hazard.listings.at(-1);
    if (!last) return hazard;
    const announcement = { ...said, by: signerOfEntry(entry), at: entry.times.received };
    const announced = { ...last.announced, [what]: announcement };
    return { ...hazard, listings: [...hazard.listings.slice(0, -1), { ...last, announced }] };
  },
};
