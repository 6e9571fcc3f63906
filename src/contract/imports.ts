import { z } from "zod";
import { type Gap, gaps } from "#domain/hazards/gap.ts";
import { correctableFields } from "#domain/imports/correction.ts";
import { type SkipReason, skipReasons } from "#domain/imports/line.ts";
import { actId } from "./hazards/fields.ts";
import { StageName } from "./hazards/hazard-line.ts";
import { FieldName, PreviewSheet } from "./preview-sheet.ts";

const GapName = z.enum(Object.keys(gaps) as [Gap, ...Gap[]]);
const SkipName = z.enum(Object.keys(skipReasons) as [SkipReason, ...SkipReason[]]);

/** Rows of a file on which a person says something of their own; whoever finds more has a file to mend. */
export const mostChosenRows = 1000;

/** A record, or a row of the file, that may be the same hazard as a row. */
const TwinRefShape = z.union([
  z.object({ kind: z.literal("record"), id: z.string().max(100) }),
  z.object({ kind: z.literal("row"), sheet: z.string().max(200), row: z.int().min(1) }),
]);

const TwinChoiceShape = z.object({
  sheet: z.string().max(200),
  row: z.int().min(1),
  same: z.boolean(),
  of: z.array(TwinRefShape).min(1).max(5),
});

/** What a person chose in the preview, over what was found: columns by sheet and number (from 0), sheets left out, cells corrected. */
export const ChosenReading = z.object({
  columns: z
    .array(
      z.object({
        sheet: z.string().max(200),
        column: z.int().min(0).max(199),
        /** Null: leave the column out. */
        field: FieldName.nullable(),
        /** The first row of the head, where the sheet has several tables. */
        headRow: z.int().min(1).optional(),
      }),
    )
    .max(1000)
    .default([]),
  leftOut: z.array(z.string().max(200)).max(500).default([]),
  /** What cells ought to say; they hold whatever their columns are taken for. */
  corrections: z
    .array(
      z.object({
        sheet: z.string().max(200),
        row: z.int().min(1),
        field: z.enum(correctableFields),
        text: z.string().max(4000),
      }),
    )
    .max(mostChosenRows * correctableFields.length)
    .default([]),
  /** What rows are beside which others were shown; `same`: as the first of them. */
  twins: z.array(TwinChoiceShape).max(mostChosenRows).default([]),
});
export type ChosenReading = z.infer<typeof ChosenReading>;

/** Where a row stands: the sheet, and the row as the spreadsheet numbers it. */
const Place = z.object({ sheet: z.string(), row: z.number() });

const Refused = Place.extend({ reason: z.string() });

/** What the cells of a row say, for whoever corrects it, and what was corrected from what to what. */
const Correctable = {
  cells: z.partialRecord(z.enum(correctableFields), z.string()),
  corrected: z.array(
    z.object({ field: z.enum(correctableFields), from: z.string().nullable(), to: z.string() }),
  ),
};

/** created + duplicate + refused = read, always. */
const ImportCounts = z.object({
  read: z.number(),
  created: z.number(),
  /** Rows that are on record, that repeat an earlier row, or that were read into one (sister rows). */
  duplicate: z.number(),
  refused: z.number(),
  skipped: z.number(),
});
/** How many rows were read, and what became of them. */
export type ImportCounts = z.infer<typeof ImportCounts>;

const Compared = z.object({ text: z.string(), foundOn: z.string().nullable(), exact: z.boolean() });
const RowTwinShape = Compared.extend({ kind: z.literal("row"), sheet: z.string(), row: z.number() });
const RecordTwinShape = Compared.extend({
  kind: z.literal("record"),
  id: z.string(),
  number: z.string(),
  stage: StageName,
});

/** A row as it would come in. */
export const PreviewRow = Place.extend({
  becomes: z.enum(["record", "duplicate"]),
  /** The record, or the earlier row, that it repeats. */
  of: z
    .union([
      z.object({ kind: z.literal("record"), id: z.string() }),
      Place.extend({ kind: z.literal("row") }),
    ])
    .nullable(),
  /** `sister`: another paper of the workbook on the hazard of that row; its words went into it. */
  why: z.enum(["same", "sister"]).nullable(),
  text: z.string(),
  unitName: z.string().nullable(),
  /** The row's own cell is blank: the unit is that of the block above. */
  unitContinued: z.boolean(),
  enterprise: z.string().nullable(),
  home: z.string().nullable(),
  standing: z.enum(["major", "general", "not-confirmed"]),
  /** Comes in as struck off, process not recorded. */
  done: z.boolean(),
  gaps: z.array(GapName),
  /** The days that the record would have, or the words of the cell where it would have none. */
  foundOn: z.string().nullable(),
  deadline: z.string().nullable(),
  /** How far it is and what it rests on, in the words of the row. */
  status: z.string().nullable(),
  basis: z.string().nullable(),
  /** What the basis of a row that its ledger calls major was read as; the summary is ours (摘要，非原文). */
  cited: z
    .object({
      item: z
        .object({ standard: z.string(), code: z.string(), citation: z.string(), summary: z.string() })
        .nullable(),
      criterion: z.boolean(),
    })
    .nullable(),
  /** Words that could not be used, and what is wrong with them; they are kept. */
  warnings: z.array(z.string()),
  /** Name of the county or township that the row gives, where that is not the one under which it would be kept. */
  elsewhere: z.string().nullable(),
  ...Correctable,
  /** Records and earlier rows that say the same, or nearly, for a person to compare. */
  twins: z.array(z.union([RecordTwinShape, RowTwinShape])),
  chosen: TwinChoiceShape.nullable(),
});
export type PreviewRow = z.infer<typeof PreviewRow>;

