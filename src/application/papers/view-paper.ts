import type { Books } from "#application/books.ts";
import { paperGaps } from "#application/documents/paper-gaps.ts";
import type { ReportGap } from "#application/documents/report-gaps.ts";
import { personsIn } from "#application/hazards/persons-in.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import { kindNamed } from "#domain/documents/kinds/paper-kinds.ts";
import { missingFromGiven } from "#domain/documents/missing-from-paper.ts";
import {
  type Answer,
  answerByOf,
  type OfficialPaper,
  type Opinion,
  type PaperService,
  stageOf,
} from "#domain/papers/official-paper.ts";
import {
  isOwnPaper,
  type PaperActName,
  paperActNames,
  paperActs,
  reasonNotToAct,
} from "#domain/papers/paper-ledger.ts";
import { seriesNumber, yearOfNumber } from "#domain/parties/number-series.ts";
import { paperNotFound } from "./act-on-paper.ts";
import { composeContent } from "./compose-paper.ts";
import type { OfficialPaperDesk } from "./paper-desk.ts";

/** An act as offered on a paper: doable, or with the sentence that says why not. */
export type OfferedPaperAct = {
  readonly name: PaperActName;
  readonly label: string;
  readonly reason: string | null;
};

/** What only the issuing body sees: how it was made and signed off, and what is still open; names in place of ids. */
export type OwnView = {
  readonly given: Readonly<Record<string, string>>;
  readonly gaps: readonly ReportGap[];
  readonly openFields: readonly string[];
  readonly offered: readonly OfferedPaperAct[];
  readonly nextNumber: string | null;
  readonly draftedBy: string;
  readonly review: Opinion | null;
  readonly approval: Opinion | null;
  readonly returns: OfficialPaper["returns"];
  readonly sealedOn: string | null;
  readonly wording: number | null;
  readonly service: PaperService | null;
};

/** 回复 as one person may see it. */
export type SeenAnswering = {
  readonly by: string | null;
  readonly answer: (Omit<Answer, "at"> & { readonly on: string }) | null;
  /** Why the reader does not answer it now; null when they can. */
  readonly reason: string | null;
};

/** A paper as one person may see it. */
export type SeenPaper = Pick<OfficialPaper, "id" | "seq" | "kind" | "title" | "draftedOn"> & {
  readonly label: string;
  readonly stage: ReturnType<typeof stageOf>;
  readonly outgoing: boolean;
  readonly number: string | null;
  readonly recipient: string;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly servedOn: string | null;
  readonly withdrawn: string | null;
  /** Of kinds that ask for an answer: by when, what was answered, and why the reader cannot; null of all other kinds. */
  readonly answering: SeenAnswering | null;
  readonly code: string | null;
  /** The issued files, by the hash of their content. */
  readonly pdf: string | null;
  readonly docx: string | null;
  readonly hazards: readonly { readonly id: string; readonly number: string; readonly text: string }[];
  /** Null for whoever reads what was issued. */
  readonly own: OwnView | null;
  readonly today: string;
};

/** Reads a paper for its page. @throws {Refusal} `not-found` out of reach */
export function viewPaper(
  desk: Pick<OfficialPaperDesk, "openBooks">,
  actor: Actor,
  id: string,
): Promise<SeenPaper> {
  return desk.openBooks(actor, "page", async (books) => {
    const paper = await books.papers.find(id);
    if (!paper) throw paperNotFound();
    const today = businessDateOf(await books.ledger.now());
    const { issued } = paper;
    return {
      // How often it was drafted and signed off is its body's own.
      ...{
        id,
        seq: isOwnPaper(paper, { actor }) ? paper.seq : paper.answer ? 2 : 1,
        kind: paper.kind,
        title: paper.title,
        draftedOn: paper.draftedOn,
        today,
      },
      label: kindNamed(paper.kind).label,
      stage: stageOf(paper),
      outgoing: kindNamed(paper.kind).outgoing,
      number: paper.number?.text ?? null,
      recipient: paper.recipient.name,
      issuer: issued?.issuer ?? null,
      issuedOn: issued?.on ?? null,
      servedOn: paper.service?.on ?? null,
      withdrawn: paper.withdrawn?.reason ?? null,
      answering: kindNamed(paper.kind).answered ? await answeringOf(books, actor, { paper, today }) : null,
      code: issued?.code ?? null,
      pdf: issued?.pdf.id ?? null,
      docx: issued?.docx.id ?? null,
      hazards: await hazardsOf(books, paper),
      own: isOwnPaper(paper, { actor }) ? await ownView(books, actor, { paper, today }) : null,
    };
  });
}

