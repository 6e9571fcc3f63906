import { z } from "zod";
import { actId } from "./hazards/fields.ts";

/** How an office numbers its filings, as it sets it. */
export const NewFilingSeries = z.object({
  actId,
  prefix: z.string("请填写编号的字头。").trim().min(1, "请填写编号的字头。").max(30, "字头最多 30 个字。"),
  digits: z.number("请填写流水号位数。").int("流水号位数须是整数。").min(1).max(6, "流水号最多 6 位。"),
  year: z.number("请填写年份。").int("年份须是整数。").min(2000).max(2999, "年份不对，请核对。"),
  next: z.number("请填写下一号。").int("下一号须是整数。").min(1, "下一号从 1 起。").max(999_999),
});
export type NewFilingSeries = z.infer<typeof NewFilingSeries>;

/** A series as an office keeps it this year, and the number that it gives next. */
export const SeriesShape = z.object({
  prefix: z.string(),
  digits: z.number(),
  year: z.number(),
  next: z.number(),
  nextNumber: z.string(),
});

/** The series of the asking office this year, and its next number; null where numbers are typed from the register. */
export const FilingSeriesShape = z.object({ series: SeriesShape.nullable() });
export type FilingSeriesShape = z.infer<typeof FilingSeriesShape>;
