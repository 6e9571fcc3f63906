import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { type LeaderDecisionInput, leaderDecision } from "#domain/hazards/leader-decision.ts";
import { isLister } from "#domain/hazards/lister.ts";
import { standingListing } from "#domain/hazards/listing.ts";
import {
  entriesOfPublication,
  type Publication,
  type PublicWords,
  requirePublicWords,
  standingPublication,
} from "#domain/hazards/publication.ts";
import { Refusal } from "#domain/refusal.ts";

/** The words to be shown, and the leader who agreed on paper. */
export type ClearForPublicationInput = PublicWords & LeaderDecisionInput;

/** The clearance as recorded. */
export type ClearedForPublication = PublicWords & Pick<Publication, "approval">;

/**
 * 公开审查: before a listed hazard is shown to the public, one person of the body that listed it reviews for secrecy in
 * their own name, and a leader agrees on paper to the very words.
 */
export const clearForPublication: HazardAct<
  "clear-for-publication",
  ClearForPublicationInput,
  ClearedForPublication
> = {
  name: "clear-for-publication",
  label: "公开审查",
  track: "listing",
  roles: ["county-office", "city-office", "regulator"],
  parts: ["county-office", "city-office", "lead", "superior"],
  signature: true,
  version: 1,
  reasonNotTo(hazard, who) {
    const listing = standingListing(hazard.listings);
    if (!listing) return new Refusal("wrong-state", "挂牌以后才能办理公开审查。");
    if (!isLister(listing, who, hazard.belonging)) {
      return new Refusal("not-yours", "公开审查由挂牌单位办理。");
    }
    return standingPublication(listing)
      ? new Refusal("wrong-state", "已经通过公开审查；需要改动公开内容的，请先撤下再重新审查。")
      : null;
  },
  decide(hazard, input, context) {
    const { unit, wording, supervisor } = input;
    const words = requirePublicWords({ unit, wording, supervisor });
    const sentence = "保密审查和领导签批须由两人办理，审查人不能登记为签批人。";
    const from = standingListing(hazard.listings)?.on ?? null;
    return { ...words, approval: leaderDecision(input, context, { sentence, from, to: context.today }) };
  },
  evolve(hazard, entry) {
    const last = hazard.listings.at(-1);
    if (!last) return hazard;
    const earlier = entriesOfPublication(last.publication);
    const said = { reviewedBy: signerOfEntry(entry), at: entry.times.received, withdrawn: null, earlier };
    const publication: Publication = { ...entry.payload, ...said };
    return { ...hazard, listings: [...hazard.listings.slice(0, -1), { ...last, publication }] };
  },
};
