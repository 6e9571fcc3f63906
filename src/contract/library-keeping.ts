import { z } from "zod";
import { type TextOutcome, textOutcomes } from "#domain/criteria/official-text-import.ts";
import { isSectorCode, type SectorCode, sectors } from "#domain/criteria/sector.ts";
import { actId, day, line, oneOf, optionalText, text } from "./hazards/fields.ts";

const sectorCode = z.enum(Object.keys(sectors) as [SectorCode, ...SectorCode[]], "请选择行业领域。");

/** A list of the office's own. */
export const NewStandard = z.object({
  actId,
  title: line("清单名称"),
  issuer: line("发布单位"),
  documentNumber: optionalText("文号", 100),
  sectors: z.array(sectorCode, "请选择行业领域。").min(1, "请选择行业领域。").max(20),
  localSector: optionalText("本地行业名称", 30),
  effectiveOn: day("实施日期").nullable(),
});
export type NewStandard = z.infer<typeof NewStandard>;

/** The day of effect that the catalogue does not know, with its source. */
export const EffectiveDate = z.object({ actId, on: day("实施日期"), source: line("出处") });
export type EffectiveDate = z.infer<typeof EffectiveDate>;

/** Items typed in one by one; a whole list comes as a file. */
export const NewItems = z.object({
  actId,
  items: z
    .array(
      z.object({
        code: line("编号"),
        clause: line("条款"),
        group: line("分类"),
        text: text("内容"),
        source: line("依据"),
      }),
    )
    .min(1, "请至少填写一个条目。")
    .max(200),
});
export type NewItems = z.infer<typeof NewItems>;

/** Items to take back. */
export const Withdrawal = z.object({
  actId,
  codes: z.array(line("编号"), "请选择条目。").min(1, "请选择要撤回的条目。").max(500),
  reason: text("撤回理由", 500),
});
export type Withdrawal = z.infer<typeof Withdrawal>;

/** Whether official text is only looked at; nothing is written unless it says `false`. */
export const OfficialTextQuery = z.object({ preview: z.enum(["true", "false"]).default("true") });

/** The fields that come with the file when an import is applied, as it was shown. */
export const OfficialTextFields = z.object({
  actId,
  source: line("原文出处"),
  addMissing: z.enum(["true", "false"]).default("false"),
  seq: z.coerce.number().int().min(0),
  changedCited: z.coerce.number().int().min(0),
});

/** Clauses of official text beside the items that they are the wording of. */
export const OfficialTextShape = z.object({
  seq: z.number(),
  changedCited: z.number(),
  rows: z.array(
    z.object({
      outcome: oneOf<TextOutcome>("结果", textOutcomes),
      code: z.string(),
      clause: z.string(),
      group: z.string().nullable(),
      text: z.string(),
      /** The wording held so far; null where none is. */
      before: z.string().nullable(),
      /** Ours (摘要，非原文); null where the library has no such item. */
      summary: z.string().nullable(),
      cited: z.number(),
    }),
  ),
});
export type OfficialTextShape = z.infer<typeof OfficialTextShape>;

/** Every standard as its keeper sees it. */
export const KeptStandardsShape = z.object({
  standards: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      documentNumber: z.string().nullable(),
      effectiveOn: z.string().nullable(),
      effectiveOnSource: z.string().nullable(),
      origin: z.enum(["catalogue", "office"]),
      localSector: z.string().nullable(),
      sectors: z.array(z.string()),
      status: z.enum(["in-force", "superseded"]),
      items: z.number(),
      withOfficialText: z.number(),
      missing: z.number(),
      /** Why this post cannot keep it; null when it can. */
      reasonNot: z.string().nullable(),
    }),
  ),
});
export type KeptStandardsShape = z.infer<typeof KeptStandardsShape>;

/** What offices added to a standard. */
export const AddedToShape = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      clause: z.string(),
      group: z.string(),
      text: z.string(),
      source: z.string(),
      withdrawnOn: z.string().nullable(),
      cited: z.number(),
    }),
  ),
});
export type AddedToShape = z.infer<typeof AddedToShape>;

/** Which part of the library is handed out: `sector` may stand several times. */
export const CatalogueQuery = z.object({
  sector: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) => [value ?? []].flat().filter(isSectorCode)),
  own: z.enum(["true", "false"]).default("false"),
});
