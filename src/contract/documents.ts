import { z } from "zod";
import { StepName } from "./hazards/hazard-line.ts";

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
