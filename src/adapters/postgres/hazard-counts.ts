import type { HazardCounts } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type Focus, focuses } from "#domain/hazards/judgement.ts";
import { build, run } from "./build.ts";
import { hazardsWithin } from "./reach-condition.ts";
import type { Session } from "./session.ts";

type Cell = {
  home: string;
  stage: string;
  level: string;
  focuses: string;
  listed: boolean;
  filing_owed: boolean;
  late: boolean;
  number: number;
};

const over = ["struck-off", "dismissed", "withdrawn"];

/** Counts of the actor's reach; every figure is a filter of the list and opens it. */
export async function countHazards(session: Session, actor: Actor, today: string): Promise<HazardCounts> {
  const wide = actor.reach.kind === "city" || actor.reach.kind === "unit";
  const cells = wide ? await rolledUp(session, today) : await counted(session, actor, today);
  return summed(cells.filter((cell) => cell.stage !== "withdrawn"));
}

/** A whole unit or city is read from the rollup and the deltas not yet folded. */
async function rolledUp(session: Session, today: string): Promise<Cell[]> {
  const { rows } = await session.query<Cell>(
    `select home, stage, level, focuses, listed, filing_owed, deadline < $1 and deadline > '0001-01-01' as late, sum(number) as number
     from (select home, stage, level, focuses, listed, filing_owed, deadline, number from hazard_count
       union all select home, stage, level, focuses, listed, filing_owed, coalesce(deadline, '0001-01-01'), number from hazard_count_delta) c
     group by 1, 2, 3, 4, 5, 6, 7 having sum(number) <> 0`,
    [today],
  );
  return rows;
}

/** A narrower reach counts its own rows. */
async function counted(session: Session, actor: Actor, today: string): Promise<Cell[]> {
  const query = build
    .selectFrom("hazard")
    .where((eb) => hazardsWithin(actor, eb))
    .select((eb) => [
      "home",
      "stage",
      eb.fn.coalesce("level", eb.val("")).as("level"),
      "focuses",
      eb("listed_level", "is not", null).as("listed"),
      "filing_owed",
      eb.fn.coalesce(eb("deadline", "<", today), eb.lit(false)).as("late"),
      eb.fn.countAll<number>().as("number"),
    ])
    .groupBy(["home", "stage", "level", "focuses", "listed_level", "filing_owed", "deadline"]);
  return (await run(session, query)).rows as unknown as Cell[];
}

function summed(cells: readonly Cell[]): HazardCounts {
  const sum = (holds: (cell: Cell) => boolean) =>
    cells.reduce((total, cell) => (holds(cell) ? total + Number(cell.number) : total), 0);
  const open = (cell: Cell) => !over.includes(cell.stage);
  const homes = [...new Set(cells.map((cell) => cell.home))].sort();
  const names = Object.keys(focuses) as Focus[];
  return {
    open: sum(open),
    majorOpen: sum((cell) => open(cell) && cell.level === "major"),
    overdue: sum((cell) => open(cell) && cell.late),
    unjudged: sum((cell) => cell.stage === "found"),
    unfiled: sum((cell) => cell.filing_owed),
    listed: sum((cell) => open(cell) && cell.listed),
    struckOff: sum((cell) => cell.stage === "struck-off"),
    total: sum(() => true),
    byFocus: Object.fromEntries(
      names.map((focus) => [focus, sum((cell) => cell.focuses.split(" ").includes(focus))]),
    ) as Record<Focus, number>,
    byHome: homes.map((home) => ({
      home,
      total: sum((cell) => cell.home === home),
      open: sum((cell) => cell.home === home && open(cell)),
      overdue: sum((cell) => cell.home === home && open(cell) && cell.late),
    })),
  };
}
