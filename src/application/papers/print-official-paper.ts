import type { Books } from "#application/books.ts";
import { type PreparedPaper, prepared } from "#application/documents/print-paper.ts";
import { personsIn } from "#application/hazards/persons-in.ts";
import type { Actor } from "#domain/access/actor.ts";
import { approvalSheet } from "#domain/documents/kinds/approval-sheet.ts";
import { kindNamed } from "#domain/documents/kinds/paper-kinds.ts";
import { serviceMethods, serviceReceipt } from "#domain/documents/kinds/service-receipt.ts";
import type { OpinionFacts, PaperFacts } from "#domain/documents/paper-facts.ts";
import { withoutStop } from "#domain/documents/wording.ts";
import type { OfficialPaper, Opinion } from "#domain/papers/official-paper.ts";
import { isOwnPaper } from "#domain/papers/paper-ledger.ts";
import { paperNotFound } from "./act-on-paper.ts";
import { composeContent } from "./compose-paper.ts";
import type { OfficialPaperDesk } from "./paper-desk.ts";

type Reading = Pick<OfficialPaperDesk, "openBooks">;

/** The draft as it would be issued today, marked 草稿. @throws {Refusal} `not-found` for anybody but its own body */
export async function printDraft(desk: Reading, actor: Actor, id: string): Promise<PreparedPaper> {
  const { paper, content } = await desk.openBooks(actor, "page", async (books) => {
    const own = await ownPaper(books, actor, id);
    return { paper: own, content: (await composeContent(books, actor, own)).content };
  });
  const body = kindNamed(paper.kind).compose(content);
  return prepared(`${paper.title}草稿`, { ...body, title: `${body.title}（草稿）` });
}

/** The papers that go with a paper: 呈批件 and 送达回证. */
export const companions = { "approval-sheet": approvalSheet, "service-receipt": serviceReceipt } as const;
export type Companion = keyof typeof companions;
const companionNames: Readonly<Record<Companion, string>> = {
  "approval-sheet": "呈批件",
  "service-receipt": "送达回证",
};

/** 呈批件 or 送达回证 of a paper. @throws {Refusal} `not-found` for anybody but its own body */
export async function printCompanion(
  desk: Reading,
  actor: Actor,
  { paper: id, companion }: { readonly paper: string; readonly companion: Companion },
): Promise<PreparedPaper> {
  const facts = await desk.openBooks(actor, "page", async (books) =>
    factsOf(books, actor, await ownPaper(books, actor, id)),
  );
  return prepared(`${companionNames[companion]}（${facts.title}）`, companions[companion](facts));
}

async function ownPaper(books: Books, actor: Actor, id: string): Promise<OfficialPaper> {
  const paper = await books.papers.find(id);
  if (!paper || !isOwnPaper(paper, { actor })) throw paperNotFound();
  return paper;
}

async function factsOf(books: Books, actor: Actor, paper: OfficialPaper): Promise<PaperFacts> {
  const { content, records } = await composeContent(books, actor, paper);
  const names = await books.persons.namesOf(personsIn(paper));
  const nameOf = (person: string) => names.get(person) ?? "";
  const opinionOf = (opinion: Opinion | null): OpinionFacts | null =>
    opinion && { by: nameOf(opinion.by), opinion: opinion.opinion, on: opinion.on };
  const { service } = paper;
  return {
    title: paper.title,
    number: paper.number?.text ?? null,
    issuer: content.issuer,
    recipient: paper.recipient.name,
    summary: content.facts.map(({ finding }, index) =>
      content.facts.length > 1 ? `${index + 1}.${withoutStop(finding.what)}` : withoutStop(finding.what),
    ),
    draftedBy: nameOf(paper.draftedBy),
    draftedOn: paper.draftedOn,
    review: opinionOf(paper.review),
    approval: opinionOf(paper.approval),
    sealedOn: paper.seal?.on ?? null,
    service: service && {
      on: service.on,
      place: service.place,
      method: serviceMethods[service.method],
      receivedBy: nameOf(service.receivedBy),
      deliveredBy: service.deliveredBy.map(nameOf),
    },
    preparedOn: records[0]?.today ?? paper.draftedOn,
  };
}
