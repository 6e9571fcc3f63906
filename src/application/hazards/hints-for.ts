import type { Books } from "#application/books.ts";
import { type AcceptanceHint, acceptanceHints } from "#domain/hazards/acceptance-hints.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { OfferedAct } from "#domain/hazards/may-act.ts";
import { isNoHazard } from "#domain/hazards/stage.ts";

const compared = 100;

/** Hints for who can accept the rectification now; none for anybody else. */
export async function hintsFor(
  books: Books,
  hazard: Hazard,
  offered: readonly OfferedAct[],
): Promise<readonly AcceptanceHint[]> {
  const accepts = offered.some(({ name, reason }) => name === "accept" && reason === null);
  return accepts ? hintsNow(books, hazard) : [];
}

/** The hints as they stand, drawn from this hazard and the latest others of its unit within reach. */
export async function hintsNow(books: Books, hazard: Hazard): Promise<readonly AcceptanceHint[]> {
  const { enterprise } = hazard.belonging;
  const query = { order: "found", descending: true } as const;
  const places = enterprise ? await books.hazards.placesAfter({ ...query, enterprise }, null, compared) : [];
  const others = await books.hazards.findAll(places.map(({ id }) => id));
  return acceptanceHints(
    hazard,
    others.filter(({ stage }) => !isNoHazard(stage)),
  );
}
