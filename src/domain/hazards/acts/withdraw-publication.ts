import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { isLister } from "#domain/hazards/lister.ts";
import { standingPublication } from "#domain/hazards/publication.ts";
import { requireReason } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** Why it is no longer shown. */
export type WithdrawPublicationInput = { readonly reason: string };

/** 撤下公开: by who listed it; the clearance stays on record and the public reads it no more. */
export const withdrawPublication: HazardAct<"withdraw-publication", WithdrawPublicationInput> = {
  name: "withdraw-publication",
  label: "撤下公开",
  track: "listing",
  roles: ["county-office", "city-office", "regulator"],
  parts: ["county-office", "city-office", "lead", "superior"],
  signature: false,
  version: 1,
  reasonNotTo(hazard, who) {
    const listing = hazard.listings.at(-1);
    if (!listing || !standingPublication(listing)) {
      return new Refusal("wrong-state", "没有通过公开审查，不用撤下。");
    }
    return isLister(listing, who, hazard.belonging) ? null : new Refusal("not-yours", "由挂牌单位撤下。");
  },
  decide: (_hazard, { reason }) => ({
    reason: requireReason(reason, "reason", "请写明撤下的理由。"),
  }),
  evolve(hazard, entry) {
    const last = hazard.listings.at(-1);
    if (!last?.publication) return hazard;
    const withdrawn = { ...entry.payload, by: signerOfEntry(entry), at: entry.times.received };
    const publication = { ...last.publication, withdrawn };
    return { ...hazard, listings: [...hazard.listings.slice(0, -1), { ...last, publication }] };
  },
};
