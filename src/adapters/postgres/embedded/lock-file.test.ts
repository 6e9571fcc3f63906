import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeLock } from "./lock-file.ts";

/** The id of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ["-e", ""]).pid;

describe("the lock on a data folder", () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "zhiyuan-lock-"));
    path = join(folder, "lock");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("is refused to a second one, naming who holds it", () => {
    const lock = takeLock(path);
    expect(() => takeLock(path)).toThrow(`另一个进程（进程号 ${process.pid}）使用，请先停止它`);
    lock.release();
    takeLock(path).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ["of a process that was killed", () => `${deadPid()}\n1\n`],
    ["of a process id that another program has now", () => `${process.ppid}\n1\n`],
    ["that is empty", () => ""],
    ["that makes no sense", () => "?"],
  ])("is taken over %s", (_, content) => {
    writeFileSync(path, content());
    const lock = takeLock(path);
    expect(readFileSync(path, "utf8")).toMatch(new RegExp(`^${process.pid}\n`));
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is not taken from a live process that started when it says", () => {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, "utf8");
    const start = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    writeFileSync(path, `${process.ppid}\n${start}\n`);
    expect(() => takeLock(path)).toThrow(`进程号 ${process.ppid}`);
  });

  it("is left alone at release when it is another's by then", () => {
    const lock = takeLock(path);
    writeFileSync(path, "1\n1\n");
    lock.release();
    expect(readFileSync(path, "utf8")).toBe("1\n1\n");
  });
});
