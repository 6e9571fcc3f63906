import { z } from "zod";
import { exportLayouts } from "#domain/documents/export-request.ts";
import { actId, optionalText, text } from "./hazards/fields.ts";
import { HazardFilters } from "./hazards/hazard-line.ts";

/** A request for an export by its id. */
export const ExportOf = z.object({ id: z.string().max(60) });

/** An export above the limit of rows, asked for: which list with which filters, in which layout, and what for. */
export const AskExport = z.object({
  actId,
  layout: z.enum(Object.keys(exportLayouts) as [keyof typeof exportLayouts]),
  /** As they stand in the address of the list. */
  filters: HazardFilters,
  reason: text("导出事由", 200),
});

/** What the form of a request holds; list and layout are those of the screen. */
export const ExportReason = AskExport.pick({ actId: true, reason: true });

/** How many rows a list would come to, and how many leave without approval. */
export const ExportSize = z.object({ rows: z.number(), rowsWithoutApproval: z.number() });

/** Yes or no to it; a no says why. */
export const DecideExport = z.object({ actId, approved: z.boolean(), note: optionalText("审批意见", 200) });

/** The request that was made. */
export const AskedExport = z.object({ id: z.string() });

const Seen = z.object({
  id: z.string(),
  layout: z.string(),
  /** The filters in words. */
  scope: z.string(),
  rows: z.number(),
  reason: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  decision: z
    .object({ approved: z.boolean(), note: z.string().nullable(), byName: z.string(), at: z.string() })
    .nullable(),
  /** Until when who asked can download it; null while it is not approved. */
  until: z.string().nullable(),
  downloadable: z.boolean(),
});
/** A request as it is read: in names and words. */
export type SeenExport = z.infer<typeof Seen>;

/** The own requests, newest first, and those that wait for the own decision. */
export const ExportRequests = z.object({
  own: z.array(Seen),
  toDecide: z.array(Seen),
});
export type ExportRequests = z.infer<typeof ExportRequests>;
