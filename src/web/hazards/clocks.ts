import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { standingListing } from "#domain/hazards/listing.ts";
import { timesExtended } from "#domain/hazards/rectification.ts";
import { isOver } from "#domain/hazards/stage.ts";

/** Something on the hazard that has a day by which it is due. */
export type HazardClock = { readonly label: string; readonly due: BusinessDate; readonly extended?: number };

/** The clocks that run on a hazard now, the nearest first. */
export function clocksOf(hazard: Hazard): readonly HazardClock[] {
  const clocks: HazardClock[] = [];
  const { rectification, steps, filing } = hazard;
  // Until it is struck off, as the ledger and its counts have it.
  if (rectification.deadline && !isOver(hazard.stage))
    clocks.push({ label: "整改期限", due: rectification.deadline, extended: timesExtended(rectification) });
  const listing = standingListing(hazard.listings);
  if (listing?.deadline) clocks.push({ label: "督办期限", due: listing.deadline });
  const governing = steps["govern-at-source"].content;
  const proved = filing.lookBacks.some(({ holds }) => holds);
  if (governing && !proved) {
    if (!filing.filed) clocks.push({ label: "治源完成", due: governing.doneBy });
    clocks.push({ label: "回头看", due: governing.lookBackOn });
  }
  return clocks.sort((a, b) => a.due.localeCompare(b.due));
}
