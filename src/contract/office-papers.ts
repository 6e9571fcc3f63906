import { z } from "zod";
import { NewFilingSeries, SeriesShape } from "./filing.ts";
import { actId, line, optionalText, text } from "./hazards/fields.ts";
import { KindName } from "./paper-kinds.ts";

/** How an office numbers papers of a kind, as it sets it. */
export const NewPaperSeries = NewFilingSeries;

/** The kind of a setting. */
export const OfficeKindOf = z.object({ kind: KindName });

/** How an office words papers of a kind, as it sets it: empty leaves it as the kind has it. */
export const NewWording = z.object({
  actId,
  title: optionalText("标题", 60),
  sentences: z.record(z.string().max(40), optionalText("固定文字", 600)),
  extra: z
    .array(z.object({ label: line("栏目名称"), text: text("栏目内容", 300) }))
    .max(6, "自加栏目最多 6 个。"),
  hidden: z.array(z.string().max(40)).max(20),
});

const WordingShape = z.object({
  title: z.string().nullable(),
  sentences: z.record(z.string(), z.string()),
  extra: z.array(z.object({ label: z.string(), text: z.string() })),
  hidden: z.array(z.string()),
  version: z.number(),
});

/** The kinds that the own office issues, as it keeps them. */
export const OfficeKinds = z.object({
  kinds: z.array(
    z.object({
      kind: KindName,
      series: SeriesShape.nullable(),
      wording: WordingShape,
    }),
  ),
});
export type OfficeKinds = z.infer<typeof OfficeKinds>;
