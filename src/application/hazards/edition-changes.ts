import type { OpenBooks } from "#application/books.ts";
import { editionsIn } from "#application/criteria/editions-in.ts";
import { citedLine, type ProposedLine, proposedLine } from "#application/criteria/proposed-line.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import type { Editions } from "#domain/criteria/newer-edition.ts";
import { type Comparison, proposedFor, type Succession } from "#domain/criteria/succession.ts";
import { reJudge } from "#domain/hazards/acts/re-judge.ts";
import { standingJudgement } from "#domain/hazards/hazard.ts";
import { reasonNotTo } from "#domain/hazards/may-act.ts";
import { seqShownTo } from "#domain/hazards/shown-to.ts";
import { whoAlone } from "#domain/hazards/who-alone.ts";
import { Refusal } from "#domain/refusal.ts";
import type { EditionChange, HazardLine, OpenJudged } from "./hazard-book.ts";
import { officerNamesIn } from "./hazard-context.ts";
import { titled } from "./seen-edition.ts";

/** A change of edition, and how many open hazards within reach are still to be looked at by the newer one. */
export type SeenChange = EditionChange & {
  readonly fromTitle: string;
  readonly toTitle: string;
  readonly effectiveOn: BusinessDate | null;
  readonly compared: Comparison;
  readonly note: string;
  readonly open: number;
};

/** Every change of edition that is in effect, the latest first, with what it leaves to do within reach. */
export function viewEditionChanges(openBooks: OpenBooks, actor: Actor): Promise<readonly SeenChange[]> {
  return openBooks(actor, "page", async (books) => {
    const editions = await editionsIn(books);
    const today = businessDateOf(await books.ledger.now());
    const seen: SeenChange[] = [];
    for (const succession of editions.successions) {
      const change = changeOf(editions, succession);
      if (!change || (change.effectiveOn !== null && change.effectiveOn > today)) continue;
      seen.push({ ...change, open: await books.hazards.countOpenJudged(succession) });
    }
    return seen.sort((a, b) => (b.effectiveOn ?? "").localeCompare(a.effectiveOn ?? ""));
  });
}

/** An open hazard under a change: what it was judged by, what the newer edition proposes, and whether this person may sign. */
export type HazardUnderChange = {
  readonly hazard: HazardLine;
  readonly seq: number;
  readonly judgedBy: ProposedLine | null;
  readonly proposed: readonly ProposedLine[];
  /** What changed between the two, in our words; null where nothing is noted or compared. */
  readonly note: string | null;
  /** Why this person cannot judge it again; null when they can. */
  readonly reason: string | null;
};

/** One page of a change, how many there are in all, and where the next page begins. */
export type ChangePage = {
  readonly change: SeenChange;
  readonly lines: readonly HazardUnderChange[];
  readonly next: string | null;
};

const pageSize = 50;

/** The open hazards within reach under one change. @throws {Refusal} `not-found` for a pair that the library does not have */
export function viewEditionChange(
  openBooks: OpenBooks,
  actor: Actor,
  asked: EditionChange & { readonly after: string | null },
): Promise<ChangePage> {
  return openBooks(actor, "page", async (books) => {
    const editions = await editionsIn(books);
    const succession = editions.successions.find(({ from, to }) => from === asked.from && to === asked.to);
    const change = succession && changeOf(editions, succession);
    if (!change) throw new Refusal("not-found", "标准库中没有这两版的对照。");
    const today = businessDateOf(await books.ledger.now());
    const found = await books.hazards.openJudged({ ...asked, limit: pageSize });
    const hazards = found.map((one) => one.hazard);
    const who = whoAlone(actor, today, await officerNamesIn(books, hazards));
    return {
      change: { ...change, open: await books.hazards.countOpenJudged(asked) },
      lines: found.map((one) => ({
        ...underChange(editions, succession, one),
        seq: seqShownTo(one.hazard, actor),
        reason: reasonNotTo(reJudge, one.hazard, who)?.message ?? null,
      })),
      next: found.length === pageSize ? (found.at(-1)?.line.id ?? null) : null,
    };
  });
}

function underChange(
  { standards }: Editions,
  succession: Succession,
  { line, hazard }: OpenJudged,
): Omit<HazardUnderChange, "reason" | "seq"> {
  const item = standingJudgement(hazard)?.item ?? null;
  const proposed = item && proposedFor(succession, standards, item.code);
  const newer = standards.find(({ id }) => id === succession.to);
  return {
    hazard: line,
    judgedBy: citedLine(standards, item),
    proposed: newer ? (proposed?.items ?? []).map((one) => proposedLine(one, newer)) : [],
    note: proposed?.row.note ?? null,
  };
}

function changeOf({ standards }: Editions, succession: Succession): Omit<SeenChange, "open"> | null {
  const older = standards.find(({ id }) => id === succession.from);
  const newer = standards.find(({ id }) => id === succession.to);
  if (!older || !newer) return null;
  const { from, to, compared, note } = succession;
  const { effectiveOn } = newer;
  return { from, to, fromTitle: titled(older), toTitle: titled(newer), effectiveOn, compared, note };
}
