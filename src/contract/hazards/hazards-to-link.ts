import { z } from "zod";
import { HazardLineShape } from "./hazard-line.ts";

/** The hazards that name a unit of the file and are joined to none. */
export const HazardsToLinkShape = z.object({
  total: z.number(),
  lines: z.array(
    z.object({
      hazard: HazardLineShape,
      seq: z.number(),
      /** That it belongs to the reporting unit is still to be confirmed. */
      homeOpen: z.boolean(),
      /** Why this person cannot complete it; null when they can. */
      reason: z.string().nullable(),
    }),
  ),
});
export type HazardsToLink = z.infer<typeof HazardsToLinkShape>;
