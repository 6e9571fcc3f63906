import type { Books } from "#application/books.ts";
import type { ReadWorkbook } from "#application/imports/import-desk.ts";
import type { Actor } from "#domain/access/actor.ts";
import { reasonNotToAddItems } from "#domain/criteria/keeping-library.ts";
import { compareText, itemsFrom, type TextRow } from "#domain/criteria/official-text-import.ts";
import {
  type ReadClause,
  readPastedText,
  readTextJson,
  readTextSheet,
} from "#domain/criteria/official-text-sheet.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import type { ItemsAdded, OfficialTextSet } from "#domain/criteria/standard-ledger.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import { actOnStandard, type LibraryDesk, standardToKeep } from "./act-on-standard.ts";

/** A file (.xlsx, .csv, .json, .txt) with the wording of a standard; pasted text comes as .txt. */
export type OfficialTextFile = { readonly fileName: string; readonly bytes: Uint8Array };

/** A row as shown before it is applied, with how many hazards cite the item. */
export type ShownTextRow = TextRow & { readonly cited: number };

/** What an import would do. `changedCited` is how many items that are cited already get another wording. */
export type OfficialTextPreview = {
  readonly seq: number;
  readonly rows: readonly ShownTextRow[];
  readonly changedCited: number;
};

/** An import to apply, as it was shown: with the `seq` and the number of changed cited items that the person saw. */
export type OfficialTextCommand = {
  readonly actId: string;
  readonly standard: string;
  readonly file: OfficialTextFile;
  /** The paper that the wording is from. */
  readonly source: string;
  /** Clauses of which the library has no item become items. */
  readonly addMissing: boolean;
  readonly seq: number;
  readonly changedCited: number;
};

type TextDesk = LibraryDesk & { readonly readWorkbook: ReadWorkbook };

/** Lays a file beside a standard; writes nothing. @throws {Refusal} `not-found`, `not-permitted`, `not-yours`; `invalid` file */
export async function previewOfficialText(
  desk: TextDesk,
  actor: Actor,
  { standard: id, file }: Pick<OfficialTextCommand, "standard" | "file">,
): Promise<OfficialTextPreview> {
  const clauses = await clausesOf(desk, file);
  return desk.openBooks(actor, "page", async (books) => {
    const { standard } = await standardToKeep(books, actor, id);
    const { seq } = await books.library.find(id);
    return { seq, ...(await shown(books, standard, clauses)) };
  });
}

/**
 * Applies an import that was shown: official text beside our summaries, and the missing clauses as items where asked. Refused
 * where the library, or what is cited, is not what was shown any more.
 *
 * @throws {Refusal} as `actOnStandard`; `incomplete` without a source or with nothing to apply; `conflict`
 */
export async function importOfficialText(
  desk: TextDesk,
  actor: Actor,
  command: OfficialTextCommand,
): Promise<OfficialTextPreview> {
  const source = command.source.trim();
  if (source.length < 2) throw new Refusal("incomplete", "请填写原文的出处（文件名称和文号）。", "source");
  const clauses = await clausesOf(desk, command.file);
  return desk.openBooks(actor, "act", async (books) => {
    const { standard } = await standardToKeep(books, actor, command.standard);
    const preview = { seq: command.seq, ...(await shown(books, standard, clauses)) };
    if (await books.ledger.subjectOfAct(command.actId)) return preview;
    if (preview.changedCited !== command.changedCited) {
      throw new Refusal("conflict", "预览以后又有隐患引用了要改动的条款，请重新预览后再导入。");
    }
    await apply(books, actor, { command: { ...command, source }, rows: preview.rows });
    return preview;
  });
}

type Applying = { readonly command: OfficialTextCommand; readonly rows: readonly ShownTextRow[] };

async function apply(books: Books, actor: Actor, { command, rows }: Applying): Promise<void> {
  const { actId, standard: id, source, seq } = command;
  const texts = rows
    .filter(({ outcome }) => outcome === "new" || outcome === "changed")
    .map(({ code, text, source: own }) => ({
      code,
      text,
      ...(own && own !== source ? { source: own } : {}),
    }));
  const items = command.addMissing ? itemsFrom(rows, source) : [];
  if (texts.length === 0 && items.length === 0) {
    throw new Refusal("incomplete", "没有要导入的内容：原文与现有的相同，或者条款对不上，请核对。", "file");
  }
  let basedOnSeq: number | undefined = seq;
  if (texts.length > 0) {
    const asked = {
      standard: id,
      act: "set-official-text",
      actor,
      command: { actId, basedOnSeq, input: null },
    } as const;
    await actOnStandard(books, asked, (): OfficialTextSet => ({ source, texts }));
    basedOnSeq = undefined;
  }
  if (items.length === 0) return;
  const itemsAct = texts.length > 0 ? `${actId}/items` : actId;
  const asked = {
    standard: id,
    act: "add-items",
    actor,
    command: { actId: itemsAct, basedOnSeq, input: null },
  } as const;
  await actOnStandard(books, asked, ({ standard }): ItemsAdded => {
    refuseIf(reasonNotToAddItems(standard, items));
    return { items };
  });
}

async function shown(
  books: Books,
  standard: Standard,
  clauses: readonly ReadClause[],
): Promise<Omit<OfficialTextPreview, "seq">> {
  const compared = compareText(standard, clauses);
  const citing = await books.library.citing(compared.flatMap(({ item }) => (item ? [item.id] : [])));
  const rows = compared.map((row) => ({ ...row, cited: (row.item && citing.get(row.item.id)) ?? 0 }));
  const changedCited = rows.filter(({ outcome, cited }) => changes(outcome) && cited > 0).length;
  return { rows, changedCited };
}

/** Wording that papers print from now on: where there was none, and where there was another. */
const changes = (outcome: TextRow["outcome"]) => outcome === "new" || outcome === "changed";

async function clausesOf(
  desk: TextDesk,
  { fileName, bytes }: OfficialTextFile,
): Promise<readonly ReadClause[]> {
  if (/\.json$/i.test(fileName)) return readTextJson(textOfBytes(bytes));
  if (/\.(txt|md)$/i.test(fileName)) return readPastedText(textOfBytes(bytes));
  return readTextSheet(await desk.readWorkbook(bytes, fileName));
}

function textOfBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal("invalid", "文件不是 UTF-8 编码的文字，请另存为 UTF-8 后上传。", "file");
  }
}
