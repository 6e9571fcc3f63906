import { appendFile, mkdtemp, readFile, rm, stat, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openJournal, readJournal } from "./journal.ts";
import { checkJournal } from "./journal-check.ts";
import type { JournalLine } from "./journal-line.ts";

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
    await checkJournal(path);
    for await (const one of readJournal(path)) lines.push(one);
    return lines;
  };
  const numbers = async () => (await read()).map((one) => one.number);
  /** A journal of several writes, each of so many lines on one fsync; gives its text. */
  async function journalOf(...writes: readonly number[]): Promise<Buffer> {
    const journal = await openJournal(path);
    let number = 40;
    for (const many of writes) {
      // The first starts a write of its own; what comes meanwhile waits for the next.
      await Promise.all(
        Array.from({ length: many }, () => journal.append(line(++number, "示例".repeat(900)))),
      );
    }
    await journal.close();
    return readFile(path);
  }
  const at = (content: Buffer, row: number) =>
    content
      .toString("latin1")
      .split("\n", row - 1)
      .join("\n").length + (row > 1 ? 1 : 0);
  const zeroed = (content: Buffer, from: number, to: number) => Buffer.from(content).fill(0, from, to);

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

  it.each([
    ["a number", 3, 70],
    ["a parameter", 3, 1500],
    ["the checksum", 3, 5],
    ["the line feed", 3, -1],
    ["the first line", 1, 1500],
  ])(
    "is refused when one byte of an acknowledged line is another, and left as it is: %s",
    async (_, row, place) => {
      const content = await journalOf(1, 1, 1, 1, 1);
      const byte = at(content, place < 0 ? row + 1 : row) + place;
      content.writeUInt8(content.readUInt8(byte) ^ 1, byte);
      await writeFile(path, content);
      await expect(read()).rejects.toThrow(`journal 第 ${row} 行已损坏`);
      await expect(read()).rejects.toThrow(/未作任何改动.*备份恢复到空的数据文件夹/);
      expect(Buffer.compare(await readFile(path), content)).toBe(0);
    },
  );

  it("is refused when a page of zeros or a stretch cut out stands before acknowledged lines", async () => {
    const content = await journalOf(1, 1, 1, 1);
    await writeFile(path, zeroed(content, at(content, 2) + 100, at(content, 3) + 100));
    await expect(read()).rejects.toThrow("第 2 行已损坏");
    await writeFile(
      path,
      Buffer.concat([content.subarray(0, at(content, 2) + 100), content.subarray(at(content, 3) - 50)]),
    );
    await expect(read()).rejects.toThrow("第 2 行已损坏");
  });

  it("ends where a power cut left zeros, half a page, or other bytes after the last good line", async () => {
    const content = await journalOf(1, 1, 1);
    const last = at(content, 3);
    for (const tail of [
      zeroed(content, last, content.length),
      zeroed(content, last + 512, content.length),
      zeroed(content, last, last + 512),
      Buffer.concat([content.subarray(0, last), Buffer.alloc(3 * 4096)]),
      Buffer.concat([content.subarray(0, last + 700), Buffer.from("\n\n\u0000\n{\n")]),
      // Blocks of an earlier journal that the file system handed out again.
      Buffer.concat([content.subarray(0, last + 700), Buffer.from("\n"), content.subarray(0, last)]),
    ]) {
      await writeFile(path, tail);
      expect(await numbers()).toEqual([41, 42]);
    }
  });

  it("ends where a later page of a write that was never acknowledged is there without the earlier", async () => {
    const content = await journalOf(1, 1, 5);
    for (const row of [3, 4, 5, 6]) {
      await writeFile(path, zeroed(content, at(content, row), at(content, row) + 3000));
      // The first of five starts at once, and the others wait for the next write.
      if (row === 3) await expect(read()).rejects.toThrow("第 3 行已损坏");
      else expect(await numbers()).toEqual(Array.from({ length: row - 1 }, (_, index) => 41 + index));
    }
  });

  it("keeps a last line that lacks its line feed alone", async () => {
    const content = await journalOf(1, 1);
    await truncate(path, content.length - 1);
    expect(await numbers()).toEqual([41, 42]);
  });

  it("of the first releases, without checksums, is read on", async () => {
    const old = [1, 2, 3].map((number) => `${JSON.stringify(line(number))}\n`);
    await writeFile(path, old.join(""));
    expect(await numbers()).toEqual([1, 2, 3]);
    await writeFile(path, `${old.join("")}{"number":4,"env`);
    expect(await numbers()).toEqual([1, 2, 3]);
    await writeFile(path, `${old[0]}${old[1]?.replace("{", "[")}${old[2]}`);
    await expect(read()).rejects.toThrow("第 2 行已损坏");
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
