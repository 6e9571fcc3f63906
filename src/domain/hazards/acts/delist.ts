import type { BusinessDate } from "#domain/calendar/dates.ts";
import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { isLister } from "#domain/hazards/lister.ts";
import { standingListing } from "#domain/hazards/listing.ts";
import { mayResumeAt } from "#domain/hazards/stoppage.ts";
import { requireDoneDay, requireSubstance } from "#domain/hazards/substance.ts";
import { reasonWaiting } from "#domain/hazards/waiting.ts";
import { Refusal } from "#domain/refusal.ts";

/** The day, and the opinion on which the listing ends. */
export type DelistInput = { readonly on: BusinessDate; readonly opinion: string };

/** 摘牌: by who listed it. It is not the same act as 销号. */
export const delist: HazardAct<"delist", DelistInput> = {
  name: "delist",
  label: "摘牌",
  track: "listing",
  roles: ["county-office", "city-office", "regulator"],
  parts: ["county-office", "city-office", "lead", "superior"],
  signature: true,
  version: 1,
  reasonNotTo(hazard, who) {
    const listing = standingListing(hazard.listings);
    if (!listing) return new Refusal("wrong-state", "没有挂牌，不用摘牌。");
    if (!isLister(listing, who, hazard.belonging)) return new Refusal("not-yours", "由挂牌单位摘牌。");
    const waits = reasonWaiting(hazard, ["accept"], who.officerNames);
    if (waits) return waits;
    return mayResumeAt(hazard.stage) ? null : new Refusal("wrong-state", "验收以后才能摘牌。");
  },
  decide(hazard, input, context) {
    requireDoneDay(input.on, "on", { from: standingListing(hazard.listings)?.on ?? null, to: context.today });
    requireSubstance(input.opinion, "opinion", "请写明摘牌意见（不少于 4 个字）。");
    return { on: input.on, opinion: input.opinion.trim() };
  },
  evolve(hazard, entry) {
    const last = standingListing(hazard.listings);
    if (!last) return hazard;
    const delisted = { ...entry.payload, by: signerOfEntry(entry) };
    return { ...hazard, listings: [...hazard.listings.slice(0, -1), { ...last, delisted }] };
  },
};