/** The lines of a file that a person may want to see apart; a row can be in several views. */
const previewViews = [
  "all",
  "record",
  "duplicate",
  "sister",
  "done",
  "gaps",
  "warned",
  "elsewhere",
  "corrected",
  "near",
  "refused",
  "skipped",
] as const;
/** One of those views. */
export type PreviewView = (typeof previewViews)[number];

/** What was found in a whole file, however many of its rows are shown. */
const PreviewFound = z.object({
  sheets: z.array(PreviewSheet),
  counts: ImportCounts,
  /** Lines in each view. */
  views: z.record(z.enum(previewViews), z.number()),
  /** Where rows say that they belong, if not where they would be kept; most rows first. */
  elsewhere: z.array(z.object({ place: z.string(), rows: z.number() })),
});
/** Everything that is told of a file before it is taken in, but for its single lines. */
export type PreviewFound = z.infer<typeof PreviewFound>;

/** What a file would become, with a page of its lines; nothing is written. */
export const Preview = z.object({
  /** To ask for its progress and for further pages, while it is held. */
  id: z.string(),
  state: z.enum(["reading", "comparing", "done"]),
  progress: z.object({ done: z.number(), total: z.number() }),
  /** Null until it is done. */
  found: PreviewFound.nullable(),
  /** Lines of the view that was asked for; the other two lists are empty. */
  rows: z.array(PreviewRow),
  refused: z.array(Refused.extend(Correctable)),
  skipped: z.array(Place.extend({ why: SkipName })),
});
export type Preview = z.infer<typeof Preview>;

/** A page of a preview. */
export const PreviewQuery = z.object({
  show: z.enum(previewViews).default("all"),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
export type PreviewQuery = z.infer<typeof PreviewQuery>;

/** An import in the list. */
export const ImportLine = z.object({
  id: z.string(),
  home: z.string(),
  fileName: z.string(),
  at: z.string(),
  byName: z.string(),
  read: z.number(),
  /** Null while it runs, and where it was cut short: the same file again completes it. */
  counts: ImportCounts.nullable(),
  undone: z.object({ at: z.string(), reason: z.string() }).nullable(),
});
export type ImportLine = z.infer<typeof ImportLine>;

/** The imports within reach, latest first. */
export const ImportList = z.array(ImportLine);
export type ImportList = z.infer<typeof ImportList>;

/** One import: its progress, what became of its rows, whether it can be undone. */
export const ImportPage = ImportLine.extend({
  /** `running` in this process, `cut-short` where a run ended without its last row. */
  state: z.enum(["running", "done", "cut-short", "undone"]),
  progress: z.object({ done: z.number(), total: z.number() }),
  refused: z.array(Refused),
  rows: z.array(
    Place.extend({
      outcome: z.enum(["created", "duplicate"]),
      hazard: z.string(),
      /** Number of the record; null where it is no longer within reach. */
      number: z.string().nullable(),
      text: z.string().nullable(),
      /** The row of the same file that it repeats; null where it repeats a record. */
      sameAs: Place.nullable(),
      /** What a person should know of it: what it says newer than the record that it repeats, or who took it in as well. */
      note: z.string().nullable(),
      gaps: z.number(),
      /** True when its record was taken back: the row is on record no longer. */
      withdrawn: z.boolean(),
    }),
  ),
  /** Records that stand, and how many of them somebody has acted on. */
  standing: z.number(),
  acted: z.number(),
  /** Records that were withdrawn, by undoing or one by one. */
  withdrawn: z.number(),
  /** Rows of other imports that repeat its records, and its own rows that repeat records of others withdrawn since. */
  later: z.number(),
  lost: z.number(),
  /** How far its undo has come; null while none runs. */
  undoing: z.object({ done: z.number(), total: z.number() }).nullable(),
  /** Why it cannot be undone; null when it can. */
  notUndo: z.string().nullable(),
});
export type ImportPage = z.infer<typeof ImportPage>;

/** A page of the rows of an import. */
export const ImportQuery = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});

/** What becomes of a started import: its id, to ask for its progress. */
export const StartedImport = z.object({ id: z.string() });
export type StartedImport = z.infer<typeof StartedImport>;

/** What an undo came to. */
export const UndoneImport = z.object({
  id: z.string(),
  /** True while the rest of a large import still goes: its page tells how far it is. */
  running: z.boolean(),
  /** Records of the import that are withdrawn now. */
  withdrawn: z.number(),
  /** Records that stand because somebody has acted on them meanwhile. */
  standing: z.number(),
  /** The first 200 of those. */
  left: z.array(Place.extend({ hazard: z.string(), number: z.string().nullable() })),
});
export type UndoneImport = z.infer<typeof UndoneImport>;

/** Why an import is undone. */
export const UndoImport = z.object({
  actId,
  reason: z.string().trim().min(1, "请写明撤销这次导入的理由。").max(500),
});
export type UndoImport = z.infer<typeof UndoImport>;
