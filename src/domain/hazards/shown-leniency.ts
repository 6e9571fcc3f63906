import { type Leniency, untouchedLeniency } from "#domain/leniency/leniency.ts";
import type { Part } from "./belonging.ts";
import { instructionActs, mayReadInstructions } from "./instruction.ts";
import { insideActs, mayReadInside } from "./shown-inside.ts";

/** Who weighs it: the department that may penalise with its reviewer, the one above it, and the offices. */
const weighers: readonly Part[] = ["lead", "superior", "county-office", "city-office", "legal-review"];

/** Whether who plays these parts reads the whole of 不予行政处罚审查: checks, earlier tips, factors, opinions. */
export function mayReadLeniency(parts: readonly Part[]): boolean {
  return parts.some((part) => weighers.includes(part));
}

/** Acts of the review, whose very existence would tell the enterprise what the authority knew. */
export const leniencyActs: readonly string[] = [
  "prove-report",
  "record-check",
  "withdraw-check",
  "ask-leniency-review",
  "review-leniency",
  "decide-leniency",
];

/**
 * Whether who plays these parts meets an entry in the timeline. What leaders wrote and authorities did among themselves stays inside
 * government. The township
 * sees the proofs that it accepts; all others see nothing of the review, and the decision only in the paper that was
 * served.
 */
export function mayReadEntry(act: string, parts: readonly Part[]): boolean {
  if (instructionActs.includes(act)) return mayReadInstructions(parts);
  if (insideActs.includes(act)) return mayReadInside(parts);
  if (!leniencyActs.includes(act) || mayReadLeniency(parts)) return true;
  return act === "prove-report" && parts.includes("township");
}

/** How many entries of it the same reader does not meet; each thing on record is one. */
export function entriesOfLeniencyHidden(leniency: Leniency | undefined, parts: readonly Part[]): number {
  if (!leniency || mayReadLeniency(parts)) return 0;
  const { proofs, checks, reviews, decisions, asked } = leniency;
  const met = parts.includes("township") ? proofs.length : 0;
  const takenBack = checks.filter(({ withdrawn }) => withdrawn).length;
  const asking = asked?.times ?? 0;
  return proofs.length + checks.length + takenBack + asking + reviews.length + decisions.length - met;
}

/**
 * What the same reader sees of it; null for nothing. Once the 告知书 was served, the enterprise reads what was decided, and
 * neither by whom nor on what grounds: those stand in the paper as far as they are for it.
 */
export function shownLeniency(
  leniency: Leniency | undefined,
  parts: readonly Part[],
  served: boolean,
): Leniency | null {
  if (!leniency || mayReadLeniency(parts)) return leniency ?? null;
  const proofs = parts.includes("township") ? leniency.proofs : [];
  const last = served ? leniency.decisions.slice(-1) : [];
  const decisions = last.map(({ despite: _despite, ...one }) => ({
    ...{ ...one, by: null, scan: null, minutes: null },
  }));
  if (proofs.length + decisions.length === 0) return null;
  return { ...untouchedLeniency, proofs, decisions };
}
