import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Refusal } from "#domain/refusal.ts";
import { serveControl } from "./control-socket.ts";
import { type ImportPorts, readImportArguments, runImport } from "./import-command.ts";

const ledger = (name: string) => fileURLToPath(new URL(`../../../tests/ledgers/${name}`, import.meta.url));

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zy-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function portsWith(dataDir: string, hasData: boolean) {
  const printed: string[] = [];
  const told: string[] = [];
  const ports: ImportPorts = {
    dataDir,
    hasData: async () => hasData,
    readFile: async (path) => new Uint8Array(await readFile(path)),
    readWorkbook: () => Promise.reject(new Error("the file was read here")),
    openDesk: () => Promise.reject(new Error("the data was opened")),
    print: (line) => printed.push(line),
    tell: (line) => told.push(line),
  };
  return { ports, printed, told };
}

describe("the arguments of an import", () => {
  it("names the file, the account and how it is shown", () => {
    expect(readImportArguments(["台账.xlsx", "--as", "admin1", "--json"])).toEqual({
      file: "台账.xlsx",
      account: "admin1",
      dryRun: false,
      json: true,
    });
  });

  it("asks for an account unless nothing is written", () => {
    expect(() => readImportArguments(["台账.xlsx"])).toThrow("--as");
    expect(readImportArguments(["台账.xlsx", "--dry-run"]).account).toBeNull();
  });

  it("refuses what it does not know", () => {
    expect(() => readImportArguments(["台账.xlsx", "--dryrun"])).toThrow(Refusal);
    expect(() => readImportArguments([])).toThrow("用法");
  });
});

describe("a dry run without data", () => {
  it("says in a sentence that there is no such file, or that it is a folder", async () => {
    const { ports, printed, told } = portsWith(folder, false);
    for (const file of [join(folder, "none.xlsx"), folder]) {
      expect(await runImport({ file, account: null, dryRun: true, json: true }, ports)).toBe(1);
    }
    expect(printed).toEqual([]);
    expect(told[0]).toContain("没有找到文件");
    expect(told[1]).toContain("是文件夹");
    expect(told.join()).not.toMatch(/ENOENT|EISDIR/);
  });
});

describe("an import beside a running server", () => {
  it("goes through the server's socket, which is for its owner alone", async () => {
    const counts = { read: 1, created: 1, duplicate: 0, refused: [], skipped: 3 };
    const asked: unknown[] = [];
    const server = await serveControl(folder, {
      import: async (input, progress) => {
        asked.push(input);
        progress({ done: 1, total: 1 });
        return counts;
      },
    });
    const { ports, printed, told } = portsWith(folder, true);
    const options = { file: ledger("messy-ledger.csv"), account: "示例账号", dryRun: false, json: false };
    expect(await runImport(options, ports)).toBe(0);
    await server.close();
    expect(asked).toMatchObject([{ account: "示例账号", fileName: "messy-ledger.csv" }]);
    expect(told).toEqual(["已处理 1 / 1 行"]);
    expect(printed[0]).toContain("已建立 1 条记录");
  });

  it("passes on what the server refuses", async () => {
    const server = await serveControl(folder, {
      import: () => Promise.reject(new Refusal("not-found", "没有可用的账号，请核对登录名。")),
    });
    const { ports, told } = portsWith(folder, true);
    const options = { file: ledger("messy-ledger.csv"), account: "无", dryRun: true, json: true };
    expect(await runImport(options, ports)).toBe(1);
    await server.close();
    expect(told).toEqual(["没有可用的账号，请核对登录名。"]);
  });
});
