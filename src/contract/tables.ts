import { z } from "zod";
import { type SectorCode, sectors } from "#domain/criteria/sector.ts";
import { type TableField, tableFields } from "#domain/tables/table-field.ts";
import { type TableFigure, tableFigures } from "#domain/tables/table-figure.ts";
import { type TableKind, tableKinds } from "#domain/tables/table-layout.ts";
import { type TablePeriod, tablePeriods } from "#domain/tables/table-period.ts";
import { actId, line, text } from "./hazards/fields.ts";
import { FocusName, LevelName, StageName } from "./hazards/hazard-line.ts";

function keysOf<Key extends string>(names: Readonly<Record<Key, unknown>>) {
  return z.enum(Object.keys(names) as [Key, ...Key[]]);
}

const only = ["listed", "stopped", "repeat", "unfiled", "gaps", "unreported"] as const;

/** Which hazards a table is about: the filters of the ledger; absent is any. */
export const TableFiltersShape = z.object({
  home: z.string().max(12).optional(),
  stages: z.array(StageName).min(1).optional(),
  field: keysOf<SectorCode>(sectors).optional(),
  level: LevelName.optional(),
  focus: FocusName.optional(),
  only: z.enum(only).optional(),
});
export type TableFiltersShape = z.infer<typeof TableFiltersShape>;

/** What a column is filled with. */
export const ColumnSourceShape = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("field"), field: keysOf<TableField>(tableFields) }),
  z.object({ kind: z.literal("figure"), figure: keysOf<TableFigure>(tableFigures) }),
  z.object({ kind: z.literal("fixed"), text: text("固定文字", 200) }),
  z.object({ kind: z.literal("blank") }),
]);
export type ColumnSourceShape = z.infer<typeof ColumnSourceShape>;

/** What a person settles of a table. */
export const TableSettings = z.object({
  name: line("表的名称"),
  period: keysOf<TablePeriod>(tablePeriods),
  filters: TableFiltersShape,
  sources: z.array(z.object({ index: z.number().int().min(0).max(500), source: ColumnSourceShape })).max(500),
});
export type TableSettings = z.infer<typeof TableSettings>;

/** What is sent beside a blank: where its table stands, where a person says so. Rows as the spreadsheet numbers them. */
export const BlankAsked = z.object({
  sheet: z.string().max(100).optional(),
  kind: keysOf<TableKind>(tableKinds).optional(),
  headRow: z.number().int().min(1).max(200).optional(),
});
export type BlankAsked = z.infer<typeof BlankAsked>;

/** A blank that is kept: what was settled, and where its table stands. */
export const KeptBlank = z.object({ actId, asked: BlankAsked, settings: TableSettings });
/** The same for a new version of a table. */
export const RenewedBlank = KeptBlank.extend({ basedOnSeq: z.number().int().min(1) });

/** A change of how a table is filled. */
export const AmendTable = z.object({
  actId,
  basedOnSeq: z.number().int().min(1),
  settings: TableSettings,
});
/** A table is taken out of use. */
export const RetireTable = z.object({ actId, basedOnSeq: z.number().int().min(1) });

/** A column, and what it is filled with. */
const ColumnShape = z.object({
  index: z.number(),
  header: z.string(),
  group: z.string(),
  source: ColumnSourceShape,
});
/** A column as it travels. */
export type TableColumnShape = z.infer<typeof ColumnShape>;

/** Where the parts of a table stand; rows and columns count from 0. */
const LayoutShape = z.object({
  sheet: z.string(),
  title: z.string(),
  kind: keysOf<TableKind>(tableKinds),
  headTop: z.number(),
  headBottom: z.number(),
  bodyBottom: z.number().nullable(),
  /** Rows of counts: their labels, and whether they are known here. */
  lines: z.array(z.object({ row: z.number(), label: z.string(), known: z.boolean() })),
  /** Blanks outside the table: filled in too, but those that are left to be written by hand. */
  spots: z.array(z.object({ label: z.string(), means: z.string(), byHand: z.boolean() })),
});
/** The layout as it travels. */
export type TableLayoutShape = z.infer<typeof LayoutShape>;

/** What became of a column in a new version. */
export const ColumnChangeShape = z.object({
  kind: z.enum(["new", "gone", "moved", "renamed", "replaced"]),
  name: z.string(),
  index: z.number(),
  from: z.number().optional(),
  before: z.string().optional(),
});
export type ColumnChangeShape = z.infer<typeof ColumnChangeShape>;

/** What a blank was understood to be. */
export const TableProposal = z.object({
  sheets: z.array(z.string()),
  layout: LayoutShape,
  columns: z.array(ColumnShape),
  /** Against the version in use; null for a new table. */
  changes: z.array(ColumnChangeShape).nullable(),
});
export type TableProposal = z.infer<typeof TableProposal>;

const Owner = { ownerName: z.string(), own: z.boolean() };

/** A table as one line of the list. */
export const TableLine = z.object({
  id: z.string(),
  name: z.string(),
  kind: keysOf<TableKind>(tableKinds),
  period: keysOf<TablePeriod>(tablePeriods),
  version: z.number(),
  savedAt: z.string(),
  ...Owner,
});
export type TableLine = z.infer<typeof TableLine>;
/** The tables of the own office, and those that the city shares. */
export const TableList = z.array(TableLine);
export type TableList = z.infer<typeof TableList>;

/** A table with how it is filled. */
export const SeenTable = TableLine.extend({
  seq: z.number(),
  fileName: z.string(),
  savedBy: z.string(),
  filters: TableFiltersShape,
  layout: LayoutShape,
  columns: z.array(ColumnShape),
});
export type SeenTable = z.infer<typeof SeenTable>;

/** For the running period, or how many periods back. */
export const FillingQuery = z.object({
  back: z.coerce.number().int().min(0).max(60).default(0),
  /** In the layout of the table what waits to be reported to the platform above, whatever the table is about. */
  unreported: z.stringbool().default(false),
  /** Of a form: the hazard that it is about. */
  hazard: z.string().max(80).optional(),
});

/** What filling a table comes to, and what is left blank. */
export const FillingShape = z.object({
  period: z.object({ name: z.string(), from: z.string().nullable(), to: z.string() }),
  rows: z.number(),
  gaps: z.array(
    z.object({
      column: z.string(),
      /** Where it is filled in. */
      at: z.enum(["hazard", "enterprise"]),
      total: z.number(),
      hazards: z.array(z.object({ id: z.string(), number: z.string(), enterprise: z.string().nullable() })),
    }),
  ),
  /** Of a form: the hazards of the period, each of which fills one; null for a table of rows. */
  forms: z.array(z.object({ id: z.string(), number: z.string(), text: z.string() })).nullable(),
  /** Columns that are left blank by choice. */
  blankColumns: z.array(z.string()),
  /** Blanks outside the table that are left to be written by hand. */
  blankSpots: z.array(z.string()),
  /** Hazards of fields or units that have no row in the table. */
  uncounted: z.number(),
  /** Rows whose label is not known here. */
  unknownLines: z.array(z.string()),
  /** Rows of units that the reader does not see whole, and totals over them. */
  outOfReach: z.array(z.string()),
});
export type FillingShape = z.infer<typeof FillingShape>;

/** The id of a table. */
export const TableOf = z.object({ id: z.string().max(60) });
/** A table that was kept. */
export const KeptTable = z.object({ id: z.string() });
export type KeptTable = z.infer<typeof KeptTable>;
