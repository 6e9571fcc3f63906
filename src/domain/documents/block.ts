import type { BusinessDate } from "#domain/calendar/dates.ts";

/** A picture by the id of its content, with what it shows. The bytes are given to the renderer apart. */
export type PaperPicture = { readonly id: string; readonly caption: string };

/** 一、 (1), （一） (2) or 1. (3). The number is part of the text. */
export type Heading = { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string };

/** A paragraph; `lead` opens it in a heavier face ("整改措施："). Line breaks in the text begin a new paragraph. */
export type Paragraph = { readonly kind: "paragraph"; readonly lead: string | null; readonly text: string };

/** `width` is a share of the row; head rows repeat on each page. */
export type Column = { readonly title: string; readonly width: number; readonly align: "left" | "center" };

/** What a cell of a table holds: text, or small pictures under one another. */
export type TableCell = string | readonly PaperPicture[];

/** A ruled table. An empty table prints its head and one line "无". */
export type Table = {
  readonly kind: "table";
  readonly caption: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly TableCell[])[];
};

/** A cell of a form: a label, or a value to be read or filled in by hand. */
export type Cell = { readonly role: "label" | "value"; readonly text: string; readonly span: number };

/** A row of a form, at least as high as given, so that there is room to write. */
export type FormRow = { readonly cells: readonly Cell[]; readonly heightMm: number };

/** A ruled grid of labels and values; `widths` are shares of the columns that the cells span. */
export type Form = {
  readonly kind: "form";
  readonly widths: readonly number[];
  readonly rows: readonly FormRow[];
};

/** Pictures two abreast, each with its caption. */
export type Pictures = { readonly kind: "pictures"; readonly items: readonly PaperPicture[] };

/** A node of a tree; `label` is set in a heavier face before the text. */
export type TreeNode = {
  readonly label: string | null;
  readonly text: string;
  readonly children: readonly TreeNode[];
};

/**
 * A tree in a ruled table: the root over all, each branch beside what hangs on it, deeper levels numbered under one
 * another. `columns` name branch, child and deeper levels.
 */
export type Tree = {
  readonly kind: "tree";
  readonly root: TreeNode;
  readonly columns: readonly [branch: string, child: string, deeper: string];
};

/** One place to sign. Blank fields print as room for a pen; `note` says for instance who recorded it on behalf. */
export type SignaturePlace = {
  readonly label: string;
  readonly name: string | null;
  readonly on: BusinessDate | null;
  readonly note: string | null;
};

/** Places to sign, in their order. */
export type Signatures = { readonly kind: "signatures"; readonly places: readonly SignaturePlace[] };

/** The place of a seal, at the right: unit above date. */
export type Seal = { readonly kind: "seal"; readonly unit: string; readonly on: BusinessDate | null };

/** A remark in smaller type. */
export type Note = { readonly kind: "note"; readonly text: string };

/** What follows begins on a new page. */
export type PageBreak = { readonly kind: "page-break" };

/** What a paper's body is made of. */
export type Block =
  | Heading
  | Paragraph
  | Table
  | Form
  | Pictures
  | Tree
  | Signatures
  | Seal
  | Note
  | PageBreak;

/** A heading of the first level: "一、述情". */
export function heading(text: string, level: Heading["level"] = 1): Heading {
  return { kind: "heading", level, text };
}

/** A paragraph, with or without a lead. */
export function paragraph(text: string, lead: string | null = null): Paragraph {
  return { kind: "paragraph", lead, text };
}

/** A form row of one label and one value over the rest of the row. */
export function formRow(label: string, value: string, span: number, heightMm = 9): FormRow {
  return {
    cells: [
      { role: "label", text: label, span: 1 },
      { role: "value", text: value, span },
    ],
    heightMm,
  };
}

/** A form row of two pairs of label and value, on four columns. */
export function pairRow(left: readonly [string, string], right: readonly [string, string]): FormRow {
  const cells = [left, right].flatMap(([label, value]): readonly Cell[] => [
    { role: "label", text: label, span: 1 },
    { role: "value", text: value, span: 1 },
  ]);
  return { cells, heightMm: 9 };
}
