import type { Actor } from "#domain/access/actor.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import { shownSource } from "#domain/hazards/finding.ts";
import { isAddressee } from "./answering.ts";
import type { DirectReport } from "./direct-report.ts";

/** As whom somebody reads a direct report. */
export type DirectReader = "reporter" | "addressee";

/** As whom the actor reads it; null for whom it does not exist: everybody else, the reporter's leaders first of all. */
export function readerOf(report: DirectReport, actor: Actor): DirectReader | null {
  if (actor.person === report.madeBy && actor.enterprise === report.enterprise) return "reporter";
  return isAddressee(report, actor) ? "addressee" : null;
}

/** The source that whoever answers reads: a tip's, which shows as a department's check. */
export const sourceOfLead = shownSource("tip");

/** The files that the reader may open: the addressee those that show the hazard, never those that show who was told. */
export function filesFor(report: DirectReport, reader: DirectReader): readonly Attachment[] {
  return reader === "reporter" ? [...report.photos, ...(report.told?.proof ?? [])] : report.photos;
}
