import { z } from "zod";

/** A problem document (RFC 9457): `detail` is the sentence that the person reads. */
export const Problem = z.object({
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  /** Dotted path of the field that the sentence is about. */
  field: z.string().optional(),
  /** What else is wrong with the same input. */
  others: z.array(z.object({ field: z.string().optional(), detail: z.string() })).optional(),
  request: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;
