import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actOnHazard } from "#application/hazards/act-on-hazard.ts";
import { openAboutPersons } from "#application/hazards/seal-about-persons.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { sampleContents } from "#domain/hazards/inputs.samples.ts";
import type { Accountability } from "#domain/hazards/step-contents.ts";
import { folds } from "#main/folds.ts";
import { inputFor } from "#tests/worlds/told-inputs.ts";
import {
  entriesOf,
  keepSamplePhoto,
  openWorld,
  report,
  tell,
  type World,
  wholeLife,
} from "#tests/worlds/world.ts";
import { sealOnce } from "./seal.ts";
import type { Envelope } from "./session.ts";
import { verify } from "./verify.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };
/** What was said of people while the world was made and the hazard's life was told. */
const secrets = ["示例officer1", "示例厂长", "13800000000", "13900000000", "示例代签人", "通报批评"];
const upToAccountability = wholeLife.findIndex(([name]) => name === "write-step") + 6;

describe("what is kept about people", () => {
  let world: World;
  let hazard: Hazard;
  /** One with an act recorded for somebody without an account. */
  let recorded: Hazard;
  beforeAll(async () => {
    world = await openWorld();
    hazard = await tell(world, await report(world), wholeLife.slice(0, upToAccountability));
    recorded = await tell(world, await report(world), wholeLife.slice(0, 2));
    await keepSamplePhoto(world.installed, world.cast.township);
    await actOnHazard(world.installed, world.cast.township, {
      ...{ actId: randomUUID(), hazard: recorded.id, act: "control" },
      input: inputFor(world, recorded, "control"),
      onBehalf: { personName: "示例代签人", channel: "phone" },
    });
  });
  afterAll(() => world.close());

  const query = <R>(sql: string, parameters: readonly unknown[] = []) =>
    world.database.transaction(asOwner, async (session) => (await session.query<R>(sql, parameters)).rows);
  const namesOf = (...people: readonly string[]) =>
    world.installed.openBooks(world.cast.office, "page", (books) => books.persons.namesOf(people));
  const accountability = (): Accountability => {
    const { content } = hazard.steps["hold-accountable"];
    if (!content) throw new Error("no accountability was written");
    return content;
  };
  const opened = () =>
    world.installed.openBooks(world.cast.office, "page", (books) =>
      openAboutPersons(books.persons, accountability()),
    );

  it("is readable to those who work with it", async () => {
    const { officer1, principal } = world.cast;
    expect([...(await namesOf(officer1.person, principal.person)).values()].sort()).toEqual([
      "示例officer1",
      "示例principal1",
    ]);
    const [measure] = (await opened()).measures;
    expect(measure?.measure).toBe(sampleContents["hold-accountable"].measures[0]?.measure);
  });

  it("gives the phone that is on file, and none of whom nobody knows", async () => {
    const phones = await world.installed.openBooks(world.cast.office, "page", async ({ persons }) => {
      const known = await persons.register(
        { name: "示例联系人", phone: "13900000000" },
        world.cast.office.home,
      );
      return [await persons.phoneOf(known), await persons.phoneOf("ps_nobody")];
    });
    expect(phones).toEqual(["13900000000", null]);
  });

  it("names by id alone whom an act was recorded for", async () => {
    const entry = (await entriesOf(world, recorded)).at(-1);
    const id = entry?.onBehalf?.personId ?? "";
    expect((await namesOf(id)).get(id)).toBe("示例代签人");
  });

  it("stands nowhere in the database in plain", async () => {
    const tables = await query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public'",
    );
    for (const { name } of tables) {
      const rows = await query<{ text: string }>(`select to_jsonb(t)::text as text from ${name} t`);
      const text = rows.map((row) => row.text).join("\n");
      expect(
        secrets.filter((secret) => text.includes(secret)),
        name,
      ).toEqual([]);
    }
  });

  it("stands in no file of the data folder in plain", async () => {
    await world.database.settle();
    const files = await readdir(world.dataDir, { recursive: true, withFileTypes: true });
    for (const file of files.filter((one) => one.isFile())) {
      const bytes = await readFile(join(file.parentPath, file.name));
      expect(
        secrets.filter((secret) => bytes.includes(secret)),
        file.name,
      ).toEqual([]);
    }
  });

  it("about a person in 追责 is sealed in the ledger, with what is not about the person beside it", async () => {
    const written = (await entriesOf(world, hazard)).filter((entry) => entry.act === "write-step").at(-1);
    const payload = written?.payload as { readonly content: Accountability } | undefined;
    const [measure] = payload?.content.measures ?? [];
    expect(measure?.measure).toMatch(/^sealed:/);
    expect(measure?.rule).toBe("安全生产责任制第十条");
  });

  it("reads as deleted once the person is erased, and the ledger still verifies", async () => {
    const { team, officer1 } = world.cast;
    await world.installed.openBooks(world.cast.office, "act", (books) => books.persons.erase(team.person));
    const names = await namesOf(team.person, officer1.person);
    expect(names.get(team.person)).toBe("（已删除）");
    expect(names.get(officer1.person)).toBe("示例officer1");
    const [measure] = (await opened()).measures;
    expect(measure).toMatchObject({ measure: "（已删除）", rule: "安全生产责任制第十条" });
    expect(await query("select 1 from person_key where person_id = $1", [team.person])).toEqual([]);
    const outside = join(world.dataDir, "seals.log");
    await sealOnce(world.database, outside);
    expect(await verify(world.database, { outside, folds })).toMatchObject({ difference: null, unsealed: 0 });
  });
});
