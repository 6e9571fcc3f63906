import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { canonicalText } from "#adapters/postgres/canonical.ts";
import { sm3 } from "#adapters/postgres/sm3.ts";
import { actNames } from "#domain/hazards/registry.ts";
import type { LedgerRecord } from "#domain/ledger/entry.ts";
import { bySubject, foldedFrom, framesOf } from "./frozen-ledger.ts";

const versions = (await readdir(new URL(".", import.meta.url)))
  .map((name) => /^frozen-([\d.]+)\.jsonl$/.exec(name)?.[1])
  .filter((version) => version !== undefined);

const textsOf = async (version: string) =>
  (await readFile(framesOf(version).entries, "utf8")).trimEnd().split("\n");

describe("the ledger of every release", () => {
  it("is kept", () => {
    expect(versions).toContain("0.1");
  });

  it.each(versions)("%s: is read as the same text that was hashed, and its chains hold", async (version) => {
    const ends = new Map<string, string>();
    for (const text of await textsOf(version)) {
      const record = JSON.parse(text) as LedgerRecord;
      expect(canonicalText(record)).toBe(text);
      const subject = `${record.subjectKind} ${record.subjectId}`;
      expect(record.hashBefore).toBe(ends.get(subject) ?? null);
      ends.set(subject, sm3(text));
    }
  });

  it.each(versions)("%s: adds up to the states that it added up to then", async (version) => {
    const lines = (await readFile(framesOf(version).states, "utf8")).trimEnd().split("\n");
    const states = lines.map((line) => JSON.parse(line) as [string, unknown]);
    expect(Object.entries(foldedFrom(await textsOf(version)))).toEqual(states);
  });
});

describe("the newest frozen ledger", () => {
  it("holds every act there is on a hazard, and lives of every other kind of subject", async () => {
    const newest = versions.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true })).at(-1) ?? "";
    const subjects = [...bySubject(await textsOf(newest)).values()].flat();
    const acts = subjects.filter((record) => record.subjectKind === "hazard").map((record) => record.act);
    expect(["report", "import", ...actNames].filter((name) => !acts.includes(name))).toEqual([]);
    expect([...new Set(subjects.map((record) => record.subjectKind))].sort()).toEqual([
      "account",
      "enterprise",
      "hazard",
      "import",
      "installation",
      "organisation",
    ]);
  });
});
