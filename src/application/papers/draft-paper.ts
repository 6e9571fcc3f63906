import type { Books } from "#application/books.ts";
import { recordsFor } from "#application/documents/print-kind.ts";
import type { RecordForPaper } from "#application/documents/record-for-paper.ts";
import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import { kindNamed, type PaperKindName } from "#domain/documents/kinds/paper-kinds.ts";
import type { PaperKind } from "#domain/documents/paper-kind.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import { beginPaper, issuerOf, type PaperDrafted, reasonNotToJoin } from "#domain/papers/drafting.ts";
import type { Issuer, OfficialPaper, Recipient } from "#domain/papers/official-paper.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import { sealGiven } from "./given-fields.ts";
import type { OfficialPaperDesk } from "./paper-desk.ts";

/** A draft as filled in. */
export type DraftInput = {
  readonly kind: PaperKindName;
  readonly title: string;
  readonly hazards: readonly string[];
  readonly recipient: string;
  readonly given: Readonly<Record<string, string>>;
};

/**
 * 拟稿: a paper on one or several hazards, with an unbroken ledger of its own from now on.
 *
 * @throws {Refusal} `not-found` out of reach; `not-yours` for whoever does not issue it; `incomplete`, `invalid` input
 */
export function draftPaper(
  desk: Pick<OfficialPaperDesk, "openBooks" | "newId">,
  actor: Actor,
  command: Command<DraftInput>,
): Promise<OfficialPaper> {
  return desk.openBooks(actor, "act", async (books) => {
    const known = await books.ledger.subjectOfAct(command.actId);
    if (known) return sentTwice(books, actor, known);
    const { kind: name, hazards } = command.input;
    const kind = kindNamed(name);
    if (kind.printedOnly) throw new Refusal("invalid", `“${kind.label}”只打印，不在系统中拟写。`, "kind");
    const records = await recordsFor({ books, actor }, kind, [...new Set(hazards)]);
    const [first] = records;
    if (!first) throw new Refusal("incomplete", "请选择要列入的隐患。", "hazards");
    refuseIf(
      reasonNotToJoin(
        kind,
        records.map(({ hazard }) => hazard.belonging.enterprise),
      ),
    );
    const { home } = first.hazard.belonging;
    const id = desk.newId("pp");
    const moment = await momentOf(books.ledger, { home, kind: "paper", id }, command, null);
    const payload = await draftedFrom(books, actor, { input: command.input, records });
    const begun: Entry = {
      ...{ act: "draft", version: 1, payload, seq: 1, times: moment.times },
      ...{ actor: actor.person, post: actor.post, onBehalf: null },
    };
    const paper = beginPaper(id, begun);
    await books.papers.insert(paper);
    await record(books.ledger, moment, { act: "draft", version: 1, payload }, { actor, command });
    return paper;
  });
}

async function draftedFrom(
  books: Books,
  actor: Actor,
  { input, records }: { readonly input: DraftInput; readonly records: readonly RecordForPaper[] },
): Promise<PaperDrafted> {
  const [first] = records;
  if (!first) throw new Error("a draft without a hazard");
  const { home, enterprise } = first.hazard.belonging;
  if (input.title.trim() === "") throw new Refusal("incomplete", "请填写文件标题。", "title");
  if (input.recipient.trim() === "") throw new Refusal("incomplete", "请填写主送单位。", "recipient");
  const issuer = issuerOf(actor);
  const kind = kindNamed(input.kind);
  const answerBy = kind.answered ? input.given["answerBy"] : undefined;
  if (answerBy && answerBy < first.today) {
    throw new Refusal("invalid", "回复期限已经过去，请填写今天或者以后的日期。", "given.answerBy");
  }
  return {
    home,
    kind: input.kind,
    title: input.title.trim(),
    issuer,
    hazards: records.map(({ hazard }) => hazard.id),
    recipient: await recipientOf(books, { kind, name: input.recipient.trim(), issuer, enterprise }),
    ...(await sealGiven(books.persons, home, { kind, given: input.given })),
  };
}

type Addressed = {
  readonly kind: PaperKind;
  readonly name: string;
  readonly issuer: Issuer;
  readonly enterprise: string | null;
};

/** A unit reads what is served on it; a body of government is named as it stands on file, for it is to answer here. */
export async function recipientOf(
  { organisations }: Pick<Books, "organisations">,
  { kind, name, issuer, enterprise }: Addressed,
): Promise<Recipient> {
  // Kept in the own file: addressed to the own body, so that whoever else reads the hazard does not read it.
  if (kind.to === "file" && issuer.organisation) {
    return { name, enterprise: null, organisation: issuer.organisation };
  }
  if (kind.to !== "body") return { name, enterprise: issuer.enterprise ? null : enterprise };
  const body = (await organisations.all()).find((one) => one.name === name);
  if (!body) throw new Refusal("invalid", "没有这个单位，请从列表中选择主送单位。", "recipient");
  if (body.id === issuer.organisation) {
    throw new Refusal("invalid", "主送单位不能是本单位。", "recipient");
  }
  return { name, enterprise: null, organisation: body.id };
}

type Known = { readonly id: string; readonly act: string; readonly actor: string };

async function sentTwice(books: Books, actor: Actor, known: Known): Promise<OfficialPaper> {
  const same = known.act === "draft" && known.actor === actor.person;
  const paper = same ? await books.papers.find(known.id) : null;
  if (!paper) throw new Refusal("duplicate", "这个事项编号已经用过，请刷新后重新提交。");
  return paper;
}
