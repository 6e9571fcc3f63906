import { randomBytes, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileStoreIn } from "#adapters/files/file-store.ts";
import { argon2Hasher } from "#adapters/identity/argon2-hasher.ts";
import { secretBoxWith } from "#adapters/identity/secret-box.ts";
import { identityOn } from "#adapters/postgres/identity.queries.ts";
import { booksOn } from "#adapters/postgres/open-books.ts";
import { markWorkbook } from "#adapters/spreadsheets/mark-workbook.ts";
import { packing } from "#adapters/spreadsheets/packing.ts";
import { readPackedLedger } from "#adapters/spreadsheets/read-packed-ledger.ts";
import { readWorkbook } from "#adapters/spreadsheets/read-workbook.ts";
import { writeWorkbook } from "#adapters/spreadsheets/write-workbook.ts";
import type { SignedIn } from "#application/access/actor-of-session.ts";
import type { OpenBooks } from "#application/books.ts";
import { newImportRuns } from "#application/imports/import-runs.ts";
import { newPreviewRuns } from "#application/imports/preview-runs.ts";
import type { Actor } from "#domain/access/actor.ts";
import { anOrganisation } from "#domain/parties/parties.samples.ts";
import { newId } from "#main/identifiers.ts";
import { anActor } from "#tests/worlds/actors.ts";
import { openTestDatabase, type TestDatabase } from "#tests/worlds/database.ts";
import { sessionCookie } from "./gate.ts";
import { addImportRoutes } from "./imports.routes.ts";
import { addPartyRoutes } from "./parties.routes.ts";
import { newServer, type Server } from "./server.ts";

const office = anOrganisation({ id: "og_office", kind: "committee-office" });
const actors: Readonly<Record<string, Actor>> = {
  county: anActor("county-office", office),
  administrator: anActor("system-admin", null),
};

function signedInAs(actor: Actor): SignedIn {
  return {
    account: actor.account,
    person: actor.person,
    login: "示例",
    session: "s",
    actor,
    csrf: "c",
    mustChangePassword: false,
    secondFactor: "not-needed",
    restricted: false,
  };
}

function form(fields: Readonly<Record<string, string>>, file: { name: string; bytes: Uint8Array }) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  data.append("file", new Blob([new Uint8Array(file.bytes)]), file.name);
  return data;
}

