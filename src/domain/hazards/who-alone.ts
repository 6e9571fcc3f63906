import type { Actor } from "#domain/access/actor.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { Who } from "./act.ts";
import { noRecorders } from "./recording.ts";
import type { OfficerNames } from "./waiting.ts";

/**
 * Who asks, by post and record alone: what a list may ask of many hazards without reading the books for each. The act
 * itself is asked with all of it (`whoFor`).
 */
export function whoAlone(actor: Actor, today: BusinessDate, officerNames: OfficerNames = {}): Who {
  const unread = { onBehalf: null, reportSigners: [], seated: [], recorders: noRecorders };
  return { actor, today, officerNames, ...unread };
}
