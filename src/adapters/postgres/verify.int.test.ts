import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { secretBoxWith } from "#adapters/identity/secret-box.ts";
import type { FileState } from "#application/files/file-book.ts";
import { aPhoto } from "#domain/hazards/hazard.samples.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { folds } from "#main/folds.ts";
import { act, openWorld, report, tell, type World } from "#tests/worlds/world.ts";
import { foldDeltas } from "./count-delta.ts";
import { drawDutiesAnew } from "./draw-duties.ts";
import { sealOnce } from "./seal.ts";
import type { Envelope } from "./session.ts";
import { sm3 } from "./sm3.ts";
import { verify } from "./verify.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };
const drawn = [
  "hazard",
  "hazard_organisation",
  "hazard_expert",
  "hazard_duty",
  "hazard_count",
  "hazard_count_delta",
];
const kept = ["ledger_entry", "ledger_seal", ...drawn];

describe("verification", () => {
  let world: World;
  let outside: string;
  let seals: string;
  /** Sealed long ago, sealed last, and not sealed yet. */
  let old: Hazard;
  let newest: Hazard;
  let young: Hazard;
  beforeAll(async () => {
    world = await openWorld();
    outside = join(world.dataDir, "seals.log");
    old = await tell(world, await report(world), [["judge", "officer1"]]);
    await sealOnce(world.database, outside);
    newest = await report(world);
    await sealOnce(world.database, outside);
    young = await tell(world, await report(world), [["judge", "officer1"]]);
    seals = await readFile(outside, "utf8");
    await sql(...kept.map((table) => `create table kept_${table} as table ${table}`));
  });
  afterAll(() => world.close());
  afterEach(async () => {
    await writeFile(outside, seals);
    await sql(
      `truncate ${kept.join(", ")}`,
      ...kept.map((table) => `insert into ${table} overriding system value select * from kept_${table}`),
    );
    expect(await found()).toBeNull();
  });

  const sql = (...statements: readonly string[]) =>
    world.database.transaction(asOwner, async (session) => {
      for (const statement of statements) await session.query(statement);
    });
  const verified = () => verify(world.database, { outside, folds });
  const found = async () => (await verified()).difference;
  const entry = (hazard: Hazard, seq: number) => `subject_id = '${hazard.id}' and seq = ${seq}`;
  const removed = ({ id }: Hazard) => [
    `delete from hazard_organisation where hazard_id = '${id}'`,
    `delete from hazard where id = '${id}'`,
    `delete from hazard_duty where hazard_id = '${id}'`,
    `delete from ledger_entry where subject_id = '${id}'`,
  ];

  it("finds nothing in a ledger that is whole, and counts what it looked at", async () => {
    const { rows } = await world.database.transaction(asOwner, (session) =>
      session.query<{ n: number }>("select count(*) as n from ledger_entry"),
    );
    expect(await verified()).toEqual({
      entries: rows[0]?.n,
      subjects: expect.any(Number),
      seals: 2,
      unsealed: 3,
      difference: null,
    });
  });

  it("finds a file that an entry names and that was altered, lost, or is noted nowhere", async () => {
    const photo = aPhoto.id;
    await act(world, young, { name: "control", by: world.cast.safety, input: { photos: [aPhoto] } });
    const withFiles = async (state: FileState) =>
      (await verify(world.database, { outside, folds, files: () => Promise.resolve(state) })).difference;
    expect(await withFiles("whole")).toBeNull();
    expect(await withFiles("altered")).toBe(`附件 ${photo}：文件内容被改动。`);
    expect(await withFiles("missing")).toBe(`附件 ${photo}：文件已经不在。`);
    await sql(`update attachment set id = '${"0".repeat(64)}' where id = '${photo}'`);
    expect(await withFiles("whole")).toBe(`附件 ${photo}：登记簿提到它，附件表中没有。`);
    await sql(`update attachment set id = '${photo}' where id = '${"0".repeat(64)}'`);
  });

  it("finds one altered byte of a canonical text", async () => {
    const byte = `overlay(canonical placing '0' from position('140406' in canonical) for 1)`;
    await sql(`update ledger_entry set canonical = ${byte} where ${entry(old, 2)}`);
    expect(await found()).toBe(`hazard ${old.id} 第 2 项：内容与哈希不符。`);
  });

  it("finds a canonical text altered together with its hash, by the entry after it", async () => {
    const changed = `replace(canonical, '粉尘爆炸', '一般问题')`;
    const { rows } = await world.database.transaction(asOwner, (session) =>
      session.query<{ text: string }>(`select ${changed} as text from ledger_entry where ${entry(old, 1)}`),
    );
    await sql(
      `update ledger_entry set canonical = ${changed}, payload = ((${changed})::jsonb)->'payload',
       hash = '${sm3(rows[0]?.text ?? "")}' where ${entry(old, 1)}`,
    );
    expect(await found()).toBe(`hazard ${old.id} 第 2 项：与前一项不相连。`);
  });

  it.each([
    ["payload", `payload = jsonb_set(payload, '{number}', '"x"')`],
    ["actor", "actor = 'ps_other'"],
    ["act", "act = 'withdraw'"],
    ["at", "at = at - interval '1 day'"],
    ["post", "post = null"],
  ])("finds an altered copy of the text: %s", async (column, change) => {
    await sql(`update ledger_entry set ${change} where ${entry(old, 1)}`);
    expect(await found()).toBe(`hazard ${old.id} 第 1 项：查询用副本（${column}）与内容不符。`);
  });

  it("finds an entry taken out of the middle", async () => {
    await sql(`delete from ledger_entry where ${entry(old, 1)}`);
    expect(await found()).toBe(`hazard ${old.id} 第 2 项：前面缺少第 1 项。`);
  });

  it("finds a subject's last entry taken off, by its row", async () => {
    await sql(`delete from ledger_entry where ${entry(young, 3)}`);
    expect(await found()).toBe(`hazard ${young.id}：数据表的内容与登记簿推算的不符。`);
  });

  it("finds the entries of a young subject removed while its row remains", async () => {
    await sql(`delete from ledger_entry where subject_id = '${young.id}'`);
    expect(await found()).toBe(`hazard ${young.id}：数据表中有记录，登记簿中没有。`);
  });

  it("finds the row of a young subject removed while its entries remain", async () => {
    await sql(...removed(young).slice(0, 2));
    expect(await found()).toBe(`hazard ${young.id}：登记簿中有记录，数据表中没有。`);
  });

  it("finds an old subject removed whole, by the seal that holds its entries", async () => {
    await sql(...removed(old));
    expect(await found()).toMatch(/^第 1 号封印：封存 \d+ 项，现有 \d+ 项，有记录被删除。$/);
  });

  it("finds a tail cut off with entries, rows and seals, by the seals outside the database alone", async () => {
    await sql(...removed(young), ...removed(newest), "delete from ledger_seal where number = 2");
    expect(await found()).toMatch(/^第 2 号封印：库外留存的封印在库内没有或者不同/);
    await writeFile(outside, `${seals.split("\n")[0]}\n`);
    await sql(
      "delete from hazard_count_delta",
      `insert into hazard_count_delta (home, field, lead_organisation, stage, level, found_by, focuses, listed, filing_owed,
         found_on, deadline, number)
       select home, coalesce(field, ''), coalesce(lead_organisation, ''), stage, coalesce(level, ''), found_by, focuses,
         listed_level is not null, filing_owed, found_on, deadline, 1 from hazard`,
    );
    expect(await found()).toBeNull();
  });

  it("finds a tail cut off and grown again", async () => {
    await sql(...removed(young), ...removed(newest), "delete from ledger_seal where number = 2");
    await report(world);
    await sealOnce(world.database, outside);
    expect(await found()).toMatch(/^第 2 号封印：库外留存的封印在库内没有或者不同/);
  });

  it("finds a seal rewritten, taken out, or missing outside", async () => {
    await sql("update ledger_seal set hash = repeat('0', 64) where number = 1");
    expect(await found()).toMatch(/^第 1 号封印/);
    await sql("delete from ledger_seal where number = 1");
    expect(await found()).toMatch(/^第 1 号封印/);
    await sql("insert into ledger_seal select * from kept_ledger_seal where number = 1");
    await writeFile(outside, `${seals.split("\n")[1]}\n`);
    expect(await found()).toMatch(/^第 1 号封印：库外留存的封印不全/);
  });

  it.each([
    ["state", `state = jsonb_set(state, '{stage}', '"struck-off"')`],
    ["a column drawn from the state", "stage = 'struck-off'"],
    ["the deadline", "deadline = '2030-01-01'"],
    ["the place by which it is reached", "place_code = '140423100'"],
    ["the sequence", "seq = seq + 1"],
  ])("finds a row altered past the ledger: %s", async (_, change) => {
    await sql(`update hazard set ${change} where id = '${old.id}'`);
    expect(await found()).toBe(`hazard ${old.id}：数据表的内容与登记簿推算的不符。`);
  });

  it("finds a line moved in an organisation's list", async () => {
    await sql(`update hazard_organisation set deadline = '2099-01-01' where hazard_id = '${old.id}'`);
    expect(await found()).toBe(`hazard ${old.id}：数据表的内容与登记簿推算的不符。`);
  });

  it("finds a body let in to a hazard past the ledger", async () => {
    const { elsewhere } = world.bodies;
    await sql(
      `insert into hazard_organisation select home, id, '${elsewhere.id}', stage, deadline from hazard where id = '${old.id}'`,
    );
    expect(await found()).toBe(`hazard ${old.id}：数据表的内容与登记簿推算的不符。`);
  });

  it.each([
    ["taken out", (id: string) => `delete from hazard_duty where hazard_id = '${id}'`],
    ["put off", (id: string) => `update hazard_duty set due = '2099-01-01' where hazard_id = '${id}'`],
    [
      "given to another part",
      (id: string) => `update hazard_duty set part = 'expert' where hazard_id = '${id}'`,
    ],
    ["in other words", (id: string) => `update hazard_duty set what = '无须办理' where hazard_id = '${id}'`],
  ])("finds a duty altered past the ledger: %s", async (_, change) => {
    await sql(change(old.id));
    expect(await found()).toBe(`hazard ${old.id}：数据表的内容与登记簿推算的不符。`);
  });

  it("finds counts altered past the hazards that they count, folded or not", async () => {
    await sql(
      "update hazard_count_delta set number = number + 5 where position = (select min(position) from hazard_count_delta)",
    );
    expect(await found()).toMatch(/^统计数（140406，.*）：记为 .* 条，实有 .* 条。$/);
    await sql("truncate hazard_count_delta");
    expect(await found()).toMatch(/^统计数（140406，.*）：记为 0 条，实有 \d+ 条。$/);
    await sql("insert into hazard_count_delta overriding system value select * from kept_hazard_count_delta");
    await foldDeltas(world.database);
    expect(await found()).toBeNull();
    const counted = "(select ctid from hazard_count where number <> 0 limit 1)";
    await sql(`update hazard_count set stage = 'struck-off' where ctid = ${counted}`);
    expect(await found()).toMatch(/^统计数/);
  });

  it("finds a name or a key of another person, and one that was altered", async () => {
    const { officer1, officer3 } = world.cast;
    const { secrets } = world.installed.identity;
    const named = async (box = secrets) =>
      (await verify(world.database, { outside, folds, secrets: box })).difference;
    expect(await named()).toBeNull();
    const kept = (table: string, key: string) =>
      sql(`create table kept_${table} as select * from ${table} where ${key} = '${officer1.person}'`);
    await kept("person", "id");
    await kept("person_key", "person_id");
    const other = (table: string, column: string, key: string) =>
      sql(
        `update ${table} set ${column} = (select ${column} from ${table} where ${key} = '${officer3.person}') where ${key} = '${officer1.person}'`,
      );
    const said = `person ${officer1.person}：封存的姓名、电话或者密钥被改动，或者不是本人的。`;
    await other("person", "name_sealed", "id");
    expect(await named()).toBe(said);
    await other("person_key", "key_sealed", "person_id");
    expect(await named()).toBe(said);
    await sql("update person p set name_sealed = k.name_sealed from kept_person k where k.id = p.id");
    expect(await named()).toBe(said);
    await sql(
      "update person_key p set key_sealed = k.key_sealed from kept_person_key k where k.person_id = p.person_id",
    );
    expect(await named()).toBeNull();
    expect(await named(secretBoxWith(Buffer.alloc(32, 9)))).toContain("主密钥不是封存这些姓名的那一把");
  });

  it("finds nothing amiss after the duties are drawn anew, as after an upgrade", async () => {
    await sql("update hazard_duty set what = '旧版本的说法'");
    expect(await found()).toMatch(/^hazard .*：数据表的内容与登记簿推算的不符。$/);
    await drawDutiesAnew(world.database);
    expect(await found()).toBeNull();
  });

  it("finds a row that was never in the ledger", async () => {
    await sql(
      `insert into hazard select (jsonb_populate_record(h, '{"id": "hz_forged", "number": "x"}')).* from hazard h
       where id = '${old.id}'`,
    );
    expect(await found()).toBe("hazard hz_forged：数据表中有记录，登记簿中没有。");
  });

  it("finds an altered row of the other kinds", async () => {
    const { unit, bodies } = world;
    await sql(`update enterprise set group_id = 'og_forged' where id = '${unit.id}'`);
    expect(await found()).toBe(`enterprise ${unit.id}：数据表的内容与登记簿推算的不符。`);
    await sql(`update enterprise set group_id = null where id = '${unit.id}'`);
    const level = `jsonb_set(state, '{level}', '"city"')`;
    await sql(`update organisation set state = ${level} where id = '${bodies.fire.id}'`);
    expect(await found()).toBe(`organisation ${bodies.fire.id}：数据表的内容与登记簿推算的不符。`);
    await sql(
      `update organisation set state = jsonb_set(state, '{level}', '"county"') where id = '${bodies.fire.id}'`,
    );
  });

  it("finds a post, a department or a name changed past the ledger: they decide who reaches and does what", async () => {
    const { unit, bodies, cast } = world;
    const account = `(select account_id from post where id = '${cast.safety.post}')`;
    await sql(`update post set role = 'principal' where id = '${cast.safety.post}'`);
    expect(await found()).toMatch(/^account .*：数据表的内容与登记簿推算的不符。$/);
    await sql(`update post set role = 'safety-staff' where id = '${cast.safety.post}'`);
    await sql(`create table kept_post as select * from post where account_id = ${account}`);
    await sql(
      `update post set organisation_id = '${bodies.fire.id}', enterprise_id = null where account_id = ${account}`,
    );
    expect(await found()).toMatch(/^account /);
    await sql(
      "update post set organisation_id = null, enterprise_id = (select enterprise_id from kept_post) where id = (select id from kept_post)",
    );
    const moved = `where enterprise_id = '${unit.id}' and part = 'lead' and field = 'industrial'`;
    await sql(`update enterprise_department set temporary = not temporary ${moved}`);
    expect(await found()).toBe(`enterprise ${unit.id}：数据表的内容与登记簿推算的不符。`);
    await sql(`update enterprise_department set temporary = not temporary ${moved}`);
    await sql(`update organisation set name = '示例冒名局' where id = '${bodies.fire.id}'`);
    expect(await found()).toBe(`organisation ${bodies.fire.id}：数据表的内容与登记簿推算的不符。`);
    await sql(`update organisation set name = state ->> 'name' where id = '${bodies.fire.id}'`);
  });

  it("reports no difference while acts and seals go on", async () => {
    let going = true;
    const acts = (async () => {
      let hazard = await report(world);
      for (let round = 0; going; round += 1) {
        const organisations = round % 2 === 0 ? [] : [world.bodies.fire.id];
        hazard = await act(world, hazard, {
          name: "set-supporting",
          by: world.cast.office,
          input: { organisations },
        });
        if (round % 3 === 0) await report(world);
      }
    })();
    const sealing = (async () => {
      while (going) await sealOnce(world.database, outside);
    })();
    for (let round = 0; round < 6; round += 1) expect(await found()).toBeNull();
    going = false;
    await Promise.all([acts, sealing]);
    await sql("delete from ledger_seal where number > 2");
  });
});
