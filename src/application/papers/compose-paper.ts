import type { Books } from "#application/books.ts";
import { hazardFactsFor } from "#application/documents/hazard-facts-for.ts";
import { bodyName, partiesOf } from "#application/documents/print-kind.ts";
import { type RecordForPaper, recordForPaper } from "#application/documents/record-for-paper.ts";
import { wordingOf } from "#application/documents/wording-of.ts";
import type { Actor } from "#domain/access/actor.ts";
import { kindNamed } from "#domain/documents/kinds/paper-kinds.ts";
import type { PaperContent } from "#domain/documents/paper-kind.ts";
import type { OfficialPaper } from "#domain/papers/official-paper.ts";
import { openGiven } from "./given-fields.ts";

/** A paper's content as it stands, with the records behind it and the wording that it is made with. */
export type Composed = {
  readonly content: PaperContent;
  readonly records: readonly RecordForPaper[];
  readonly wording: number | null;
};

/** Draws a paper's content from the records of its hazards and what was filled in. @throws {Refusal} `not-found` */
export async function composeContent(books: Books, actor: Actor, paper: OfficialPaper): Promise<Composed> {
  const records: RecordForPaper[] = [];
  for (const hazard of paper.hazards) records.push(await recordForPaper(books, { actor, hazard }));
  const [first] = records;
  const today = first?.today ?? paper.draftedOn;
  const { organisation } = paper.issuer;
  const body = await bodyName(books, actor);
  const { issuer, recipient } = first
    ? partiesOf(kindNamed(paper.kind), { actor, body }, first)
    : { issuer: body, recipient: null };
  const { wording, version } = await wordingOf(books, organisation, paper.kind);
  const on = paper.approval?.on ?? null;
  return {
    records,
    wording: version,
    content: {
      facts: records.map((record) => hazardFactsFor(record, on ?? record.today)),
      issuer,
      recipient: paper.recipient.name || recipient,
      number: paper.number?.text ?? null,
      on,
      preparedOn: on ?? today,
      given: await openGiven(books.persons, paper),
      wording,
    },
  };
}
