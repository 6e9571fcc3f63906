import type { PaperKind } from "#domain/documents/paper-kind.ts";
import { answerByAsked, demandAsked, notDone, pressing } from "./letter.ts";

/**
 * What an authority writes to the enterprise itself about work that stands still: served like every paper to a unit, and
 * answered by it here. No copies: what departments tell one another is no line of a paper to the unit.
 */
export const unitLetter = {
  ...{ page: "letter", about: "hazard", majorOnly: true, ...pressing },
  ...{ outgoing: true, answered: true },
  notBefore: notDone,
  hideable: {},
  needs: ["finding.what", "finding.foundOn", "fix.deadline"],
} as const satisfies Partial<PaperKind>;

/** What is demanded of the unit, and by when it answers. */
export const unitAsked = [{ ...demandAsked, label: "整改要求" }, answerByAsked] as const;
