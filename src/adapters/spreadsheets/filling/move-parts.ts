import type JSZip from "jszip";
import { movedRow, type RowMove } from "./cell-reference.ts";
import { partAt, textAt } from "./mark-properties.ts";
import type { SheetPart } from "./workbook-parts.ts";
import { childOf, localName, writeXml, type XmlElement } from "./xml-tree.ts";

/** Moves what hangs on the rows of a sheet from parts of its own: pictures, table objects, comments with their boxes. */
export async function moveParts(zip: JSZip, part: SheetPart, move: RowMove): Promise<void> {
  for (const path of part.drawings) zip.file(path, movedDrawing(await textAt(zip, path), move));
  for (const path of part.tables) {
    const table = await partAt(zip, path);
    moveTable(table, move);
    zip.file(path, writeXml(table));
  }
  for (const path of part.comments) {
    const comments = await partAt(zip, path);
    moveComments(childOf(comments, "commentList") ?? comments, move);
    zip.file(path, writeXml(comments));
  }
  for (const path of part.boxes) zip.file(path, movedBoxes(await textAt(zip, path), move));
}

/** Pictures and stamps that stand below the body go with the foot. */
function movedDrawing(text: string, move: RowMove): string {
  return text.replace(
    /(<(?:\w+:)?row>)(\d+)(<\/(?:\w+:)?row>)/g,
    (all, open: string, row: string, close: string) => {
      const to = movedRow(Number(row) + 1, move);
      return to === null ? all : `${open}${to - 1}${close}`;
    },
  );
}

const area = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/;

/** A table object that ends in the body ends with its rows; one around the body, a row of totals below it, goes along. */
function moveTable(table: XmlElement, move: RowMove): void {
  const filter = childOf(table, "autoFilter");
  for (const element of [table, ...(filter ? [filter] : [])]) {
    const parts = area.exec(element.attributes["ref"] ?? "");
    if (!parts) continue;
    const [, left, from, right, to] = parts;
    const [top, bottom] = [movedRow(Number(from), move) ?? move.first, Number(to)];
    const endsInBody = bottom >= move.first - 1 && bottom <= move.last && Number(from) < move.first;
    const end = endsInBody
      ? move.first + move.rows - 1
      : (movedRow(bottom, move) ?? move.first + move.rows - 1);
    element.attributes["ref"] = `${left}${top}:${right}${end}`;
  }
}

/** What was said of a row that is no more goes with it. */
function moveComments(list: XmlElement, move: RowMove): void {
  list.children = list.children.filter((comment) => {
    if (typeof comment === "string" || !/^(comment|threadedComment)$/.test(localName(comment))) return true;
    const [, column = "A", row = "1"] = /^([A-Z]+)(\d+)/.exec(comment.attributes["ref"] ?? "") ?? [];
    const to = movedRow(Number(row), move);
    comment.attributes["ref"] = `${column}${to ?? row}`;
    return to !== null;
  });
}

const shape = /<v:shape\b(?:(?!<\/v:shape>)[\s\S])*<\/v:shape>/g;
const anchor = /(<x:Anchor>)([^<]*)(<\/x:Anchor>)/;
const ofRow = /(<x:Row>\s*)(\d+)(\s*<\/x:Row>)/;

/** The boxes of comments are old drawings that are no strict XML; each names its row, and where it is open. */
function movedBoxes(text: string, move: RowMove): string {
  return text.replace(shape, (box) => {
    const places = anchor.exec(box)?.[2]?.split(",").map(Number);
    const row = Number(ofRow.exec(box)?.[2] ?? places?.[2] ?? Number.NaN);
    if (Number.isNaN(row)) return box;
    const to = movedRow(row + 1, move);
    // A button has no row of its own and stays; the box of a comment goes with its cell.
    if (to === null) return ofRow.test(box) ? "" : box;
    const by = to - 1 - row;
    const opened = places
      ?.map((place, index) => (index === 2 || index === 6 ? place + by : place))
      .join(", ");
    return box
      .replace(ofRow, (_, open: string, __, close: string) => `${open}${row + by}${close}`)
      .replace(anchor, (all, open: string, __, close: string) => (opened ? `${open}${opened}${close}` : all));
  });
}
