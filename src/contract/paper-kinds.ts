import { z } from "zod";
import { type PaperKindName, paperKindNames } from "#domain/documents/kinds/paper-kinds.ts";
import { PaperOf, ReportGaps } from "./documents.ts";

/** Name of a kind of paper. */
export const KindName = z.enum(paperKindNames as [PaperKindName, ...PaperKindName[]], "没有这种公文。");

/** The hazard and the kind of a paper to be printed. */
export const PrintOf = PaperOf.extend({ kind: KindName });

/** In which format, and which further hazards stand on it, their ids parted by commas. */
export const PrintQuery = z.object({
  as: z.enum(["pdf", "docx", "xlsx"]).default("pdf"),
  also: z
    .string()
    .max(4000)
    .default("")
    .transform((ids) => ids.split(",").filter((id) => id !== "")),
});

/** What a draft begins with. */
const begun = { title: z.string(), recipient: z.string(), suggested: z.record(z.string(), z.string()) };

/** The kinds that this person issues on a hazard, each with what the record lacks for it. */
export const OfferedKinds = z.object({
  kinds: z.array(z.object({ kind: KindName, label: z.string(), gaps: ReportGaps, ...begun })),
});
export type OfferedKinds = z.infer<typeof OfferedKinds>;
