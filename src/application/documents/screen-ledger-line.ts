import type { ScreenLedgerLine } from "#domain/documents/screen-ledger.ts";
import { foundByWays, shownSource } from "#domain/hazards/finding.ts";
import { type Hazard, standingJudgement } from "#domain/hazards/hazard.ts";
import { judgedLevels } from "#domain/hazards/judgement.ts";
import { listedLevels, standingListing } from "#domain/hazards/listing.ts";
import { stages } from "#domain/hazards/stage.ts";
import { standingStoppage } from "#domain/hazards/stoppage.ts";
import { notedWord } from "#domain/imports/noted-words.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { fieldName } from "./report-finding-for.ts";

/** A hazard as it stands in the list on the screen. A tip shows as a department's check (design §4). */
export function screenLedgerLine(hazard: Hazard): ScreenLedgerLine {
  const { finding, belonging, rectification } = hazard;
  const level = standingJudgement(hazard)?.level;
  const listing = standingListing(hazard.listings);
  return {
    number: hazard.number,
    hazard: finding.text,
    unitName: belonging.unitName,
    home: homeOf(hazard),
    field: fieldName(belonging.field),
    level: level ? judgedLevels[level] : null,
    stage: stages[hazard.stage],
    foundOn: finding.foundOn,
    foundBy: foundByWays[shownSource(finding.foundBy)],
    deadline: rectification.deadline,
    listed: listing && listedLevels[listing.level],
    marks: marksOf(hazard).join("、"),
  };
}

/** Under whose reporting unit it is kept; where the old ledger named another place, that place, still to be settled. */
function homeOf({ belonging, gaps, importedFrom }: Hazard): string | null {
  const kept = placeOfCode(belonging.home)?.name ?? null;
  if (!gaps.includes("home")) return kept;
  return `${notedWord(importedFrom?.noted, "county") ?? kept ?? ""}（属地待核）`;
}

function marksOf(hazard: Hazard): readonly string[] {
  return [
    ...(standingStoppage(hazard.stoppages) ? ["停产停业"] : []),
    ...(hazard.repeatOf ? ["重复发生"] : []),
    ...(hazard.gaps.length > 0 ? ["待补全"] : []),
  ];
}
