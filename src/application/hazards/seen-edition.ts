import { type ProposedLine, proposedLine } from "#application/criteria/proposed-line.ts";
import { citationOf } from "#domain/criteria/citation.ts";
import { type Editions, newerEditionsFor } from "#domain/criteria/newer-edition.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import { reJudge } from "#domain/hazards/acts/re-judge.ts";
import { type Hazard, standingJudgement } from "#domain/hazards/hazard.ts";
import type { OfferedAct } from "#domain/hazards/may-act.ts";

/** A newer edition as it is chosen: what it proposes for the item judged by, and what changed, in our words. */
export type SeenEdition = {
  readonly id: string;
  readonly title: string;
  readonly effectiveOn: string | null;
  readonly notes: readonly string[];
  readonly proposed: readonly ProposedLine[];
};

/** 《title》（number）, without a clause. */
export const titled = (standard: Standard): string => citationOf({ clause: "" }, standard);

/** The newer editions in force for the item that the standing judgement cites. */
export function editionsFor(hazard: Hazard, editions: Editions, today: string): readonly SeenEdition[] {
  const item = standingJudgement(hazard)?.item;
  if (!item) return [];
  return newerEditionsFor(editions, item, today).map(({ standard, proposed }) => ({
    id: standard.id,
    title: titled(standard),
    effectiveOn: standard.effectiveOn,
    notes: proposed ? [proposed.row.note, proposed.succession.note].filter((note) => note !== null) : [],
    proposed: (proposed?.items ?? []).map((one) => proposedLine(one, standard)),
  }));
}

/** Judging again is offered where there is an edition to judge again by. */
export function offeredWith(
  newer: readonly SeenEdition[],
  acts: readonly OfferedAct[],
): readonly OfferedAct[] {
  return newer.length > 0 ? acts : acts.filter(({ name }) => name !== reJudge.name);
}
