import { Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable } from "docx";
import type { Tree, TreeNode } from "#domain/documents/block.ts";
import { run, runsOfLines } from "./faces.ts";
import { borders } from "./grids.ts";
import { type Sizes, tight } from "./page.ts";

/** Shares of the row: the branch, what hangs on it, and the deeper levels under one another. */
const shares = [22, 33, 45] as const;
/** A root of more characters is not repeated on the next page, which it might fill. */
const longestHead = 200;
const longestWhole = 400;

type Line = { readonly lead: string | null; readonly text: string };
type Box = {
  readonly lines: readonly Line[];
  readonly span?: number;
  readonly rows?: number;
  readonly center?: boolean;
};

/** The tree as a ruled table that can be edited: a branch a group of rows, its children beside it, their depths numbered. */
export function treeTable({ root, columns }: Tree, sizes: Sizes): Table {
  const widths = shares.map((share) => Math.floor((share / 100) * sizes.widthTwips));
  const head = columns.map((title): Box => ({ lines: [{ lead: title, text: "" }], center: true }));
  const rows = [[{ lines: [lineOf(root)], span: 3 }], head, ...root.children.flatMap(branchRows)];
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: "dxa" },
    layout: TableLayoutType.FIXED,
    borders,
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index < 2 && root.text.length <= longestHead,
          // A row stays whole unless it might be longer than a page.
          cantSplit: charactersIn(row) <= longestWhole,
          children: row.map((box, at) => cell(box, widthOf(row, at, widths), sizes)),
        }),
    ),
  });
}

function charactersIn(row: readonly Box[]): number {
  return Math.max(...row.map(({ lines }) => lines.reduce((sum, { text }) => sum + text.length, 0)));
}

/** A row that stands beside a branch begins at the second column. */
function widthOf(row: readonly Box[], at: number, widths: readonly number[]): number {
  const spans = row.map(({ span = 1 }) => span);
  const start = widths.length - spans.slice(at).reduce((sum, span) => sum + span, 0);
  return widths.slice(start, start + (spans[at] ?? 1)).reduce((sum, width) => sum + width, 0);
}

function branchRows(branch: TreeNode): readonly (readonly Box[])[] {
  const name: Line = { lead: branch.label, text: "" };
  const [first, ...rest] = branch.children;
  if (!first)
    return [
      [
        { lines: [name], center: true },
        { lines: [{ lead: null, text: branch.text }], span: 2 },
      ],
    ];
  const own: Box = { lines: [name], rows: branch.children.length, center: true };
  return [[own, ...childBoxes(first)], ...rest.map(childBoxes)];
}

function childBoxes(child: TreeNode): readonly Box[] {
  const deeper = child.children.flatMap((node) => linesBelow(node, 1));
  return [{ lines: [lineOf(child)] }, { lines: deeper.length > 0 ? deeper : [{ lead: null, text: "" }] }];
}

/** The node and what is below it, each with its depth behind its label: 为什么1, 为什么2. */
function linesBelow(node: TreeNode, depth: number): readonly Line[] {
  const own: Line = { lead: `${node.label ?? ""}${depth}：`, text: node.text };
  return [own, ...node.children.flatMap((child) => linesBelow(child, depth + 1))];
}

function lineOf({ label, text }: TreeNode): Line {
  return { lead: label === null ? null : `${label}${text === "" ? "" : "："}`, text };
}

function cell(box: Box, width: number, sizes: Sizes): TableCell {
  return new TableCell({
    columnSpan: box.span ?? 1,
    rowSpan: box.rows ?? 1,
    width: { size: width, type: "dxa" },
    verticalAlign: VerticalAlignTable.CENTER,
    children: box.lines.map(
      ({ lead, text }) =>
        new Paragraph({
          alignment: box.center ? "center" : "left",
          spacing: tight(sizes.table),
          children: [
            ...(lead === null ? [] : [run(lead, "heading", sizes.table)]),
            ...runsOfLines(text, "body", sizes.table),
          ],
        }),
    ),
  });
}
