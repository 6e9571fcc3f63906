import { z } from "zod";
import { type Field, fields } from "#domain/imports/field.ts";

/** What a column of a ledger can hold. */
export const FieldName = z.enum(Object.keys(fields) as [Field, ...Field[]]);

/** What a sheet of a file was taken for, before it is taken in. */
export const PreviewSheet = z.object({
  sheet: z.string(),
  headRows: z.array(z.number()),
  columns: z.array(
    z.object({
      index: z.number(),
      header: z.string(),
      /** What the column was taken for; null: it is not read. */
      field: FieldName.nullable(),
      by: z.enum(["word", "pattern", "content", "person", "memory", "nothing"]),
      /** What stands first in it; null for a blank column. */
      example: z.string().nullable(),
    }),
  ),
  /** Nobody who opens the file sees the sheet, or these of its rows. */
  hidden: z.boolean(),
  hiddenRows: z.object({ count: z.number(), first: z.array(z.number()) }),
  /** A second table beside the first (its columns counted from 0, its filled rows), which is not read. */
  beside: z.object({ from: z.number(), to: z.number(), rows: z.number() }).nullable(),
});
