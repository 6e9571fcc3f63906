import { access, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWorkbook } from "#adapters/spreadsheets/read-workbook.ts";
import { runImport } from "#adapters/terminal/import-command.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zhiyuan-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a dry run of a given ledger on an empty data folder", () => {
  it.each([
    ["county-ledger.xlsx", { read: 165, created: 165, duplicate: 0 }],
    ["messy-ledger.csv", { read: 165, created: 165, duplicate: 0 }],
    ["upper-21-columns.xlsx", { read: 165, created: 165, duplicate: 0 }],
    ["mine-forms.xlsx", { read: 96, created: 24, duplicate: 72 }],
  ])("counts the rows of %s in one line of JSON, and makes no folder", async (name, counts) => {
    const dataDir = join(folder, "absent");
    const printed: string[] = [];
    const told: string[] = [];
    const file = fileURLToPath(new URL(name, import.meta.url));
    const code = await runImport(
      { file, account: null, dryRun: true, json: true },
      {
        dataDir,
        hasData: async () => false,
        readFile: async (path) => new Uint8Array(await readFile(path)),
        readWorkbook,
        openDesk: () => Promise.reject(new Error("the data was opened")),
        print: (line) => printed.push(line),
        tell: (line) => told.push(line),
      },
    );
    expect([code, told, printed.length]).toEqual([0, [], 1]);
    const keys = ["read", "created", "duplicate", "refused", "skipped"];
    expect(Object.keys(JSON.parse(printed[0] ?? ""))).toEqual(keys);
    expect(JSON.parse(printed[0] ?? "")).toMatchObject(counts);
    await expect(access(dataDir)).rejects.toThrow("ENOENT");
  });
});
