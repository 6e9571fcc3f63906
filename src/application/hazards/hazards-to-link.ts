import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import { complete } from "#domain/hazards/acts/complete.ts";
import { reasonNotTo } from "#domain/hazards/may-act.ts";
import { seqShownTo } from "#domain/hazards/shown-to.ts";
import { whoAlone } from "#domain/hazards/who-alone.ts";
import { Refusal } from "#domain/refusal.ts";
import type { HazardLine } from "./hazard-book.ts";

/** Hazards shown to be joined at once; the next ones are shown when these are. */
const mostShown = 200;

/** A hazard that names the unit and is joined to no file. */
export type HazardToLink = {
  readonly hazard: HazardLine;
  readonly seq: number;
  /** The unit lies in the reporting unit that the record still has to have confirmed: joining says so. */
  readonly homeOpen: boolean;
  /** Why this person cannot complete it; null when they can. */
  readonly reason: string | null;
};

/**
 * The hazards that name a unit of the file and are not joined to it: it was registered after they came in. Joining is
 * the act 补全信息 on each.
 *
 * @throws {Refusal} `not-found` out of reach
 */
export function hazardsToLink(
  openBooks: OpenBooks,
  actor: Actor,
  enterprise: string,
): Promise<{ readonly lines: readonly HazardToLink[]; readonly total: number }> {
  return openBooks(actor, "page", async (books) => {
    const file = await books.enterprises.find(enterprise);
    if (!file) throw new Refusal("not-found", "没有这个单位，或者不在您的管辖范围内。");
    const today = businessDateOf(await books.ledger.now());
    const who = whoAlone(actor, today);
    const { lines, total } = await books.hazards.naming(file, mostShown);
    return {
      total,
      lines: lines.map(({ line, hazard }) => ({
        hazard: line,
        seq: seqShownTo(hazard, actor),
        homeOpen: hazard.gaps.includes("home"),
        reason: reasonNotTo(complete, hazard, who)?.message ?? null,
      })),
    };
  });
}
