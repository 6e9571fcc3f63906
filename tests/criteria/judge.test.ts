import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "#adapters/catalogue/catalogue-files.ts";
import { readKnowledge } from "#adapters/catalogue/matching-files.ts";
import { readJudgeArguments, runJudge } from "#adapters/terminal/judge-command.ts";
import { readRows } from "#bench/matching/rows.ts";
import { matcherOf } from "#domain/criteria/matching/matcher.ts";

const standards = await readCatalogue("catalogue");
const knowledge = await readKnowledge("catalogue/matching", standards);
const matcher = matcherOf(standards, knowledge);

async function judge(words: readonly string[], file = "") {
  const printed: string[] = [];
  const told: string[] = [];
  const code = await runJudge(readJudgeArguments(words), {
    matcher,
    readFile: async () => file,
    print: (line) => printed.push(line),
    tell: (line) => told.push(line),
  });
  return { code, printed, told };
}

const lines = (...rows: readonly (object | string)[]) =>
  rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row))).join("\n");

describe("a file of hazards", () => {
  it("is answered line by line with items, scores and a verdict", async () => {
    const file = lines({ id: 7, text: "焊工没有证就在车间电焊", sector: "工贸" }, "", {
      id: "b",
      text: "消防车道被占用堵塞",
    });
    const { code, printed, told } = await judge(["--batch", "rows.jsonl"], file);
    const [first, second] = printed.map((line) => JSON.parse(line));
    expect([code, told, printed.length]).toEqual([0, [], 2]);
    expect(first).toMatchObject({ id: 7, verdict: "major" });
    expect(first.matches.length).toBeGreaterThanOrEqual(5);
    expect(first.matches[0]).toMatchObject({ item: "gongmao-2023:3.2", standsIn: false });
    expect(second.matches[0]).toMatchObject({ item: "fire-2017:7.1.1", standsIn: true });
  });

  it("loses no other line to a bad one, and names each bad one with its reason", async () => {
    const good = { id: "good", text: "安全出口被上锁" };
    const file = lines(
      "{",
      { id: "a" },
      { id: "b", text: "x", sector: "火星" },
      { id: "c", text: "x", date: "2024-02-31" },
      good,
    );
    const { code, printed, told } = await judge(["--batch", "rows.jsonl"], file);
    expect(code).toBe(1);
    expect(printed.map((line) => JSON.parse(line).id)).toEqual(["good"]);
    expect(told.map((line) => line.slice(0, 6))).toEqual([
      "第 1 行：",
      "第 2 行：",
      "第 3 行：",
      "第 4 行：",
    ]);
    expect(told[2]).toContain("没有“火星”这个领域");
  });
});

describe("one hazard", () => {
  it("gets five items with what made them fit, and the word of caution", async () => {
    const { printed } = await judge(["安全出口被上锁", "--sector", "消防"]);
    expect(printed.filter((line) => /^\d\. /.test(line)).length).toBe(5);
    expect(printed.join("\n")).toContain("摘要，非原文");
    expect(printed.join("\n")).toContain("相符：");
  });

  it.each([[[]], [["--sector"]], [["x", "--colour", "red"]], [["--batch", "f", "x"]]])(
    "is asked for by a sentence when it is missing: %j",
    (words) => {
      expect(() => readJudgeArguments(words)).toThrow("用法");
    },
  );
});

describe("hazards that nothing was learned from", async () => {
  const rows = await readRows("tests/criteria/held-out.jsonl");
  const asked = rows.filter(({ expect: item }) => item !== null);
  const share = (all: typeof rows, holds: (row: (typeof rows)[number]) => boolean) =>
    all.filter(holds).length / all.length;
  const hit = (withSector: boolean, most: number) => (row: (typeof rows)[number]) => {
    const { text, sectors, enterpriseKind, accept } = row;
    const found = matcher({ text, sectors: withSector ? sectors : [], enterpriseKind }, most).matches;
    return found.some(({ item }) => accept.includes(item.id));
  };

  it("name items that there are", () => {
    const ids = new Set(standards.flatMap(({ items }) => items.map(({ id }) => id)));
    expect(asked.flatMap(({ accept }) => accept).filter((id) => !ids.has(id))).toEqual([]);
  });

  it("stand in no phrasing", () => {
    const texts = new Set(knowledge.phrasings.flatMap((file) => Object.values(file.said).flat()));
    expect(rows.filter(({ text }) => texts.has(text))).toEqual([]);
  });

  it("find their item first nine times in ten, and among three nearly always", () => {
    expect(share(asked, hit(true, 1))).toBeGreaterThanOrEqual(0.9);
    expect(share(asked, hit(true, 3))).toBeGreaterThanOrEqual(0.97);
    expect(share(asked, hit(false, 1))).toBeGreaterThanOrEqual(0.82);
    expect(share(asked, hit(false, 3))).toBeGreaterThanOrEqual(0.94);
  });

  it("are called major when they are, and mostly not when they are not", () => {
    const major = ({ text, sectors, enterpriseKind }: (typeof rows)[number]) =>
      matcher({ text, sectors, enterpriseKind }, 1).verdict === "major";
    expect(share(asked, major)).toBeGreaterThanOrEqual(0.9);
    expect(
      share(
        rows.filter(({ expect: item }) => item === null),
        (row) => !major(row),
      ),
    ).toBeGreaterThanOrEqual(0.65);
  });
});

describe("what a phone fetches", () => {
  it("is smaller than 400 kB", () => {
    expect(gzipSync(JSON.stringify({ standards, knowledge }), { level: 9 }).length).toBeLessThan(400_000);
  });
});