async function answeringOf(books: Books, actor: Actor, { paper, today }: At): Promise<SeenAnswering> {
  const { answer } = paper;
  const names = await books.persons.namesOf(answer ? [answer.by] : []);
  return {
    by: answerByOf(paper),
    answer: answer
      ? {
          ...{ text: answer.text, files: answer.files, on: businessDateOf(answer.at) },
          by: names.get(answer.by) ?? "（姓名未载）",
        }
      : null,
    reason: reasonNotToAct("answer", paper, { actor, today })?.message ?? null,
  };
}

async function hazardsOf(books: Books, paper: OfficialPaper): Promise<SeenPaper["hazards"]> {
  const seen: { id: string; number: string; text: string }[] = [];
  for (const id of paper.hazards) {
    const hazard = await books.hazards.find(id);
    if (hazard) seen.push({ id, number: hazard.number, text: hazard.finding.text });
  }
  return seen;
}

type At = { readonly paper: OfficialPaper; readonly today: string };

async function ownView(books: Books, actor: Actor, { paper, today }: At): Promise<OwnView> {
  const kind = kindNamed(paper.kind);
  const { content, records } = await composeContent(books, actor, paper);
  const gaps = records.flatMap((record, index) => {
    const facts = content.facts[index];
    return facts ? paperGaps(kind, { facts, given: content.given }, record.hazard) : [];
  });
  const names = await books.persons.namesOf(personsIn(paper));
  const context = { actor, today };
  return {
    given: content.given,
    gaps: paper.issued ? [] : gaps,
    openFields: paper.issued ? [] : missingFromGiven(kind, content.given).map(({ label }) => label),
    offered: paperActNames
      .filter((name) => name !== "answer")
      .map((name) => ({
        name,
        label: paperActs[name].label,
        reason: reasonNotToAct(name, paper, context)?.message ?? null,
      })),
    nextNumber: await nextNumberOf(books, { paper, today }),
    ...signedOff(paper, (person) => names.get(person) ?? "（姓名未载）"),
  };
}

/** The sign-off with names in place of ids. */
function signedOff(paper: OfficialPaper, nameOf: (person: string) => string) {
  const named = (opinion: Opinion | null) => opinion && { ...opinion, by: nameOf(opinion.by) };
  const { service } = paper;
  return {
    draftedBy: nameOf(paper.draftedBy),
    review: named(paper.review),
    approval: named(paper.approval),
    returns: paper.returns.map((one) => ({ ...one, by: nameOf(one.by) })),
    sealedOn: paper.seal?.on ?? null,
    wording: paper.issued?.wording ?? null,
    service: service && {
      ...service,
      receivedBy: nameOf(service.receivedBy),
      deliveredBy: service.deliveredBy.map(nameOf),
    },
  };
}

async function nextNumberOf(books: Books, { paper, today }: At): Promise<string | null> {
  const { organisation } = paper.issuer;
  const office = organisation ? await books.organisations.find(organisation) : null;
  const series = office?.paperSeries?.[paper.kind];
  if (!organisation || !series || paper.number) return null;
  const year = yearOfNumber(today);
  const next = await books.numbers.next({ body: organisation, prefix: series.prefix, year });
  return seriesNumber(series, year, next);
}
