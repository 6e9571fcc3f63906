import { citationOf } from "#domain/criteria/citation.ts";
import { findItem, itemId, type Standard } from "#domain/criteria/standard.ts";
import type { CountyLedgerLine } from "#domain/documents/county-ledger.ts";
import { foundByWays, shownSource } from "#domain/hazards/finding.ts";
import { type Hazard, standingJudgement } from "#domain/hazards/hazard.ts";
import { listedLevels, standingListing } from "#domain/hazards/listing.ts";
import type { Stage } from "#domain/hazards/stage.ts";
import { notedWord } from "#domain/imports/noted-words.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { fieldName } from "./report-finding-for.ts";

/** Stages in the words of a county's ledger. */
const statusWords: Readonly<Record<Stage, string>> = {
  found: "待判定",
  judged: "待核定",
  confirmed: "待整改",
  fixing: "整改中",
  fixed: "已整改",
  accepted: "已整改（验收合格）",
  "struck-off": "已销号",
  dismissed: "不构成隐患",
  withdrawn: "已撤回",
};

/** What a row is drawn from beside the hazard. `uscc`: of the unit's file; where it has none the old ledger's own words stand. */
export type LineFacts = { readonly uscc: string | null; readonly standards: readonly Standard[] };

/** A hazard as a row of the county layout. A tip shows as a department's check (design §4), and no person is named. */
export function countyLedgerLine(hazard: Hazard, { uscc, standards }: LineFacts): CountyLedgerLine {
  const { finding, belonging, rectification, importedFrom } = hazard;
  const listing = standingListing(hazard.listings);
  const homeKnown = !hazard.gaps.includes("home");
  return {
    home: homeKnown ? (placeOfCode(belonging.home)?.name ?? null) : notedWord(importedFrom?.noted, "county"),
    unitName: belonging.unitName,
    uscc: uscc ?? notedWord(importedFrom?.noted, "uscc"),
    field: fieldName(belonging.field),
    hazard: finding.text,
    basis: basisOf(hazard, standards),
    foundBy: foundByWays[shownSource(finding.foundBy)],
    foundOn: finding.foundOn,
    measures: rectification.plan?.measures ?? importedFrom?.measures ?? measuresSoFar(hazard),
    deadline: rectification.deadline,
    status: statusOf(hazard),
    listed: listing && listedLevels[listing.level],
  };
}

/** The criterion by title, number and clause; else what was typed, or stood in the old ledger. */
function basisOf(hazard: Hazard, standards: readonly Standard[]): string | null {
  const judgement = standingJudgement(hazard);
  const ref = judgement?.item;
  const found = ref && findItem(standards, itemId(ref.standard, ref.code));
  if (found) return citationOf(found.item, found.standard);
  return judgement?.basis ?? hazard.importedFrom?.basis ?? null;
}

function measuresSoFar({ rectification }: Hazard): string | null {
  return rectification.completion?.what ?? rectification.controls.at(-1)?.measures ?? null;
}

/** The words of the old ledger stand until somebody here has taken the hazard further. */
function statusOf({ stage, importedFrom }: Hazard): string {
  const asTakenOver = importedFrom?.done ? stage === "struck-off" : stage === "found" || stage === "judged";
  return (asTakenOver ? importedFrom?.status : null) ?? statusWords[stage];
}
