import { sql } from "kysely";
import type { EnterpriseBook, EnterpriseKey, EnterpriseQuery } from "#application/parties/enterprise-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { build, json, run } from "./build.ts";
import { endOf } from "./ledger.queries.ts";
import { unitsOnFile } from "./monthly-figures.ts";
import { nameKey } from "./name-key.ts";
import type { Session } from "./session.ts";

/** The enterprise file on a transaction; row-level security keeps it to the actor's reach. */
export function enterpriseBook(session: Session, _actor: Actor): EnterpriseBook {
  return {
    find: (id) => read(session, id, false),
    findAll: (ids) => readAll(session, ids),
    async hold(id) {
      const enterprise = await read(session, id, true);
      const end = enterprise ? await endOf(session, { home: enterprise.home, kind: "enterprise", id }) : null;
      return enterprise && end ? { enterprise, end } : null;
    },
    match: (key) => matchEnterprise(session, key),
    matchAll: (keys) => matchEnterprises(session, keys),
    unitsOnFile: () => unitsOnFile(session),
    list: (query) => list(session, query),
    async insert(enterprise) {
      await run(session, build.insertInto("enterprise").values({ ...rowOf(enterprise), seq: 1 }));
      await writeDepartments(session, enterprise);
    },
    async save(enterprise, seq) {
      const { home, id, ...columns } = rowOf(enterprise);
      const update = build.updateTable("enterprise").set({ ...columns, seq });
      await run(session, update.where("home", "=", home).where("id", "=", id));
      await run(
        session,
        build.deleteFrom("enterprise_department").where("home", "=", home).where("enterprise_id", "=", id),
      );
      await writeDepartments(session, enterprise);
    },
  };
}

/** The enterprise with this credit code, or without one of this name, in a unit. */
export async function matchEnterprise(
  session: Session,
  { home, uscc, name }: Parameters<EnterpriseBook["match"]>[0],
): Promise<Enterprise | null> {
  const found = build
    .selectFrom("enterprise")
    .select("state")
    .where("home", "=", home)
    .orderBy("id")
    .limit(1);
  const query = uscc
    ? found.where("uscc", "=", uscc)
    : found.where("name_key", "=", nameKey(name)).where("name", "=", name);
  return ((await run(session, query)).rows[0]?.state as Enterprise | undefined) ?? null;
}

/** In the order of their ids, so that the first of a name is the one that `matchEnterprise` finds. */
async function matchEnterprises(
  session: Session,
  keys: readonly EnterpriseKey[],
): Promise<readonly Enterprise[]> {
  const homes = [...new Set(keys.map(({ home }) => home))];
  const codes = [...new Set(keys.flatMap(({ uscc }) => uscc ?? []))];
  const names = [...new Set(keys.map(({ name }) => name).filter((name) => name !== ""))];
  if (codes.length === 0 && names.length === 0) return [];
  // As arrays: however many rows a ledger has, the statement is the same one and stays planned.
  const query = build
    .selectFrom("enterprise")
    .select("state")
    .where("home", "=", sql<string>`any(${homes}::text[])`)
    .where((eb) =>
      eb.or([
        eb("uscc", "=", sql<string>`any(${codes}::text[])`),
        eb("name_key", "=", sql<string>`any(${names.map(nameKey)}::text[])`),
      ]),
    )
    .orderBy("id");
  return (await run(session, query)).rows.map((row) => row.state as Enterprise);
}

async function read(session: Session, id: string, lock: boolean): Promise<Enterprise | null> {
  const query = build.selectFrom("enterprise").select("state").where("id", "=", id);
  const { rows } = await run(session, lock ? query.forUpdate() : query);
  return (rows[0]?.state as Enterprise | undefined) ?? null;
}

async function readAll(session: Session, ids: readonly string[]): Promise<readonly Enterprise[]> {
  const query = build.selectFrom("enterprise").select("state").orderBy("name_key").orderBy("id");
  const { rows } = await run(session, query.where("id", "=", sql<string>`any(${ids}::text[])`));
  return rows.map((row) => row.state as Enterprise);
}

async function list(session: Session, asked: EnterpriseQuery) {
  let query = build.selectFrom("enterprise");
  if (asked.home) query = query.where("home", "=", asked.home);
  if (asked.kind) query = query.where("unit_kind", "=", asked.kind);
  if (asked.place) query = query.where(sql<boolean>`starts_with(place_code, ${asked.place})`);
  const words = asked.text?.trim().replace(/[%_\\]/g, "\\$&");
  if (words) {
    query = query.where((eb) =>
      eb.or([eb("name", "like", `%${words}%`), eb("uscc", "like", `%${words.toUpperCase()}%`)]),
    );
  }
  // By the file and not by its departments: a field that nobody leads in yet is a field too.
  if (asked.field) query = query.where(sql<boolean>`enterprise.state->'fields' ? ${asked.field}`);
  const page = query
    .select("state")
    .orderBy("name_key")
    .orderBy("id")
    .offset(asked.offset)
    .limit(asked.limit);
  const total = await run(
    session,
    query.select((eb) => eb.fn.countAll<number>().as("total")),
  );
  const { rows } = await run(session, page);
  return {
    enterprises: rows.map((row) => row.state as Enterprise),
    total: Number(total.rows[0]?.total ?? 0),
  };
}

async function writeDepartments(session: Session, enterprise: Enterprise): Promise<void> {
  const { home, id } = enterprise;
  const rows = enterprise.departments.flatMap(({ field, lead, temporary, supporting }) => [
    ...(lead ? [{ home, enterprise_id: id, field, organisation_id: lead, part: "lead", temporary }] : []),
    ...supporting.map((support) => ({
      home,
      enterprise_id: id,
      field,
      organisation_id: support,
      part: "support",
      temporary: false,
    })),
  ]);
  if (rows.length > 0) await run(session, build.insertInto("enterprise_department").values(rows));
}

function rowOf(enterprise: Enterprise) {
  return {
    home: enterprise.home,
    id: enterprise.id,
    name: enterprise.name,
    name_key: nameKey(enterprise.name),
    uscc: enterprise.uscc,
    place_code: enterprise.placeCode,
    unit_kind: enterprise.kind,
    supervision_level: enterprise.supervisionLevel,
    group_id: enterprise.group,
    filing_organisation: filingBureau(enterprise),
    state: json(enterprise),
  };
}

/** The emergency bureau of the supervision level, as `filingBureauOf` says; kept as a column for reach. */
function filingBureau({ home, supervisionLevel }: Enterprise) {
  return sql<string | null>`(select o.id from organisation o where o.kind = 'emergency-bureau'
    and o.level = ${supervisionLevel} and (o.level <> 'county' or o.home = ${home}) order by o.id limit 1)`;
}
