import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fileStoreIn } from "#adapters/files/file-store.ts";
import { secretBoxWith } from "#adapters/identity/secret-box.ts";
import { booksOn } from "#adapters/postgres/open-books.ts";
import { verify } from "#adapters/postgres/verify.ts";
import { packing } from "#adapters/spreadsheets/packing.ts";
import { readPackedLedger } from "#adapters/spreadsheets/read-packed-ledger.ts";
import type { ImportDesk } from "#application/imports/import-desk.ts";
import { importLedger } from "#application/imports/import-ledger.ts";
import { folds } from "#main/folds.ts";
import { newId } from "#main/identifiers.ts";
import { anActor, anOrganisation } from "#tests/worlds/actors.ts";
import { openTestDatabase, type TestDatabase } from "#tests/worlds/database.ts";
import { approvedExport } from "./approved-export.ts";
import { askExport } from "./ask-export.ts";
import { decideExport } from "./decide-export.ts";
import { exportHazards } from "./export-hazards.ts";
import { viewExportRequests } from "./view-export-requests.ts";

const asker = anActor("county-office", anOrganisation(), "ps_asker");
const colleague = anActor("county-office", anOrganisation(), "ps_colleague");
const elsewhere = anActor(
  "county-office",
  anOrganisation({ id: "og_x", home: "140423", placeCode: "140423" }),
  "ps_x",
);
const auditor = anActor("auditor", null, "ps_auditor");
const filters = { order: "found", descending: false, home: "140406" } as const;
const asked = { layout: "upper", filters } as const;
const ledger =
  "属地,单位名称,隐患描述,发现时间\n潞城区,示例甲厂,示例一,2026.6.1\n潞城区,示例乙厂,示例二,2026.6.2";

let opened: TestDatabase;
let desk: ImportDesk & { readonly exportRows: number };
const clock = { ms: 0 };

beforeAll(async () => {
  opened = await openTestDatabase();
  const openBooks = booksOn(opened.database, {
    ...{ secrets: secretBoxWith(randomBytes(32)), offset: clock, catalogue: [] },
  });
  const files = fileStoreIn(join(opened.dataDir, "files"));
  desk = { openBooks, newId, files, packing, readLedger: readPackedLedger, exportRows: 1 };
  const input = { fileName: "示例.csv", bytes: new TextEncoder().encode(ledger), choices: {} };
  await importLedger(desk, asker, { actId: randomUUID(), input });
});
afterAll(() => opened.close());

const ask = (actId: string = randomUUID()) =>
  askExport(desk, asker, { actId, input: { ...asked, reason: "年度总结" } });
const decide = (by: typeof asker, request: string, approved: boolean, note: string | null = null) =>
  decideExport(desk, by, { actId: randomUUID(), request, input: { approved, note } });

async function rowsOf(request: string) {
  const table = await approvedExport(desk, asker, request);
  let rows = 0;
  for await (const _row of table.rows) rows += 1;
  return { rows, below: table.below(rows) };
}

it("asked for, approved by somebody else of the unit, is downloaded by who asked, for a day", async () => {
  await expect(exportHazards(desk, asker, asked)).rejects.toMatchObject({ code: "not-permitted" });
  const request = await ask();
  await expect(rowsOf(request)).rejects.toMatchObject({ code: "wrong-state" });
  await expect(ask()).rejects.toMatchObject({ code: "duplicate" });
  await expect(decide(asker, request, true)).rejects.toMatchObject({ code: "same-person" });
  await expect(decide(elsewhere, request, true)).rejects.toMatchObject({ code: "not-found" });
  expect((await viewExportRequests(desk, asker)).toDecide).toEqual([]);
  const [waiting] = (await viewExportRequests(desk, colleague)).toDecide;
  expect(waiting).toMatchObject({ id: request, rows: 2, scope: "属地潞城区", reason: "年度总结" });
  await decide(colleague, request, true);
  const { rows, below } = await rowsOf(request);
  expect([rows, below.at(-1)]).toEqual([2, expect.stringContaining("共2条")]);
  await expect(approvedExport(desk, colleague, request)).rejects.toMatchObject({ code: "not-yours" });
  clock.ms = 24 * 3_600_000;
  await expect(rowsOf(request)).rejects.toMatchObject({ code: "wrong-state" });
  clock.ms = 0;
});

it("refused with a reason, is not downloaded", async () => {
  const request = await ask();
  await expect(decide(colleague, request, false)).rejects.toMatchObject({
    code: "incomplete",
    field: "note",
  });
  await decide(colleague, request, false, "请分县区导出");
  await expect(decide(colleague, request, true)).rejects.toMatchObject({ code: "wrong-state" });
  await expect(rowsOf(request)).rejects.toMatchObject({ code: "wrong-state" });
  const [seen] = (await viewExportRequests(desk, asker)).own;
  expect(seen).toMatchObject({ downloadable: false, decision: { approved: false, note: "请分县区导出" } });
});

it("is decided by the administrator of the system for the unit that the post is of, too", async () => {
  const administrator = anActor("system-admin", anOrganisation(), "ps_admin");
  const request = await ask();
  const { toDecide, own } = await viewExportRequests(desk, administrator);
  expect([toDecide.map(({ id }) => id), own]).toEqual([[request], []]);
  await decide(administrator, request, true);
  expect((await rowsOf(request)).rows).toBe(2);
});

it("is decided by the city's office where the county's has one person alone", async () => {
  const body = anOrganisation({ id: "og_city", home: "140400", placeCode: "140400", level: "city" });
  const city = anActor("city-office", body, "ps_city");
  const request = await ask();
  expect((await viewExportRequests(desk, city)).toDecide.map(({ id }) => id)).toContain(request);
  await decide(city, request, true);
});

it("sent twice is one request", async () => {
  const actId = randomUUID();
  expect(await ask(actId)).toBe(await ask(actId));
});

it("stands in the ledger whole: who asked, who approved, who took it out", async () => {
  const trail = await desk.openBooks(auditor, "page", (books) => books.ledger.trail({ limit: 50 }));
  const about = trail
    .filter(({ kind }) => kind === "export-request")
    .map(({ act, actor }) => `${act} ${actor}`);
  expect(about.toReversed().slice(0, 2)).toEqual(["ask ps_asker", "approve ps_colleague"]);
  const taken = trail.filter(({ kind }) => kind === "export").map(({ actor }) => actor);
  expect(taken).toEqual(["ps_asker", "ps_asker"]);
  const outside = join(opened.dataDir, "seals");
  expect((await verify(opened.database, { outside, folds })).difference).toBeNull();
});