describe("the routes of imports and parties", () => {
  let opened: TestDatabase;
  let app: Server;
  let runs: ReturnType<typeof newImportRuns>;
  let readsSlowly = false;
  beforeAll(async () => {
    opened = await openTestDatabase();
    const secrets = secretBoxWith(randomBytes(32));
    const openBooks = booksOn(opened.database, { secrets, offset: { ms: 0 }, catalogue: [] });
    const openIdentity = identityOn(opened.database, secrets, { ms: 0 });
    const files = fileStoreIn(join(opened.dataDir, "files"));
    const desk = { openBooks, newId, files, packing, readLedger: readPackedLedger };
    const accounts = { openBooks, openIdentity, hasher: await argon2Hasher(), newId };
    runs = newImportRuns(desk, (error) => {
      throw error;
    });
    const identify = async (token: string) => {
      const actor = actors[token];
      return actor ? signedInAs(actor) : null;
    };
    // A page's reading that lasts until the import has ended: the record it read is older than the run's state.
    const slowly: OpenBooks = async (actor, urgency, work) => {
      const read = await openBooks(actor, urgency, work);
      if (readsSlowly && urgency === "page") await runs.settled();
      return read;
    };
    app = (await newServer({ identify, log: false })).app;
    const previews = newPreviewRuns(desk);
    addImportRoutes(app, { desk: { ...desk, openBooks: slowly }, runs, previews, markWorkbook });
    addPartyRoutes(app, { ...desk, readWorkbook, accounts, writeWorkbook });
    await app.ready();
  });
  afterAll(async () => {
    await app.close();
    await opened.close();
  });

  const send = async (as: string, url: string, payload: FormData | object) => {
    const headers = { cookie: `${sessionCookie}=${as}`, "x-csrf-token": "c" };
    if (!(payload instanceof FormData)) return app.inject({ method: "POST", url, headers, payload });
    const request = new Request("http://localhost", { method: "POST", body: payload });
    const type = request.headers.get("content-type") ?? "";
    const body = Buffer.from(await request.arrayBuffer());
    return app.inject({ method: "POST", url, headers: { ...headers, "content-type": type }, payload: body });
  };
  const get = (as: string, url: string) =>
    app.inject({ method: "GET", url, headers: { cookie: `${sessionCookie}=${as}` } });
  const ledger = async () => {
    const path = new URL("../../../tests/ledgers/messy-ledger.csv", import.meta.url);
    return { name: "messy-ledger.csv", bytes: new Uint8Array(await readFile(path)) };
  };

  /** A preview that is read through: on a busy machine the first answer says only that it runs. */
  const previewed = async (fields: Record<string, string>) => {
    const first = await send("county", "/api/imports/preview", form(fields, await ledger()));
    expect(first.statusCode).toBe(200);
    let shown = first.json();
    while (shown.state !== "done") {
      await pause(100);
      shown = (await get("county", `/api/imports/preview/${shown.id}`)).json();
    }
    return shown;
  };

  it("shows what a file would become, with the columns as a person chooses them", async () => {
    const { id, found: first, rows } = await previewed({});
    expect(first.counts).toMatchObject({ read: 165, created: 165 });
    expect(rows).toHaveLength(50);
    const page = (await get("county", `/api/imports/preview/${id}?show=record&offset=160&limit=500`)).json();
    expect([page.state, page.rows.length, page.found.views.record]).toEqual(["done", 5, 165]);
    const hazard = first.sheets[0].columns.find((column: { field: string }) => column.field === "hazard");
    const columns = [{ sheet: "messy-ledger", column: hazard.index, field: null }];
    const choices = JSON.stringify({ columns });
    const chosen = await previewed({ choices });
    expect(chosen.found.counts).toMatchObject({ created: 0, refused: 165 });
    const refused = `/api/imports/preview/${chosen.id}?show=refused`;
    expect((await get("county", refused)).json().refused[0].reason).toContain("隐患描述");
    // A person's new preview takes the place of the one before.
    expect((await get("county", `/api/imports/preview/${id}`)).statusCode).toBe(404);
  });

  it("takes a file in, shows how far it has come, and undoes it", async () => {
    const started = await send("county", "/api/imports", form({ actId: randomUUID() }, await ledger()));
    expect(started.statusCode).toBe(202);
    const { id } = started.json();
    expect((await get("county", `/api/imports/${id}`)).json()).toMatchObject({
      state: "running",
      counts: null,
    });
    await runs.settled();
    const page = (await get("county", `/api/imports/${id}?limit=10`)).json();
    expect(page).toMatchObject({ state: "done", standing: 165, acted: 0, notUndo: null });
    expect(page.rows).toHaveLength(10);
    expect((await get("county", "/api/imports")).json()).toHaveLength(1);
    const result = await get("county", `/api/imports/${id}/result`);
    expect(result.headers["content-type"]).toBe("text/csv; charset=utf-8");
    const marked = result.body.split("\r\n").filter((line) => line.includes("新增,"));
    expect(marked).toHaveLength(165);
    expect(marked[0]).toContain(page.rows[0].number);
    const undone = await send("county", `/api/imports/${id}/undo`, {
      actId: randomUUID(),
      reason: "文件选错",
    });
    expect(undone.statusCode).toBe(200);
    expect(undone.json()).toMatchObject({ id, running: expect.any(Boolean) });
    await runs.settled();
    expect((await get("county", `/api/imports/${id}`)).json()).toMatchObject({
      ...{ state: "undone", standing: 0, withdrawn: 165, undoing: null, later: 0, lost: 0 },
    });
  });

  it("never shows an import as cut short that ended while its page was read", async () => {
    const started = await send("county", "/api/imports", form({ actId: randomUUID() }, await ledger()));
    readsSlowly = true;
    const meanwhile = (await get("county", `/api/imports/${started.json().id}`)).json();
    readsSlowly = false;
    expect(meanwhile).toMatchObject({ state: "running", counts: null });
    expect((await get("county", `/api/imports/${started.json().id}`)).json()).toMatchObject({
      state: "done",
    });
  });

  it("refuses a form without a file, and posts that keep no ledger", async () => {
    const empty = await send("county", "/api/imports/preview", {});
    expect([empty.statusCode, empty.json().detail]).toEqual([422, "请选择要上传的文件。"]);
    expect((await get("administrator", "/api/imports")).statusCode).toBe(403);
  });

  it("registers parties, shows them, and hands out the blank sheets", async () => {
    const organisation = {
      name: "示例县应急管理局",
      kind: "emergency-bureau",
      placeCode: "140423",
      level: "county",
    };
    const made = await send("administrator", "/api/organisations", {
      actId: randomUUID(),
      ...organisation,
      supervised: ["industrial"],
    });
    expect(made.statusCode).toBe(201);
    const enterprise = {
      actId: randomUUID(),
      name: "示例机械有限公司",
      uscc: "91350100M000100Y43",
      placeCode: "140423100",
      kind: "industrial",
      fields: ["industrial"],
      supervisionLevel: "county",
      departments: [{ field: "industrial", lead: made.json().id, temporary: false, supporting: [] }],
    };
    const { id } = (await send("county", "/api/enterprises", enterprise)).json();
    expect((await get("county", `/api/enterprises/${id}`)).json()).toMatchObject({
      name: "示例机械有限公司",
      filingBureauName: "示例县应急管理局",
      departments: [{ leadName: "示例县应急管理局" }],
    });
    expect((await get("county", "/api/enterprises?text=机械")).json()).toMatchObject({ total: 1 });
    expect((await get("county", "/api/organisations")).json().organisations).toHaveLength(1);
    expect((await get("", "/api/places")).json().places).toHaveLength(164);
    const template = await get("administrator", "/api/accounts/template.xlsx");
    const sheet = await readWorkbook(new Uint8Array(template.rawPayload), "模板.xlsx");
    expect(sheet.sheets[0]?.rows.flat()).toContain("登录名*");
    const blank = form({}, { name: "模板.xlsx", bytes: new Uint8Array(template.rawPayload) });
    expect((await send("administrator", "/api/accounts/intake", blank)).json()).toMatchObject({ rows: [] });
  });
});
