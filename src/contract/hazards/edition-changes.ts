import { z } from "zod";
import { type Comparison, comparisons } from "#domain/criteria/succession.ts";
import { HazardLineShape } from "./hazard-line.ts";

/** An item as it is proposed or compared; `summary` is ours (摘要，非原文) and is never cited. */
export const ProposedLineShape = z.object({
  code: z.string(),
  citation: z.string(),
  summary: z.string(),
  cautions: z.array(z.string()),
});

/** A change of edition, and how many open hazards within reach are still to be looked at by the newer one. */
const EditionChangeShape = z.object({
  from: z.string(),
  to: z.string(),
  fromTitle: z.string(),
  toTitle: z.string(),
  effectiveOn: z.string().nullable(),
  compared: z.enum(Object.keys(comparisons) as [Comparison, ...Comparison[]]),
  note: z.string(),
  open: z.number(),
});
/** A change of edition as it is listed. */
export type EditionChange = z.infer<typeof EditionChangeShape>;

/** Every change of edition in effect. */
export const EditionChangesShape = z.object({ changes: z.array(EditionChangeShape) });

/** Which change, and after which hazard the page begins. */
export const EditionChangeQuery = z.object({ after: z.string().max(60).optional() });

/** The open hazards under one change, each with what the newer edition proposes. */
export const EditionChangePageShape = z.object({
  change: EditionChangeShape,
  lines: z.array(
    z.object({
      hazard: HazardLineShape,
      seq: z.number(),
      judgedBy: ProposedLineShape.nullable(),
      proposed: z.array(ProposedLineShape),
      note: z.string().nullable(),
      /** Why this person cannot judge it again; null when they can. */
      reason: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
});
export type EditionChangePage = z.infer<typeof EditionChangePageShape>;
/** An open hazard under a change, as it is listed. */
export type HazardUnderChange = EditionChangePage["lines"][number];
