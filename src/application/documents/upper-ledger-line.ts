import type { UpperLedgerLine } from "#domain/documents/upper-ledger.ts";
import { unitKinds } from "#domain/hazards/belonging.ts";
import { type Hazard, standingJudgement } from "#domain/hazards/hazard.ts";
import { postsInWords } from "#domain/hazards/posts-in-words.ts";
import { readBasis } from "#domain/imports/basis.ts";
import type { Field } from "#domain/imports/field.ts";
import { isLevelConflict } from "#domain/imports/level-cell.ts";
import { notedWord } from "#domain/imports/noted-words.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { cityCode } from "#domain/places/units.ts";
import { countyLedgerLine, type LineFacts } from "./county-ledger-line.ts";

/** What a row is drawn from beside the hazard. */
export type UpperFacts = Omit<LineFacts, "uscc"> & {
  readonly enterprise: Enterprise | null;
  /** Who hands the table up, where the record does not name who did before. */
  readonly reportedBy: string;
};

const doneStages: readonly Hazard["stage"][] = ["fixed", "accepted", "struck-off"];
const levels = { major: "重大", general: "一般", none: null } as const;

/**
 * A hazard as a row of the 21 columns. What the file of enterprises does not know is taken from the words of the
 * ledger that the record came from, so that a table handed on says no less than it did.
 */
export function upperLedgerLine(hazard: Hazard, facts: UpperFacts): UpperLedgerLine {
  const { enterprise, standards, reportedBy } = facts;
  const { belonging, finding, rectification, steps, importedFrom } = hazard;
  const noted = (field: Field) => notedWord(importedFrom?.noted, field);
  const line = countyLedgerLine(hazard, { uscc: enterprise?.uscc ?? null, standards });
  const basis = readBasis(line.basis, null);
  const kind = enterprise ? unitKinds[enterprise.kind] : noted("enterprise-kind");
  const level = standingJudgement(hazard)?.level;
  return {
    reportedBy: noted("reported-by") ?? reportedBy,
    field: line.field ?? noted("sector"),
    enterpriseKind: kind,
    unitName: line.unitName,
    uscc: line.uscc,
    home: line.home ?? noted("county") ?? (belonging.home === cityCode ? null : "未注明"),
    address: enterprise?.address || noted("address"),
    // What the old ledger called it stands until somebody here has judged it.
    level: level ? levels[level] : claimedLevel(noted("level")),
    hazard: line.hazard,
    spot: steps.describe.content?.spot.trim() || finding.spot,
    foundBy: line.foundBy,
    foundOn: line.foundOn,
    basis: basis.text,
    clause: basis.clause,
    done: doneStages.includes(hazard.stage),
    doneOn: rectification.struckOff?.on ?? rectification.completion?.doneOn ?? null,
    responsible:
      postsInWords(rectification.plan?.responsible ?? steps.fix.content?.responsibility.promised) ??
      postsInWords(noted("responsible")),
    measures: line.measures,
  };
}

/** That its papers gave it two levels is a note for whoever judges, and no level to hand up. */
function claimedLevel(noted: string | null): string | null {
  return noted !== null && isLevelConflict(noted) ? null : noted;
}
