import type { Books } from "#application/books.ts";
import { requireKept } from "#application/files/require-kept.ts";
import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { OfficialPaper } from "#domain/papers/official-paper.ts";
import {
  decidePaper,
  evolvePaper,
  type PaperActInput,
  type PaperActName,
  reasonNotToAct,
} from "#domain/papers/paper-ledger.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import type { OfficialPaperDesk } from "./paper-desk.ts";
import { type FilledAct, recordedFrom } from "./recorded-from.ts";

/** An act asked of one paper, as its form was filled in. */
export type PaperCommand = Omit<Command<unknown>, "input" | "onBehalf"> & {
  readonly paper: string;
} & FilledAct;

/**
 * Does one act to one paper: lock, ask the domain, append, fold, save, in one transaction. Sealing has a way of its own.
 *
 * @throws {Refusal} `not-found` out of reach; `duplicate` for a number that was given; whatever the act's rules say
 */
export function actOnPaper(
  desk: Pick<OfficialPaperDesk, "openBooks">,
  actor: Actor,
  command: PaperCommand,
): Promise<OfficialPaper> {
  return desk.openBooks(actor, "act", (books) =>
    actOnHeldPaper(books, { actor, command, name: command.act }, async (paper, today) => {
      refuseIf(reasonNotToAct(command.act, paper, { actor, today }));
      await requireKept(books.files, actor, { input: command.input, paper: null, hazard: null });
      return recordedFrom(books, { actor, paper, today }, command);
    }),
  );
}

type Held = {
  readonly actor: Actor;
  readonly command: Omit<Command<unknown>, "input"> & { readonly paper: string };
  readonly name: PaperActName;
};

/** The common way of all acts: what is recorded is made once the paper is locked. @throws {Refusal} */
export async function actOnHeldPaper(
  books: Books,
  { actor, command, name }: Held,
  inputFor: (paper: OfficialPaper, today: string) => Promise<PaperActInput<PaperActName>>,
): Promise<OfficialPaper> {
  const held = await books.papers.hold(command.paper);
  if (!held) throw paperNotFound();
  const { paper, end } = held;
  const known = await books.ledger.subjectOfAct(command.actId);
  if (known) {
    if (known.id === paper.id && known.act === name && known.actor === actor.person) return paper;
    throw new Refusal("duplicate", "这个事项编号已经用在另一个事项上，请刷新后重新提交。");
  }
  const subject = { home: paper.home, kind: "paper", id: paper.id } as const;
  // Who answers is not shown the number of entries, and an answer is given once whatever else happened.
  const basedOnSeq = name === "answer" ? paper.seq : command.basedOnSeq;
  const whole = { ...command, basedOnSeq, input: null };
  const moment = await momentOf(books.ledger, subject, whole, end);
  const input = await inputFor(paper, moment.today);
  const decision = decidePaper(paper, { name, input }, { actor, today: moment.today });
  const entry = await record(books.ledger, moment, decision, { actor, command: whole });
  const next = evolvePaper(paper, entry);
  await books.papers.save(next);
  return next;
}

/** No such paper, or out of reach: existence is not leaked. */
export function paperNotFound(): Refusal {
  return new Refusal("not-found", "没有这份公文，或者不在您的管辖范围内。");
}
