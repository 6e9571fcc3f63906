import { picturesOf } from "#application/documents/pictures-of.ts";
import type { PictureBytes } from "#application/documents/renderers.ts";
import type { Command } from "#application/ledger/command.ts";
import type { Actor } from "#domain/access/actor.ts";
import { kindNamed } from "#domain/documents/kinds/paper-kinds.ts";
import { missingFromGiven } from "#domain/documents/missing-from-paper.ts";
import type { CheckMark, Paper } from "#domain/documents/paper.ts";
import { reasonNotSo } from "#domain/documents/reason-not-to-issue.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import { reasonWaiting } from "#domain/hazards/waiting.ts";
import type { Issued, OfficialPaper } from "#domain/papers/official-paper.ts";
import { reasonNotToAct } from "#domain/papers/paper-ledger.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import { actOnHeldPaper, paperNotFound } from "./act-on-paper.ts";
import { composeContent } from "./compose-paper.ts";
import type { OfficialPaperDesk } from "./paper-desk.ts";

/** The day of the seal, and where a paper that goes out is checked: the address that its QR begins with. */
export type SealCommand = Omit<Command<unknown>, "input"> & {
  readonly paper: string;
  readonly input: { readonly on: string };
  readonly address: string;
};

/**
 * 定稿用印: the file is composed, set as PDF and DOCX and kept by the hash of its content, before the act names it.
 * What it was composed of is kept beside it, so that the same build sets it equal again.
 *
 * @throws {Refusal} `not-found` out of reach; `wrong-state` before it is signed off, while a judgement
 * behind it waits to be countersigned or once what it states is not so any more; `incomplete` without a number or
 * with fields open; `conflict` when somebody acted meanwhile
 */
export async function sealPaper(
  desk: OfficialPaperDesk,
  actor: Actor,
  command: SealCommand,
): Promise<OfficialPaper> {
  const fixed = await desk.openBooks(actor, "page", async (books) => {
    const paper = await books.papers.find(command.paper);
    if (!paper) throw paperNotFound();
    if (await books.ledger.subjectOfAct(command.actId)) return { paper, composed: null };
    refuseIf(reasonNotToAct("seal", paper, { actor, today: command.input.on }));
    return { paper, composed: await composeContent(books, actor, paper) };
  });
  const { paper, composed } = fixed;
  if (!composed) return paper;
  const kind = kindNamed(paper.kind);
  for (const { hazard, today } of composed.records) {
    refuseIf(reasonWaiting(hazard, ["judge"]));
    // What was so when it was drafted may have come to an end since.
    refuseIf(reasonNotSo(kind, hazard, today));
  }
  const open = missingFromGiven(kind, composed.content.given);
  if (open.length > 0) {
    const named = open.map(({ label }) => label).join("、");
    throw new Refusal("incomplete", `公文还缺：${named}。请退回修改，补齐后再定稿。`);
  }
  const made = { issuer: composed.content.issuer, wording: composed.wording };
  const file = await fixFile(
    desk,
    { ...kind.compose(composed.content) },
    { paper, address: command.address },
  );
  return desk.openBooks(actor, "act", (books) =>
    actOnHeldPaper(
      books,
      { actor, command: { ...command, basedOnSeq: paper.seq }, name: "seal" },
      async () => {
        const at = await books.ledger.now();
        for (const one of [file.pdf, file.docx]) await books.files.note(one, actor.person, at);
        const on = paper.approval?.on ?? command.input.on;
        return { on: command.input.on, issued: { ...made, on, ...file } };
      },
    ),
  );
}

type Fixed = Pick<Issued, "source" | "pdf" | "docx" | "code">;
type For = { readonly paper: OfficialPaper; readonly address: string };

async function fixFile(desk: OfficialPaperDesk, body: Paper, { paper, address }: For): Promise<Fixed> {
  const code = kindNamed(paper.kind).outgoing ? desk.newCode() : null;
  const source = code ? { ...body, check: await checkMark(desk, code, address) } : body;
  const kept = await desk.files.keep(new TextEncoder().encode(JSON.stringify(source)));
  const { pdf, docx } = await setAgain(desk, source);
  const name = `${paper.title}（${paper.number?.text ?? "无文号"}）`;
  return {
    code,
    source: kept,
    pdf: await keptAs(desk, pdf, { name: `${name}.pdf`, mediaType: "application/pdf" }),
    docx: await keptAs(desk, docx, { name: `${name}.docx`, mediaType: docxType }),
  };
}

const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

async function checkMark(desk: OfficialPaperDesk, code: string, address: string): Promise<CheckMark> {
  const id = await desk.files.keep(await desk.drawQr(`${address}/v/${code}`));
  const grouped = code.replace(/(.{5})(?=.)/g, "$1 ");
  return {
    picture: { id, caption: "核验二维码" },
    text: `扫码核验本件的文种、文号、日期、出文单位和文件摘要值。\n核验码：${grouped}`,
  };
}

/** Sets a composed paper in both ways, with its pictures from the file store. */
export async function setAgain(
  desk: Pick<OfficialPaperDesk, "files" | "renderPdf" | "renderDocx">,
  source: Paper,
): Promise<{ readonly pdf: Uint8Array; readonly docx: Uint8Array }> {
  const pictures = new Map<string, Uint8Array>();
  for (const id of picturesOf(source)) {
    const bytes = await desk.files.read(id);
    if (bytes) pictures.set(id, bytes);
  }
  const shown: PictureBytes = pictures;
  return { pdf: await desk.renderPdf(source, shown), docx: await desk.renderDocx(source, shown) };
}

async function keptAs(
  desk: OfficialPaperDesk,
  bytes: Uint8Array,
  { name, mediaType }: Pick<Attachment, "name" | "mediaType">,
): Promise<Attachment> {
  return { id: await desk.files.keep(bytes), name, mediaType, size: bytes.byteLength };
}
