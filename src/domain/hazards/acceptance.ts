import { businessDateOf } from "#domain/calendar/dates.ts";
import { acceptanceChainFor } from "#domain/parties/acceptance-chain.ts";
import { type ChainLink, nextLink } from "#domain/parties/chain-link.ts";
import type { Who } from "./act.ts";
import type { Part, UnitKind } from "./belonging.ts";
import type { DutyClock } from "./duty.ts";
import { selfFound } from "./finding.ts";
import { type Hazard, isMajor } from "./hazard.ts";
import { signingParts, signsAs } from "./part.ts";

/** 一般隐患 take one link: looked at again by somebody other than who rectified. */
const recheck: ChainLink = {
  key: "recheck",
  label: "复查（整改人以外的人员）",
  roles: ["regulator", "township", "principal", "safety-staff", "technical-lead"],
  organisationPart: "lead",
  officers: 0,
};

/** Who asks for acceptance by signing their own links. */
const applying: readonly ChainLink["organisationPart"][] = ["enterprise", "group"];

/** Kinds of unit whose general hazards the township may re-check: delegated for small places and what no department leads closely. */
const delegatedKinds: readonly UnitKind[] = ["small-place", "other"];

/**
 * The links that accept this hazard's rectification, in order (design §5). At a small place the unit's own link falls
 * away: its owner often fixed it alone and nobody accepts their own work, so the township looks first.
 */
export function acceptanceLinks(hazard: Hazard): readonly ChainLink[] {
  if (!isMajor(hazard)) return [recheck];
  const { unitKind, group } = hazard.belonging;
  const staff = { hasGroup: group !== null, hasTechnicalLead: true, hasSafetyStaff: true };
  const chain = acceptanceChainFor(unitKind, staff);
  return unitKind === "small-place" ? chain.filter((link) => link.organisationPart !== "enterprise") : chain;
}

/** The link that is to be signed now; null when all are. */
export function nextAcceptance(hazard: Hazard): ChainLink | null {
  return nextLink(
    acceptanceLinks(hazard),
    hazard.rectification.acceptance.map(({ link }) => link),
  );
}

/**
 * The clock of the authority's acceptance: from the day on which the unit reported the work done and it and its group had signed their
 * own links. It runs through every further link and countersignature; only sending the work back, with its reason, stops it
 * (煤矿安全生产条例 48). Null for a link that the unit or its group signs.
 */
export function acceptanceClock(hazard: Hazard, link: ChainLink): DutyClock | null {
  if (applying.includes(link.organisationPart)) return null;
  const own = acceptanceLinks(hazard).filter(({ organisationPart }) => applying.includes(organisationPart));
  const { acceptance } = hazard.rectification;
  const last = acceptance.findLast((signed) => own.some(({ key }) => key === signed.link));
  return { act: "accept", since: businessDateOf(last?.at ?? hazard.stageSince) };
}

/** The parts towards this hazard whose people sign the link; the first is who owes it. */
export function partsOfLink(link: ChainLink, hazard: Hazard): readonly Part[] {
  if (link.key === recheck.key) return recheckParts(hazard);
  if (link.organisationPart === "government") return ["lead", "county-office", "city-office"];
  return [link.organisationPart];
}

/** Who re-checks a general hazard: the lead department, the township where delegated, the enterprise what it found itself. */
export function recheckParts(hazard: Hazard): readonly Part[] {
  const own: readonly Part[] = selfFound(hazard.finding) ? ["enterprise"] : [];
  const township: readonly Part[] = delegatedKinds.includes(hazard.belonging.unitKind) ? ["township"] : [];
  return [...own, "lead", ...township];
}

/** Whether the signer can fill the link: their part is asked for, and their role carries it. */
export function mayFill(link: ChainLink, hazard: Hazard, who: Who): boolean {
  // What stands on paper is entered by the office itself; it is not recorded on behalf a second time.
  if (link.onPaper && who.onBehalf) return false;
  const signing = signingParts(who, hazard.belonging);
  return partsOfLink(link, hazard).some((part) => signing.includes(part)) && signsAs(who, link.roles);
}
