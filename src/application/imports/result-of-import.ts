import type { Actor } from "#domain/access/actor.ts";
import { correctedByRow } from "#domain/imports/correction.ts";
import type { Import } from "#domain/imports/import.ts";
import {
  markOfRefused,
  markOfRow,
  type RowMark,
  withChoice,
  withCorrected,
} from "#domain/imports/row-mark.ts";
import { placeKey } from "#domain/imports/row-place.ts";
import type { TwinChoice } from "#domain/imports/twin.ts";
import { Refusal } from "#domain/refusal.ts";
import type { ImportDesk } from "./import-desk.ts";

/** A file that was taken in, and what is written beside its rows. */
export type MarkedFile = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly marks: readonly RowMark[];
};

/** Port: the same file with two columns more. Workbooks keep their formats, pictures and formulas. */
export type MarkWorkbook = (
  file: MarkedFile,
) => Promise<{ readonly bytes: Uint8Array; readonly ending: "xlsx" | "csv" }>;

/** Rows read in one transaction. */
const rowsAtOnce = 1000;

/**
 * The file of an import as it was handed in, with what became of each row and why, for the office that sent it.
 *
 * @throws {Refusal} `not-found` out of reach or when its file is no longer kept, `wrong-state` while it runs
 */
export async function resultOfImport(
  desk: Pick<ImportDesk, "openBooks" | "files">,
  actor: Actor,
  id: string,
): Promise<MarkedFile> {
  const batch = await desk.openBooks(actor, "page", (books) => books.imports.find(id));
  if (!batch) throw new Refusal("not-found", "没有这次导入，或者不在您的管辖范围内。");
  if (!batch.counts && !batch.undone) {
    throw new Refusal("wrong-state", "这次导入还没有完成，请完成后再下载结果。");
  }
  const bytes = await desk.files.read(batch.fileHash);
  if (!bytes) throw new Refusal("not-found", "这次导入的原文件已不在，不能生成结果文件。");
  return { fileName: batch.fileName, bytes, marks: await marksOf(desk, actor, batch) };
}

async function marksOf(
  desk: Pick<ImportDesk, "openBooks">,
  actor: Actor,
  batch: Import,
): Promise<readonly RowMark[]> {
  const corrected = correctedByRow(batch.corrected ?? []);
  const named = await choicesNamed(desk, actor, batch.chosen ?? []);
  const marked = (mark: RowMark) => {
    const whole = withCorrected(mark, corrected.get(placeKey(mark)) ?? []);
    const choice = named.get(placeKey(mark));
    return choice ? withChoice(whole, choice.same, choice.names) : whole;
  };
  const marks: RowMark[] = batch.refused.map((row) => marked(markOfRefused(row)));
  for (let offset = 0; ; offset += rowsAtOnce) {
    const page = { offset, limit: rowsAtOnce };
    const rows = await desk.openBooks(actor, "page", (books) => books.imports.rowsOf(batch, page));
    marks.push(...rows.map((row) => marked(markOfRow(row, batch.undone !== null))));
    if (rows.length < rowsAtOnce) return marks;
  }
}

type NamedChoice = { readonly same: boolean; readonly names: readonly string[] };

/** What was chosen on rows, with the numbers of the records that were shown beside them. */
async function choicesNamed(
  desk: Pick<ImportDesk, "openBooks">,
  actor: Actor,
  chosen: readonly TwinChoice[],
): Promise<ReadonlyMap<string, NamedChoice>> {
  const ids = chosen.flatMap(({ of }) => of.flatMap((one) => (one.kind === "record" ? [one.id] : [])));
  const records = await desk.openBooks(actor, "page", (books) => books.imports.recordsByIds(ids));
  const numbers = new Map(records.map(({ id, number }) => [id, number]));
  const nameOf = (one: TwinChoice["of"][number]) => {
    if (one.kind === "row") return `“${one.sheet}”第 ${one.row} 行`;
    const number = numbers.get(one.id);
    return number ? `隐患编号 ${number}` : "已移交或者撤回的记录";
  };
  return new Map(
    chosen.map((one) => [placeKey(one), { same: one.same, names: one.of.map(nameOf) }] as const),
  );
}
