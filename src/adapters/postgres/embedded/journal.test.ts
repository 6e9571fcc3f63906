import { appendFile, mkdtemp, readFile, rm, stat, symlink, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type JournalLine, openJournal, readJournal } from "./journal.ts";

function line(number: number, text = "示例"): JournalLine {
  const envelope = { priority: "act", role: "zhiyuan_app", settings: { unit: "140406" } } as const;
  return { number, envelope, statements: [{ sql: "insert", parameters: [text, null, 1], position: number }] };
}

describe("the journal", () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "zhiyuan-journal-"));
    path = join(folder, "journal");
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const read = async () => {
    const lines: JournalLine[] = [];
    for await (const one of readJournal(path)) lines.push(one);
    return lines;
  };

  it("gives back what was appended, in order, whatever the texts hold", async () => {
    const journal = await openJournal(path);
    const written = ["一\n二", "a\r\nb\u0085c", "x\u2028y\u2029z", '"{}\\'].map((text, index) =>
      line(index + 1, text),
    );
    await Promise.all(written.map((one) => journal.append(one)));
    await journal.close();
    expect(await read()).toEqual(written);
  });

  it("has each line in the file once its append is done", async () => {
    const journal = await openJournal(path);
    for (const number of [1, 2, 3]) {
      await journal.append(line(number));
      expect((await readFile(path, "utf8")).split("\n")).toHaveLength(number + 1);
      expect(journal.size()).toBe((await stat(path)).size);
    }
    await journal.close();
  });

  it("leaves out a last line that was cut off anywhere", async () => {
    const journal = await openJournal(path);
    await journal.append(line(1));
    const whole = journal.size();
    await journal.append(line(2));
    const both = journal.size();
    await journal.close();
    for (const size of [both - 2, both - 20, whole + 1]) {
      await truncate(path, size);
      expect((await read()).map((one) => one.number)).toEqual([1]);
    }
  });

  it("leaves out what was never written where the file had already grown", async () => {
    const journal = await openJournal(path);
    await journal.append(line(1));
    await journal.close();
    await appendFile(path, Buffer.alloc(4096));
    expect((await read()).map((one) => one.number)).toEqual([1]);
  });

  it("is empty after a restart, and goes on in the new file", async () => {
    const journal = await openJournal(path);
    await journal.append(line(1));
    await journal.restart();
    expect(journal.size()).toBe(0);
    await journal.append(line(2));
    await journal.close();
    expect((await read()).map((one) => one.number)).toEqual([2]);
  });

  it("reads nothing where there is none, and drops a restart that was never finished", async () => {
    await appendFile(`${path}.new`, "");
    expect(await read()).toEqual([]);
    await expect(stat(`${path}.new`)).rejects.toThrow("ENOENT");
  });

  it("takes nothing more once the disk refused a line, and says so in a sentence", async () => {
    await symlink("/dev/full", path);
    const journal = await openJournal(path);
    journal.check();
    await expect(journal.append(line(1))).rejects.toThrow("磁盘写入失败");
    await expect(journal.append(line(2))).rejects.toThrow("磁盘写入失败");
    expect(() => journal.check()).toThrow("磁盘写入失败");
    await journal.close();
  });
});
