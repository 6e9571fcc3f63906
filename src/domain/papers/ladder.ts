import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { PaperKindName } from "#domain/documents/kinds/paper-kinds.ts";

/** The ladder of daily pressing (N5, N6.6): each rung is tried when the one below it was not answered or did not help. */
export const ladder = [
  "assignment-slip",
  "reminder-letter",
  "supervision-letter",
  "warning-circular",
  "interview-notice",
  "escalation-request",
] as const satisfies readonly PaperKindName[];
export type Rung = (typeof ladder)[number];

/** A paper of the ladder as far as the next rung depends on it. */
export type SentRung = {
  readonly kind: PaperKindName;
  readonly issued: boolean;
  readonly withdrawn: boolean;
  readonly answerBy: BusinessDate | null;
  readonly answered: boolean;
};

/** What is proposed, and why; a person drafts, signs and sends it. */
export type ProposedRung = { readonly kind: Rung; readonly why: string };

/**
 * The next rung that a hazard past its deadline calls for; null while one waits to be issued or answered in time, and at
 * the top. Nothing is proposed for a hazard that is not late.
 */
export function proposedRung(
  sent: readonly SentRung[],
  { late, today }: { readonly late: boolean; readonly today: BusinessDate },
): ProposedRung | null {
  if (!late) return null;
  const standing = sent.filter(({ kind, withdrawn }) => !withdrawn && isRung(kind));
  const last = standing.toSorted((one, other) => rungOf(one.kind) - rungOf(other.kind)).at(-1);
  if (!last) return { kind: ladder[0], why: "整改已经逾期，还没有交办" };
  const waits = !last.issued || (!last.answered && last.answerBy !== null && last.answerBy >= today);
  const next = ladder[rungOf(last.kind) + 1];
  if (waits || !next) return null;
  return { kind: next, why: last.answered ? "已经回复，整改仍然逾期" : "逾期没有回复" };
}

/** True for a kind of paper that stands on the ladder. */
function isRung(kind: PaperKindName): kind is Rung {
  return (ladder as readonly PaperKindName[]).includes(kind);
}

function rungOf(kind: PaperKindName): number {
  return (ladder as readonly PaperKindName[]).indexOf(kind);
}
