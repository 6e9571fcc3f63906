import { countyLedgerLine } from "#application/documents/county-ledger-line.ts";
import { fieldName } from "#application/documents/report-finding-for.ts";
import { upperLedgerLine } from "#application/documents/upper-ledger-line.ts";
import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import { citationOf } from "#domain/criteria/citation.ts";
import { findItem, itemId, type Standard } from "#domain/criteria/standard.ts";
import { type Hazard, standingJudgement } from "#domain/hazards/hazard.ts";
import { isWaiting } from "#domain/hazards/joint-act.ts";
import { listedLevels, standingListing } from "#domain/hazards/listing.ts";
import { isOver, stages } from "#domain/hazards/stage.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { placeOfCode } from "#domain/places/place.ts";
import type { TableField } from "#domain/tables/table-field.ts";
import type { TableValue } from "#domain/tables/table-value.ts";

/** What a row is drawn from beside the hazard. */
export type TableFacts = {
  readonly enterprise: Enterprise | null;
  readonly standards: readonly Standard[];
  /** Who hands the table up. */
  readonly reportedBy: string;
  readonly organisationName: (id: string | null) => string | null;
  readonly today: BusinessDate;
};

/** What the record says of each field that a table can ask for. People are not named, and a tip shows as a department's check. */
export function tableRow(
  hazard: Hazard,
  facts: TableFacts,
): Readonly<Record<Exclude<TableField, "seq">, TableValue>> {
  const { enterprise, standards, organisationName, today } = facts;
  const { belonging, finding, confirmation, rectification, filing, stage, onPlatform } = hazard;
  const upper = upperLedgerLine(hazard, { enterprise, standards, reportedBy: facts.reportedBy });
  const county = countyLedgerLine(hazard, { uscc: upper.uscc, standards });
  const judgement = standingJudgement(hazard);
  const listing = standingListing(hazard.listings);
  const review = rectification.acceptance.findLast((link) => !isWaiting(link));
  const { plan, completion, struckOff, deadline } = rectification;
  return {
    "hazard-number": hazard.number,
    county: county.home,
    "reported-by": facts.reportedBy,
    township: townshipOf(hazard),
    "unit-name": enterprise?.name ?? belonging.unitName,
    uscc: upper.uscc,
    sector: upper.field,
    "enterprise-kind": upper.enterpriseKind,
    address: upper.address,
    hazard: finding.text,
    spot: upper.spot,
    basis: upper.basis,
    clause: upper.clause,
    "found-by": upper.foundBy,
    "found-on": day(finding.foundOn),
    measures: upper.measures,
    deadline: day(deadline),
    status: county.status,
    "completed-on": day(upper.doneOn),
    funds: plan ? { yuan: plan.fundsYuan } : null,
    listed: listing ? listedLevels[listing.level] : "否",
    level: upper.level,
    category: fieldName(belonging.field),
    "reviewed-on": day(review?.on ?? struckOff?.on ?? null),
    "review-result": review?.opinion ?? struckOff?.opinion ?? null,
    citation: citationIn(hazard, standards),
    "judged-on": day(judgement?.judgedOn ?? null),
    "confirmed-on": day(confirmation?.outcome === "confirmed" ? businessDateOf(confirmation.at) : null),
    stage: stages[stage],
    done: upper.done ? "是" : "否",
    "struck-off-on": day(struckOff?.on ?? null),
    overdue: !isOver(stage) && deadline !== null && deadline < today ? "是" : "否",
    "lead-office": organisationName(belonging.leadOrganisation),
    goal: plan?.goal ?? null,
    "emergency-plan": plan?.emergencyPlan ?? null,
    "funds-spent": completion ? { yuan: completion.spentYuan } : null,
    "listed-on": day(listing?.on ?? null),
    "listing-document": listing?.document ?? null,
    "filing-number": filing.filed?.number ?? null,
    "filed-on": day(filing.filed?.on ?? null),
    "platform-number": onPlatform?.number ?? null,
    "reported-on": day(onPlatform?.on ?? null),
    harm: finding.possibleHarm,
    exposed: finding.exposedPeople,
  };
}

const day = (on: BusinessDate | null): TableValue => (on === null ? null : { day: on });

function townshipOf({ belonging: { home, placeCode } }: Hazard): string | null {
  return placeCode && placeCode !== home ? (placeOfCode(placeCode)?.name ?? null) : null;
}

/** Title, number and clause where the library has the item; else what was typed. */
function citationIn(hazard: Hazard, standards: readonly Standard[]): string | null {
  const judgement = standingJudgement(hazard);
  const ref = judgement?.item;
  const found = ref && findItem(standards, itemId(ref.standard, ref.code));
  if (found) return citationOf(found.item, found.standard);
  return judgement?.basis ?? hazard.importedFrom?.basis ?? null;
}
