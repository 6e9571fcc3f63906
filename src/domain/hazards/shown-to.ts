import type { Actor } from "#domain/access/actor.ts";
import { type CaseReader, casesReadBy, entriesOfOtherCases } from "#domain/cases/case-readers.ts";
import type { Entry, OnBehalf } from "#domain/ledger/entry.ts";
import type { Imported } from "./acts/import.ts";
import type { Reported } from "./acts/report.ts";
import type { ReturnStepInput } from "./acts/return-step.ts";
import type { Part } from "./belonging.ts";
import { type Finding, shownSource } from "./finding.ts";
import { caseActs } from "./handled-case.ts";
import type { Hazard, ImportedFrom } from "./hazard.ts";
import { entriesOfInstructions, mayReadInstructions } from "./instruction.ts";
import type { Listing } from "./listing.ts";
import { partsOf } from "./part.ts";
import { mayReadStep } from "./reading-steps.ts";
import type { Return } from "./rectification.ts";
import { readsCaseOf } from "./shown-cases.ts";
import { ordered, renumbered } from "./shown-entries.ts";
import { entriesInside, mayReadInside } from "./shown-inside.ts";
import { entriesOfLeniencyHidden, mayReadEntry, shownLeniency } from "./shown-leniency.ts";
import type { Step } from "./step.ts";
import type { WrittenStep } from "./step-demands.ts";

/**
 * The hazard as who plays these parts may see it: a tip shows as a department's check (design §4), and what stands
 * under 追责 is seen by enterprise, group and filing bureau only. The signed report holds it word for word, so that
 * others read the report as it is drawn for them, without it. Of 不予行政处罚审查 the enterprise reads the decision alone,
 * and that once its paper was `served`. What leaders wrote (领导批示) and experts advised stays inside government, and cases are read by
 * their `reader`s alone. What is kept back is not counted in `seq`, so that no gap tells of it.
 */
export function shownTo(
  whole: Hazard,
  parts: readonly Part[],
  { served = false, reader }: Seeing = {},
): Hazard {
  const { leniency: kept, instructions, cases: _cases, ...hazard } = whole;
  const { finding, importedFrom } = hazard;
  const leniency = shownLeniency(kept, parts, served);
  const cases = casesReadBy(whole, reader ?? null);
  const hidden = entriesOfOtherCases(whole, reader ?? null);
  const inside = mayReadInstructions(parts);
  const advised = mayReadInside(parts) ? hazard : withoutOpinions(hazard);
  const shown = {
    ...(inside ? renumbered(advised, hidden) : withoutInternal(ordered(advised))),
    seq: hazard.seq - entriesHidden(whole, parts, reader),
    ...(leniency ? { leniency } : {}),
    ...(instructions && inside ? { instructions: renumbered(instructions, hidden) } : {}),
    ...(cases.length > 0 ? { cases } : {}),
    finding: shownFinding(finding),
    importedFrom: importedFrom && shownSheet(importedFrom, finding, parts),
  };
  if (mayReadStep("hold-accountable", parts)) return shown;
  const filing = { ...hazard.filing, report: null };
  const record = hazard.steps["hold-accountable"];
  // That it was sent back and when is no secret; why may name people.
  const withheld = { ...record, content: null, returns: record.returns.map(withoutReason) };
  return { ...shown, steps: { ...hazard.steps, "hold-accountable": withheld }, filing };
}

/**
 * Who decided on a listing or past its day, on what paper, what was reviewed for the public, how it was filed above, and
 * who voted how stay inside government.
 */
function withoutInternal<Shown extends Pick<Hazard, "listings" | "discussions" | "rectification">>(
  hazard: Shown,
): Shown {
  const listings = hazard.listings.map(apartFromInternal);
  const extensions = hazard.rectification.extensions.map((one) => {
    if (!one.answer) return one;
    const { decision: _decision, ...answer } = one.answer;
    return { ...one, answer };
  });
  return { ...hazard, listings, rectification: { ...hazard.rectification, extensions }, discussions: [] };
}

function withoutOpinions<Shown extends Pick<Hazard, "rectification">>(hazard: Shown): Shown {
  return { ...hazard, rectification: { ...hazard.rectification, opinions: [] } };
}

