import { z } from "zod";
import { HazardFilters, StepName } from "./hazards/hazard-line.ts";

/** The hazard that a paper is about. */
export const PaperOf = z.object({ id: z.string().max(60) });

/** The hazard and the step of a form for signature. */
export const StepFormOf = PaperOf.extend({ step: StepName });

/** `final`: a draft will not do; it is refused, with what is missing by name, until all have signed. */
export const ReportQuery = z.object({ final: z.stringbool().default(false) });

/** What the report still lacks, in the order in which it prints; none: it can be issued. */
export const ReportGaps = z.array(
  z.object({
    /** Path of the field in the report. */
    field: z.string(),
    /** Its name for the person who can fill it. */
    label: z.string(),
    /** Name of the act that fills it; absent where no act on the hazard does. */
    act: z.string().optional(),
  }),
);
export type ReportGaps = z.infer<typeof ReportGaps>;

/** A table of hazards to be handed out: 上报台账（21列） or the list as it stands on the screen, with the list's filters. */
export const TableQuery = HazardFilters.extend({ layout: z.enum(["upper", "list"]).default("list") });

/** A month, as `2026-10`; the running one where it is left out. */
export const MonthQuery = z.object({
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/, "月份格式不对，请按“年-月”填写。")
    .optional(),
});
