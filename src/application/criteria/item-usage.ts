import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { FoundBy } from "#domain/hazards/finding.ts";

/**
 * How often an item was cited within a reach, where, and how those hazards came to light. Each figure is a filter of the
 * ledger and opens it; what was withdrawn does not count.
 */
export type ItemUsage = {
  readonly total: number;
  readonly open: number;
  readonly struckOff: number;
  readonly repeats: number;
  /** By reporting unit, most first. */
  readonly byHome: readonly { readonly home: string; readonly count: number }[];
  /** The enterprises with the most, cut. */
  readonly byEnterprise: readonly {
    readonly enterprise: string;
    readonly name: string;
    readonly count: number;
  }[];
  /** A tip counts as a department's check. Null where so few are not broken down (design §4). */
  readonly byWay: readonly { readonly foundBy: FoundBy; readonly count: number }[] | null;
};

/** Fewer than these are not broken down by how they were found: who reads it might guess who gave a tip. */
export const fewestBrokenDown = 5;

/** The usage of an item within the actor's reach. An item that nobody cites, or that does not exist, has none. */
export function viewItemUsage(openBooks: OpenBooks, actor: Actor, criterion: string): Promise<ItemUsage> {
  return openBooks(actor, "page", (books) => books.hazards.usageOf(criterion));
}