function apartFromInternal(listing: Listing): Listing {
  const { decision: _decision, publication: _publication, filedAbove: _filed, ...rest } = listing;
  return rest;
}

/** What else decides what is seen: whether the decision not to penalise was served, and who reads. */
type Seeing = { readonly served?: boolean; readonly reader?: CaseReader };

/** How many entries of the hazard's ledger somebody does not meet at all. */
function entriesHidden(hazard: Hazard, parts: readonly Part[], reader?: CaseReader): number {
  const { leniency, instructions } = hazard;
  const written = mayReadInstructions(parts) ? 0 : entriesOfInstructions(instructions);
  const inside = mayReadInside(parts) ? 0 : entriesInside(hazard);
  const ofCases = entriesOfOtherCases(hazard, reader ?? null).length;
  return entriesOfLeniencyHidden(leniency, parts) + written + inside + ofCases;
}

/** The `seq` of the record as somebody meets it: what they are shown and send back as what they saw. */
export function seqShownTo(hazard: Hazard, actor: Actor): number {
  return hazard.seq - entriesHidden(hazard, partsOf(actor, hazard.belonging), actor);
}

/** Whether somebody meets an entry in the timeline. */
export function mayMeet(
  entry: Pick<Entry, "act" | "payload"> & { readonly at: string },
  hazard: Hazard,
  { parts, reader }: { readonly parts: readonly Part[]; readonly reader: CaseReader },
): boolean {
  return mayReadEntry(entry.act, parts) && readsCaseOf(entry, hazard, reader);
}

/** The payload of an entry as the same reader may see it in the timeline, what is withheld left out; of a case nothing. */
export function shownPayload(entry: Pick<Entry, "act" | "payload">, parts: readonly Part[]): unknown {
  if (!mayReadEntry(entry.act, parts) || caseActs.includes(entry.act)) return {};
  switch (entry.act) {
    case "report": {
      const payload = entry.payload as Reported;
      return { ...payload, finding: shownFinding(payload.finding) };
    }
    case "import": {
      const payload = entry.payload as Imported;
      const { finding, from } = payload;
      return { ...payload, finding: shownFinding(finding), from: shownSheet(from, finding, parts) };
    }
    case "write-step":
    case "return-step": {
      const { step } = entry.payload as WrittenStep | ReturnStepInput;
      return mayReadStep(step, parts) ? entry.payload : { step };
    }
    case "submit-report":
      return mayReadStep("hold-accountable", parts) ? entry.payload : { report: null };
    default:
      return entry.payload;
  }
}

/** Acts whose signed paper is the report itself, and so holds 追责. */
const onTheReport: readonly string[] = ["sign-report", "submit-report"];

/** For whom an entry was recorded, as the same reader may see it: a paper that holds 追责 is withheld like the text. */
export function shownOnBehalf(
  { act, payload, onBehalf }: Pick<Entry, "act" | "payload" | "onBehalf">,
  parts: readonly Part[],
): OnBehalf | null {
  if (!onBehalf) return null;
  const step = onTheReport.includes(act) ? "hold-accountable" : stepOf(payload);
  return step && !mayReadStep(step, parts) ? { ...onBehalf, paper: null } : onBehalf;
}

/** The step that an entry says it is about; null for other acts. */
function stepOf(payload: unknown): Step | null {
  return (payload as { readonly step?: Step } | null)?.step ?? null;
}

function withoutReason(returned: Return): Return {
  return { ...returned, reason: "" };
}

function shownFinding(finding: Finding): Finding {
  return { ...finding, foundBy: shownSource(finding.foundBy) };
}

/** Whose ledgers they are; what came of a tip stays with the offices that took it in. */
const offices: readonly Part[] = ["county-office", "city-office"];
const keepers: readonly Part[] = [...offices, "lead", "support", "superior", "township", "mine-safety"];

/** Names of sheets and files, and the cells that no field holds, may name who tipped off (design §4). */
function shownSheet(from: ImportedFrom, { foundBy }: Finding, parts: readonly Part[]): ImportedFrom {
  const readers = foundBy === "tip" ? offices : keepers;
  if (parts.some((part) => readers.includes(part))) return from;
  const { noted: _noted, others: _others, corrected: _corrected, apartFrom: _apart, ...rest } = from;
  return { ...rest, sheet: "原台账" };
}
