import type { Subject } from "#application/ledger/ledger-book.ts";
import { momentOf } from "#application/ledger/record.ts";
import type { Decision, Entry } from "#domain/ledger/entry.ts";
import type { GroundBooks } from "./identity-books.ts";

/** The actor of what is done at the terminal of the server: no account stands behind it. */
export const terminalActor = "terminal";

/** Appends an act that no post does: the first start, the recovery of an administrator. */
export async function recordAtGround(
  books: Pick<GroundBooks, "ledger">,
  subject: Subject,
  act: { readonly decision: Decision; readonly actor: string; readonly actId: string },
): Promise<Entry> {
  const after = await books.ledger.endOf(subject);
  const { times } = await momentOf(books.ledger, subject, { actId: act.actId, input: null }, after);
  const { entry } = await books.ledger.append({
    subject,
    after,
    decision: act.decision,
    actId: act.actId,
    actor: act.actor,
    post: null,
    onBehalf: null,
    happenedAt: times.happened,
    deviceAt: null,
    at: times.received,
  });
  return entry;
}
