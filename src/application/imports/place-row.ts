import type { Books } from "#application/books.ts";
import type { Placing } from "#application/hazards/belonging-for.ts";
import type { Actor } from "#domain/access/actor.ts";
import { comparableText } from "#domain/imports/hazard-text.ts";
import type { LedgerRow } from "#domain/imports/ledger-row.ts";
import { namesFit } from "#domain/imports/unit-name.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { places, townshipOfName } from "#domain/places/place.ts";
import { cityCode, unitOfCode } from "#domain/places/units.ts";

/** Where the record of a row is kept, and of which enterprise it is. */
export type PlacedRow = {
  readonly row: LedgerRow;
  readonly home: string;
  /** True when the row itself names that reporting unit; else that is a gap to complete. */
  readonly homeKnown: boolean;
  readonly placeCode: string | null;
  readonly enterprise: Enterprise | null;
  /** Why no enterprise is joined though code or name are on file: they are those of two. */
  readonly twoUnits: string | null;
  /** Name of the county or township that the row gives, where that is not the one under which it is kept. */
  readonly elsewhere: string | null;
};

/**
 * Places rows, with the enterprises of the file looked up for all of them at once. A body of the city keeps a row under
 * the unit that it names; any other keeps every row under its own unit, for it reaches no further: a row that names
 * another unit, or none, then lacks its home.
 */
export async function placeRows(
  enterprises: Books["enterprises"],
  actor: Actor,
  rows: readonly LedgerRow[],
): Promise<readonly PlacedRow[]> {
  const keys = rows.map((row) => ({
    home: homeOf(actor, row),
    uscc: row.uscc,
    name: row.unitName ?? "",
  }));
  const found = onFile(await enterprises.matchAll(keys));
  return rows.map((row) => {
    const home = homeOf(actor, row);
    return {
      row,
      home,
      homeKnown: row.home === home || ownTownship(home, row) !== null,
      placeCode: placeCodeOf(actor, home, row),
      ...matched(found, home, row),
      elsewhere: elsewhereOf(actor, home, row),
    };
  });
}

function homeOf(actor: Actor, row: LedgerRow): string {
  return actor.home === cityCode ? (row.home ?? actor.home) : actor.home;
}

function elsewhereOf(actor: Actor, home: string, row: LedgerRow): string | null {
  const within = row.county !== null && townshipOfName(home, row.county) !== null;
  if (row.home === null && !within) return row.county;
  if (row.home === null) return beyondReach(actor, home, row);
  if (row.home !== home) return unitOfCode(row.home)?.name ?? row.county;
  return beyondReach(actor, home, row);
}

/** The township that the row names, where the body that imports does not reach it. */
function beyondReach(actor: Actor, home: string, row: LedgerRow): string | null {
  const township = townshipIn(home, row);
  const ours = actor.reach.kind !== "place" || !township || township.code.startsWith(actor.reach.prefix);
  return ours ? null : township.name;
}

/** The township that the row names, where it also names the unit that is its own. */
function townshipIn(home: string, row: LedgerRow) {
  const own = ownTownship(home, row);
  if (row.home !== home && own === null) return null;
  return (row.township ? townshipOfName(home, row.township) : null) ?? own;
}

/**
 * The township of the unit itself that stands where others write the county (属地：微子镇). Where two counties have one of
 * that name (店上镇), it says nothing of the county.
 */
function ownTownship(home: string, { home: named, county }: LedgerRow) {
  if (named !== null || county === null) return null;
  const own = townshipOfName(home, county);
  return own && places.filter(({ name }) => name === own.name).length === 1 ? own : null;
}

function placeCodeOf(actor: Actor, home: string, row: LedgerRow): string | null {
  const named = townshipIn(home, row)?.code ?? null;
  if (actor.reach.kind !== "place") return named;
  const { prefix } = actor.reach;
  return named?.startsWith(prefix) ? named : prefix;
}

type OnFile = Readonly<Record<"byCode" | "byName", ReadonlyMap<string, Enterprise>>>;

/** Of several with one name the first counts, as it does where a single one is looked up. */
function onFile(enterprises: readonly Enterprise[]): OnFile {
  const byCode = new Map<string, Enterprise>();
  const byName = new Map<string, Enterprise>();
  for (const enterprise of enterprises) {
    const { home, uscc, name } = enterprise;
    if (uscc && !byCode.has(`${home} ${uscc}`)) byCode.set(`${home} ${uscc}`, enterprise);
    if (!byName.has(`${home} ${name}`)) byName.set(`${home} ${name}`, enterprise);
  }
  return { byCode, byName };
}

type Matched = Pick<PlacedRow, "enterprise" | "twoUnits">;

/**
 * The enterprise of the file: by its credit code, else by its name. A code copied from the line above would hand the
 * hazard to somebody else: where the names do not fit, or the codes, none is joined and a person is told.
 */
function matched({ byCode, byName }: OnFile, home: string, { uscc, unitName }: LedgerRow): Matched {
  const coded = (uscc ? byCode.get(`${home} ${uscc}`) : undefined) ?? null;
  if (coded && unitName && !namesFit(coded.name, unitName)) {
    return apart(`信用代码登记的是“${coded.name}”，本行写的是“${unitName}”`);
  }
  if (coded || !unitName) return { enterprise: coded, twoUnits: null };
  const named = byName.get(`${home} ${unitName}`) ?? null;
  if (uscc !== null && named?.uscc != null && named.uscc !== uscc) {
    return apart(`企业库中“${unitName}”的信用代码是 ${named.uscc}，本行写的是 ${uscc}`);
  }
  return { enterprise: named, twoUnits: null };
}

function apart(how: string): Matched {
  return { enterprise: null, twoUnits: `${how}，先不关联企业，请核对后更正，或者导入后补全。` };
}

/** What the row says of whose hazard it is, for the belonging of its record. */
export function placingOf({ row, home, placeCode, enterprise }: PlacedRow): Placing {
  return { home, placeCode, enterprise, unitName: row.unitName, field: row.sector };
}

/** The words of a row in the form in which records are compared. */
export function comparedText(row: LedgerRow): string {
  return comparableText(row.hazardText);
}
