import type { Books } from "#application/books.ts";
import type { Placing } from "#application/hazards/belonging-for.ts";
import type { Actor } from "#domain/access/actor.ts";
import { comparableText } from "#domain/imports/hazard-text.ts";
import type { LedgerRow } from "#domain/imports/ledger-row.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { townshipOfName } from "#domain/places/place.ts";
import { cityCode, unitOfCode } from "#domain/places/units.ts";

/** Where the record of a row is kept, and of which enterprise it is. */
export type PlacedRow = {
  readonly row: LedgerRow;
  readonly home: string;
  /** True when the row itself names that reporting unit; else that is a gap to complete. */
  readonly homeKnown: boolean;
  readonly placeCode: string | null;
  readonly enterprise: Enterprise | null;
  /** Name of the county or township that the row gives, where that is not the one under which it is kept. */
  readonly elsewhere: string | null;
};

/**
 * Places a row. A body of the city keeps it under the unit that the row names; any other keeps every row under its
 * own unit, for it reaches no further: a row that names another unit, or none, then lacks its home.
 */
export async function placeRow(
  enterprises: Books["enterprises"],
  actor: Actor,
  row: LedgerRow,
): Promise<PlacedRow> {
  const home = actor.home === cityCode ? (row.home ?? actor.home) : actor.home;
  const placeCode = placeCodeOf(actor, home, row);
  return {
    row,
    home,
    homeKnown: row.home === home,
    placeCode,
    enterprise: await matched(enterprises, home, row),
    elsewhere: elsewhereOf(actor, home, row),
  };
}

function elsewhereOf(actor: Actor, home: string, row: LedgerRow): string | null {
  if (row.home === null) return row.county;
  if (row.home !== home) return unitOfCode(row.home)?.name ?? row.county;
  const township = townshipIn(home, row);
  const ours = actor.reach.kind !== "place" || !township || township.code.startsWith(actor.reach.prefix);
  return ours ? null : township.name;
}

/** The township that the row names, where it also names the unit that is its own. */
function townshipIn(home: string, row: LedgerRow) {
  return row.township && row.home === home ? townshipOfName(home, row.township) : null;
}

function placeCodeOf(actor: Actor, home: string, row: LedgerRow): string | null {
  const named = townshipIn(home, row)?.code ?? null;
  if (actor.reach.kind !== "place") return named;
  const { prefix } = actor.reach;
  return named?.startsWith(prefix) ? named : prefix;
}

/** The enterprise of the file: by its credit code, else by its name where the codes do not contradict. */
async function matched(
  enterprises: Books["enterprises"],
  home: string,
  { uscc, unitName }: LedgerRow,
): Promise<Enterprise | null> {
  const byCode = uscc ? await enterprises.match({ home, uscc, name: unitName ?? "" }) : null;
  if (byCode || !unitName) return byCode;
  const byName = await enterprises.match({ home, uscc: null, name: unitName });
  const contradicts = uscc !== null && byName?.uscc != null && byName.uscc !== uscc;
  return contradicts ? null : byName;
}

/** What the row says of whose hazard it is, for the belonging of its record. */
export function placingOf({ row, home, placeCode, enterprise }: PlacedRow): Placing {
  return { home, placeCode, enterprise, unitName: row.unitName, field: row.sector };
}

/** The words of a row in the form in which records are compared. */
export function comparedText(row: LedgerRow): string {
  return comparableText(row.hazardText);
}
