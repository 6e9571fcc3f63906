import { z } from "zod";
import { isSectorCode } from "#domain/criteria/sector.ts";
import { envelopeOf } from "./act-envelope.ts";
import { attachments, day, line } from "./fields.ts";
import { FoundByName } from "./hazard-line.ts";

const words = (what: string, most: number) => z.string().trim().max(most, `${what}不超过 ${most} 字。`);

/** What a finder says. */
const finding = z.object({
  text: words("隐患情况", 4000).min(4, "请写明发现了什么（至少 4 个字）。"),
  spot: words("部位", 200).nullable(),
  foundOn: day("发现日期").nullable(),
  foundBy: FoundByName,
  measured: words("实测数据", 500).nullable(),
  exposedPeople: z.number().int().min(0, "人数不能为负数。").max(1_000_000, "人数太大，请核对。").nullable(),
  possibleHarm: words("可能造成的危害", 1000).nullable(),
  photos: attachments("照片"),
});

const field = words("行业领域", 50).refine((code) => code === "" || isSectorCode(code), "请选择行业领域。");

/** A report as sent (随手报): the finding, and whose or where it is. */
export const reportEnvelope = envelopeOf(finding).extend({
  enterprise: line("单位").nullable(),
  unitName: words("单位名称", 200).nullable(),
  placeCode: words("地点", 20).nullable(),
  field: field.nullable(),
});
export type ReportEnvelope = z.input<typeof reportEnvelope>;
