import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { caseActs } from "#domain/hazards/handled-case.ts";
import { leniencyActs } from "#domain/hazards/shown-leniency.ts";
import type { OnBehalf } from "#domain/ledger/entry.ts";
import type { TrailQuery } from "./ledger-book.ts";

/** The auditor's view over all subjects: who did what when and for whom (代录), without what they wrote. */
export async function auditTrail(openBooks: OpenBooks, actor: Actor, query: TrailQuery) {
  return openBooks(actor, "page", async (books) => {
    const lines = await books.ledger.trail(query);
    const persons = lines.flatMap(({ act, actor: by, onBehalf }) => [
      by,
      ...(onBehalf ? [toldOf(act, onBehalf)] : []),
    ]);
    const names = await books.persons.namesOf([...new Set(persons)]);
    const nameOf = (person: string) => names.get(person) ?? "";
    return {
      lines: lines.map(({ onBehalf, ...line }) => ({
        ...{ ...line, act: shownAct(line.act) },
        name: nameOf(line.actor),
        recordedFor: onBehalf && { name: nameOf(toldOf(line.act, onBehalf)), channel: onBehalf.channel },
      })),
    };
  });
}

/** 内部事项: that an act was done, by whom and when, and not that a case is being handled or leniency weighed. */
const internal = "internal";

function shownAct(act: string): string {
  return caseActs.includes(act) || leniencyActs.includes(act) ? internal : act;
}

/** For whom; of a report nobody, for it may be a tip, and who gave one is known to the tip office alone. */
function toldOf(act: string, onBehalf: OnBehalf): string {
  return act === "report" ? "" : onBehalf.personId;
}
