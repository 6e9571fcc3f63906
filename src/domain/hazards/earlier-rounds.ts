import type { Entry } from "#domain/ledger/entry.ts";
import type { Hazard } from "./hazard.ts";
import type { Rectification } from "./rectification.ts";
import { begin, evolve } from "./registry.ts";

/** What a reopening sets aside of the 整改 track; all else of the track stays in the state. */
export type EarlierRound = Pick<
  Rectification,
  "plan" | "deadline" | "completion" | "acceptance" | "struckOff"
> & { readonly reopened: Hazard["reopened"][number] };

/**
 * The rounds of rectification that reopenings ended, oldest first, each as it stood when the hazard was taken up again
 * (以前的记录保留). Asked of the ledger and not kept in the state: nothing is told twice, and rows written before
 * anybody asked still equal their fold.
 */
export function earlierRounds(id: string, entries: readonly Entry[]): readonly EarlierRound[] {
  const [first, ...rest] = entries;
  if (!first) return [];
  const rounds: EarlierRound[] = [];
  rest.reduce(
    (before, entry) => {
      const after = evolve(before, entry);
      const reopened = entry.act === "reopen" ? after.reopened.at(-1) : null;
      if (reopened) rounds.push(roundOf(before.rectification, reopened));
      return after;
    },
    begin(id, first),
  );
  return rounds;
}

function roundOf(
  { plan, deadline, completion, acceptance, struckOff }: Rectification,
  reopened: EarlierRound["reopened"],
): EarlierRound {
  return { plan, deadline, completion, acceptance, struckOff, reopened };
}
