import { sql } from "kysely";
import type { HazardBook } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { LedgerRecord } from "#domain/ledger/entry.ts";
import { type Limits, noLimits } from "#domain/rules/limit.ts";
import { build, json, run } from "./build.ts";
import { caseNumbers } from "./case-numbers.ts";
import { writeDeltas } from "./count-delta.ts";
import { uncatalogued, usageOf } from "./criterion-usage.ts";
import { countHazards } from "./hazard-counts.ts";
import { dutiesWithin, owing } from "./hazard-duties.ts";
import { dutyRowsOf, insertHazards } from "./hazard-insert.ts";
import { countIn, listHazards, placesAfter } from "./hazard-list.ts";
import { possiblyRepeated, repeatedElsewhere } from "./hazard-repeats.ts";
import { reachRowsApart, rowOf, searchedText } from "./hazard-row.ts";
import { hazardsNaming } from "./hazards-naming.ts";
import { judgedTexts } from "./judged-texts.ts";
import { endOf } from "./ledger.queries.ts";
import { majorOpenIn } from "./major-open-in.ts";
import { monthlyGroups } from "./monthly-figures.ts";
import { countOpenJudged, listOpenJudged } from "./open-judged.ts";
import { penalisedOn } from "./penalised-on.ts";
import { writePublicLine } from "./public-lists.queries.ts";
import type { Session } from "./session.ts";
import { unattendedIn } from "./unattended-cases.ts";
import { vectorOf } from "./words.ts";

/** Hazards on a transaction opened for the actor; row-level security is the second lock behind every statement. */
export function hazardBook(
  session: Session,
  actor: Actor,
  readLimits: () => Promise<Limits> = async () => noLimits,
): HazardBook {
  return {
    find: (id) => read(session, id, false),
    async hold(id) {
      const hazard = await read(session, id, true);
      if (!hazard) return null;
      const end = await endOf(session, { home: hazard.belonging.home, kind: "hazard", id });
      return end ? { hazard, end } : null;
    },
    insert: (hazard) => insertHazards(session, [hazard]),
    insertAll: (hazards) => insertHazards(session, hazards),
    async save(hazard, before) {
      await widenReach(session, hazard, before);
      const { home, id, ...columns } = rowOf(hazard);
      const searched = searchedText(hazard);
      const words = searched === searchedText(before) ? {} : { words: vectorOf(searched) };
      const update = build.updateTable("hazard").set({ ...columns, ...words });
      const { count } = await run(session, update.where("home", "=", home).where("id", "=", id));
      if (count !== 1) throw new Error(`hazard ${id} was not saved: no such row within the actor's reach`);
      await writeDuties(session, hazard, before);
      await writePublicLine(session, hazard, before);
      await writeDeltas(session, before, hazard);
      await moveInLists(session, hazard, before);
      await narrowReach(session, hazard, before);
    },
    list: (query) => listHazards(session, actor, query),
    placesAfter: (query, after, most) => placesAfter(session, actor, { query, after, most }),
    countOf: (query) => countIn(session, actor, query),
    findAll: (ids) => readAll(session, ids),
    monthly: (period) => monthlyGroups(session, period),
    duties: async (asked) => dutiesWithin(session, actor, { ...asked, limits: await readLimits() }),
    owing: (act, most) => owing(session, actor, { act, most }),
    caseNumbers: (year) => caseNumbers(session, year),
    unattended: (body, people) => unattendedIn(session, actor, { body, people }),
    majorOpenIn: (enterprise, period, most) => majorOpenIn(session, actor, { enterprise, period, most }),
    penalisedOn: (enterprise, apartFrom) => penalisedOn(session, enterprise, apartFrom),
    counts: (today) => countHazards(session, actor, today),
    usageOf: (criterion) => usageOf(session, actor, criterion),
    uncatalogued: () => uncatalogued(session, actor),
    openJudged: (asked) => listOpenJudged(session, actor, asked),
    countOpenJudged: (change) => countOpenJudged(session, actor, change),
    naming: (enterprise, limit) => hazardsNaming(session, actor, { enterprise, limit }),
    recordedAt: (place) => recordedAt(session, place),
    judgedTexts: (most) => judgedTexts(session, actor, most),
    possiblyRepeated: (hazard, since) => possiblyRepeated(session, hazard, since),
    repeatedElsewhere: (hazard, period) => repeatedElsewhere(session, hazard, period),
  };
}

