import { sql } from "kysely";
import { fewestBrokenDown, type ItemUsage } from "#application/criteria/item-usage.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { UncataloguedCount } from "#domain/criteria/library-gaps.ts";
import { type FoundBy, shownSource } from "#domain/hazards/finding.ts";
import { isOver, type Stage } from "#domain/hazards/stage.ts";
import { build, run } from "./build.ts";
import { hazardsWithin } from "./reach-condition.ts";
import type { Session } from "./session.ts";

const enterprisesShown = 8;

/** The hazards that cite an item, added up; the same rows as the ledger lists with this filter. */
export async function usageOf(session: Session, actor: Actor, criterion: string): Promise<ItemUsage> {
  const citing = build
    .selectFrom("hazard")
    .where((eb) => hazardsWithin(actor, eb))
    .where("criterion", "=", criterion)
    .where("stage", "!=", "withdrawn");
  const cells = await run(
    session,
    citing
      .select((eb) => [
        "home",
        "stage",
        "found_by",
        eb("repeat_of", "is not", null).as("repeat"),
        eb.fn.countAll<number>().as("number"),
      ])
      .groupBy(["home", "stage", "found_by", sql`repeat_of is not null`]),
  );
  const enterprises = await run(
    session,
    citing
      .where("enterprise_id", "is not", null)
      .select((eb) => [
        "enterprise_id",
        eb.fn.max("unit_name").as("name"),
        eb.fn.countAll<number>().as("number"),
      ])
      .groupBy("enterprise_id")
      .orderBy("number", "desc")
      .orderBy("enterprise_id")
      .limit(enterprisesShown),
  );
  const byEnterprise = enterprises.rows.map((row) => {
    return { enterprise: row.enterprise_id ?? "", name: row.name ?? "", count: Number(row.number) };
  });
  return { ...summed(cells.rows), byEnterprise };
}

type Cell = {
  readonly home: string;
  readonly stage: string;
  readonly found_by: string;
  readonly repeat: unknown;
  readonly number: number;
};

function summed(cells: readonly Cell[]): Omit<ItemUsage, "byEnterprise"> {
  const sum = (holds: (cell: Cell) => boolean) =>
    cells.reduce((total, cell) => (holds(cell) ? total + Number(cell.number) : total), 0);
  const total = sum(() => true);
  const ways = by(cells, (cell) => shownSource(cell.found_by as FoundBy));
  return {
    total,
    open: sum((cell) => !isOver(cell.stage as Stage)),
    struckOff: sum((cell) => cell.stage === "struck-off"),
    repeats: sum((cell) => cell.repeat === true),
    byHome: by(cells, ({ home }) => home).map(([home, count]) => ({ home, count })),
    byWay: total < fewestBrokenDown ? null : ways.map(([foundBy, count]) => ({ foundBy, count })),
  };
}

/** Sums by a key, most first. */
function by<Key extends string>(cells: readonly Cell[], key: (cell: Cell) => Key): [Key, number][] {
  const sums = new Map<Key, number>();
  for (const cell of cells) sums.set(key(cell), (sums.get(key(cell)) ?? 0) + Number(cell.number));
  return [...sums].sort(([a, one], [b, other]) => other - one || a.localeCompare(b));
}

/** Judged major with a typed basis and no item of the library; the ledger lists the same rows. */
export async function uncatalogued(session: Session, actor: Actor): Promise<UncataloguedCount[]> {
  const query = build
    .selectFrom("hazard")
    .where((eb) => hazardsWithin(actor, eb))
    .where("level", "=", "major")
    .where("criterion", "is", null)
    .where("stage", "!=", "withdrawn")
    .select((eb) => ["field", eb.fn.countAll<number>().as("number")])
    .groupBy("field")
    .orderBy("number", "desc")
    .orderBy("field");
  return (await run(session, query)).rows.map(({ field, number }) => ({ field, count: Number(number) }));
}
