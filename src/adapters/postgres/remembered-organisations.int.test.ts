import { afterEach, beforeEach, expect, it } from "vitest";
import { anOrganisation } from "#tests/worlds/actors.ts";
import { openTestDatabase, type TestDatabase } from "#tests/worlds/database.ts";
import { organisationBook } from "./organisations.queries.ts";
import { type ReadOrganisations, rememberingOrganisations } from "./remembered-organisations.ts";
import type { Envelope, Session } from "./session.ts";

const asOwner: Envelope = { priority: "page", role: "owner", settings: {} };
let opened: TestDatabase;
let read: ReadOrganisations;
beforeEach(async () => {
  opened = await openTestDatabase();
  read = rememberingOrganisations();
});
afterEach(() => opened.close());

const within = <T>(work: (session: Session) => Promise<T>) => opened.database.transaction(asOwner, work);
const names = () => within(async (session) => (await read(session)).map(({ name }) => name));
const renamed = (name: string) => (session: Session) =>
  organisationBook(session).save(anOrganisation({ name }), 2);

it("what was added or renamed is there in the next transaction", async () => {
  expect(await names()).toEqual([]);
  await within((session) => organisationBook(session).insert(anOrganisation({ name: "示例甲局" })));
  expect(await names()).toEqual(["示例甲局"]);
  await within(renamed("示例乙局"));
  expect(await names()).toEqual(["示例乙局"]);
});

it("what a transaction wrote and took back is not remembered", async () => {
  await within((session) => organisationBook(session).insert(anOrganisation({ name: "示例甲局" })));
  const undone = within(async (session) => {
    await renamed("示例丙局")(session);
    expect((await read(session))[0]?.name).toBe("示例丙局");
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await names()).toEqual(["示例甲局"]);
});

it("two names given in one transaction are told apart", async () => {
  await within(async (session) => {
    await organisationBook(session).insert(anOrganisation({ name: "示例甲局" }));
    await read(session);
    await renamed("示例丁局")(session);
    expect((await read(session))[0]?.name).toBe("示例丁局");
  });
});
