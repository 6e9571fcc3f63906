import { z } from "zod";

/** What to look for in the criteria: words, a sector, the day found (for the edition). */
export const CriteriaQuery = z.object({
  text: z.string().trim().max(200).default(""),
  sector: z.string().max(50).optional(),
  date: z.iso.date("日期格式不对。").optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type CriteriaQuery = z.infer<typeof CriteriaQuery>;

/** An item as it is chosen from. `summary` is ours (摘要，非原文) and is never cited. */
export const CriterionLine = z.object({
  id: z.string(),
  standard: z.string(),
  code: z.string(),
  clause: z.string(),
  title: z.string(),
  citation: z.string(),
  group: z.string(),
  applies: z.string(),
  summary: z.string(),
  focus: z.string().nullable(),
  /** The wording as an office imported it, and from where; null where none is held. */
  officialText: z.object({ text: z.string(), source: z.string() }).nullable(),
  /** What to be careful of: wording not seen, further limbs, an unknown day of effect. */
  cautions: z.array(z.string()),
});
export type CriterionLine = z.infer<typeof CriterionLine>;

/** A standard as a line of the library. */
export const StandardLine = z.object({
  id: z.string(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  issuer: z.string(),
  effectiveOn: z.string().nullable(),
  status: z.enum(["in-force", "superseded"]),
  sectors: z.array(z.string()),
  items: z.number(),
  verification: z.string(),
  missing: z.array(z.string()),
});
export type StandardLine = z.infer<typeof StandardLine>;

/** A standard with its items. */
export const StandardView = StandardLine.extend({
  notes: z.string().nullable(),
  lines: z.array(CriterionLine),
});
export type StandardView = z.infer<typeof StandardView>;