/** Whether an entry was made for somebody stands in its canonical text alone. */
async function recordedAt(
  session: Session,
  { hazard, enterprise }: { readonly hazard: string | null; readonly enterprise: string | null },
): Promise<string[]> {
  const query = build
    .selectFrom("hazard")
    .innerJoin("ledger_entry", (join) =>
      join
        .onRef("ledger_entry.home", "=", "hazard.home")
        .onRef("ledger_entry.subject_id", "=", "hazard.id")
        .on("ledger_entry.subject_kind", "=", "hazard"),
    )
    .select("ledger_entry.canonical")
    .where("ledger_entry.canonical", "like", '%"onBehalf":{%')
    .where((eb) => eb.or([eb("hazard.id", "=", hazard), eb("hazard.enterprise_id", "=", enterprise)]));
  const records = (await run(session, query)).rows.map((row) => JSON.parse(row.canonical) as LedgerRecord);
  return [...new Set(records.flatMap(({ onBehalf }) => (onBehalf ? [onBehalf.personId] : [])))];
}

async function read(session: Session, id: string, lock: boolean): Promise<Hazard | null> {
  const query = build.selectFrom("hazard").select("state").where("id", "=", id);
  const { rows } = await run(session, lock ? query.forUpdate() : query);
  return (rows[0]?.state as Hazard | undefined) ?? null;
}

async function readAll(session: Session, ids: readonly string[]): Promise<readonly Hazard[]> {
  const query = build.selectFrom("hazard").select(["id", "state"]);
  const { rows } = await run(session, query.where("id", "=", sql<string>`any(${ids}::text[])`));
  const found = new Map(rows.map(({ id, state }) => [id, state as Hazard]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Who is to reach the hazard is written before the row: the policy asks it of the row being written. */
async function widenReach(session: Session, hazard: Hazard, before: Hazard): Promise<void> {
  const { home, experts } = hazard.belonging;
  const added = reachRowsApart(hazard, before);
  if (added.length > 0) await run(session, build.insertInto("hazard_organisation").values(added));
  const named = [...new Set(experts)].filter((person) => !before.belonging.experts.includes(person));
  if (named.length > 0) {
    const rows = named.map((person_id) => ({ home, hazard_id: hazard.id, person_id }));
    await run(session, build.insertInto("hazard_expert").values(rows));
  }
}

/** The lists of the organisations that reach the hazard are cut by its stage and deadline. */
async function moveInLists(session: Session, hazard: Hazard, before: Hazard): Promise<void> {
  const { stage, rectification } = hazard;
  const { deadline } = rectification;
  if (stage === before.stage && deadline === before.rectification.deadline) return;
  const lines = build.updateTable("hazard_organisation").set({ stage, deadline });
  await run(session, lines.where("hazard_id", "=", hazard.id));
}

/** Who loses sight of the hazard loses it last: it may be the one who hands it over. */
async function narrowReach(session: Session, hazard: Hazard, before: Hazard): Promise<void> {
  for (const { organisation_id, reader } of reachRowsApart(before, hazard)) {
    const leaving = build.deleteFrom("hazard_organisation").where("hazard_id", "=", hazard.id);
    const ofBody = leaving.where("organisation_id", "=", organisation_id);
    await run(session, ofBody.where("reader", "=", reader));
  }
  const dismissed = before.belonging.experts.filter((person) => !hazard.belonging.experts.includes(person));
  if (dismissed.length > 0) {
    const leaving = build.deleteFrom("hazard_expert").where("hazard_id", "=", hazard.id);
    await run(session, leaving.where("person_id", "in", dismissed));
  }
}

async function writeDuties(session: Session, hazard: Hazard, before: Hazard): Promise<void> {
  const owes = dutyRowsOf(hazard);
  const owed = dutyRowsOf(before);
  if (json(owes) === json(owed)) return;
  const { home } = hazard.belonging;
  if (owed.length > 0) {
    const settled = build.deleteFrom("hazard_duty").where("home", "=", home);
    await run(session, settled.where("hazard_id", "=", hazard.id));
  }
  if (owes.length > 0) await run(session, build.insertInto("hazard_duty").values([...owes]));
}
