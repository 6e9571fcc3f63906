import { describe, expect, it } from "vitest";
import type { Entry } from "#domain/ledger/entry.ts";
import { reasonNotToCite } from "./edition.ts";
import { factsOf } from "./item-facts.ts";
import {
  reasonNotToAddItems,
  reasonNotToAddStandard,
  reasonNotToKeep,
  reasonNotToSetEffectiveDate,
  reasonNotToWithdraw,
} from "./keeping-library.ts";
import { searchItems } from "./search.ts";
import { anItem, aStandard } from "./standard.samples.ts";
import { findItem, type Standard } from "./standard.ts";
import { type LocalStandard, libraryOf } from "./standard-addition.ts";
import { foldAddition } from "./standard-ledger.ts";

const at = "2026-11-24T02:00:00.000Z";
const entries = (...acts: readonly (readonly [act: string, payload: unknown])[]): readonly Entry[] =>
  acts.map(([act, payload], index) => ({
    ...{ act, payload, version: 1, seq: index + 1, actor: "per_1", post: null, onBehalf: null },
    times: { happened: at, device: null, received: at },
  }));

const list: LocalStandard = {
  ...{ title: "示例市酿造行业隐患目录清单", issuer: "示例市安委办", documentNumber: null },
  ...{ sectors: ["industrial"], localSector: "酿造", effectiveOn: "2026-01-01" },
};
const added = (code: string) => ({
  code,
  clause: `第${code}项`,
  group: "通用",
  text: `示例内容${code}`,
  source: "示例办法",
});
const catalogue = [
  aStandard({ items: [anItem()] }),
  aStandard({ id: "undated", effectiveOn: null, issuedOn: "2026-03-01" }),
];

describe("the library of an installation", () => {
  it("is the catalogue itself where nothing was added", () => {
    expect(libraryOf(catalogue, [])).toEqual(catalogue);
  });

  it("shows official text beside our summary", () => {
    const text = { source: "示例令", texts: [{ code: "3.1", text: "示例原文" }] };
    const [standard] = libraryOf(catalogue, [
      foldAddition("example-2023", entries(["set-official-text", text])),
    ]);
    expect(standard?.items[0]).toMatchObject({
      summary: anItem().summary,
      officialText: { text: "示例原文", source: "示例令" },
    });
  });

  it("counts a day of effect that an office entered, and never over one that the catalogue knows", () => {
    const date = { on: "2026-05-01", source: "示例通知" };
    const folded = ["undated", "example-2023"].map((id) =>
      foldAddition(id, entries(["set-effective-date", date])),
    );
    const library = libraryOf(catalogue, folded);
    expect(library.map(({ effectiveOn, effectiveOnSource }) => [effectiveOn, effectiveOnSource])).toEqual([
      ["2023-02-01", null],
      ["2026-05-01", "示例通知"],
    ]);
    const dated = library[1] ?? aStandard();
    expect(reasonNotToCite(library, dated, "2026-04-30")).not.toBeNull();
    expect(reasonNotToCite(library, dated, "2026-05-01")).toBeNull();
  });

  it("holds a list of the office's own, whose wording is official text", () => {
    const folded = foldAddition(
      "std_1",
      entries(["add-standard", list], ["add-items", { items: [added("1")] }]),
    );
    const library = libraryOf(catalogue, [folded]);
    expect(findItem(library, "std_1:1")?.item).toMatchObject({
      applies: "酿造",
      officialText: { text: "示例内容1", source: "示例办法" },
    });
    expect(searchItems(library, { text: "示例内容1", sectors: [], limit: 1 })[0]?.item.id).toBe("std_1:1");
  });

  it("follows the procedure of its field where a standard names both bodies", () => {
    const body = { minimumPeople: 3, majority: null, minutes: true, basis: "示例标准 第4条" };
    const fire = (people: Standard["people"]) => aStandard({ id: "fire", sectors: ["fire"], people });
    const own = foldAddition("list-1", entries(["add-standard", { ...list, sectors: ["fire"] }]));
    const peopleOf = (held: Standard) =>
      libraryOf([held], [own]).at(-1)?.people ?? { collective: body, experts: body };
    expect(peopleOf(fire({ collective: body, experts: body }))).toEqual({ collective: body, experts: body });
    expect(peopleOf(fire({ collective: body, experts: null })).collective).toBeNull();
    expect(peopleOf(aStandard({ people: { collective: body, experts: body } })).collective).toBeNull();
  });

  it("keeps a withdrawn item readable, offers it no more, and lets it be cited for what was found before", () => {
    const acts = entries(
      ["add-standard", list],
      ["add-items", { items: [added("1"), added("2")] }],
      ["withdraw-items", { codes: ["1"], reason: "示例" }],
    );
    const library = libraryOf(catalogue, [foldAddition("std_1", acts)]);
    expect(library.at(-1)?.items.map(({ code }) => code)).toEqual(["2"]);
    expect(findItem(library, "std_1:1")?.item.summary).toBe("示例内容1");
    expect(factsOf(library, { standard: "std_1", code: "1" })?.supersededOn).toBe("2026-11-24");
  });

  it("lets a later catalogue's own item stand in place of an added one", () => {
    const folded = foldAddition("example-2023", entries(["add-items", { items: [added("3.1")] }]));
    expect(libraryOf(catalogue, [folded])[0]?.items).toEqual([anItem()]);
  });

  it("knows no act that it does not know", () => {
    expect(() => foldAddition("x", entries(["burn", {}]))).toThrow("Unknown act");
  });
});

describe("who keeps the library", () => {
  const facts = { installation: "140400", supervised: ["industrial", "fire"] as const };
  const actor = (
    role: "city-office" | "county-office" | "regulator" | "township",
    level: "city" | "county",
  ) => ({ role, level, home: level === "city" ? "140400" : "140406" }) as const;
  const refusal = (who: ReturnType<typeof actor>, installation = "140400") =>
    reasonNotToKeep(who, ["industrial"], { ...facts, installation })?.code ?? null;

  it("is the committee office of whom it serves, and a regulator of the city for its own fields", () => {
    expect(refusal(actor("city-office", "city"))).toBeNull();
    expect(refusal(actor("county-office", "county"))).toBe("not-permitted");
    expect(refusal(actor("county-office", "county"), "140406")).toBeNull();
    expect(refusal(actor("regulator", "city"))).toBeNull();
    expect(reasonNotToKeep(actor("regulator", "city"), ["industrial", "gas"], facts)?.code).toBe("not-yours");
    expect(refusal(actor("regulator", "county"))).toBe("not-permitted");
    expect(refusal(actor("township", "county"), "140406")).toBe("not-permitted");
  });
});

const today = "2026-11-29";

describe("what is refused", () => {
  it("a list without title, issuer or sector, or one that is there", () => {
    const field = (over: Partial<LocalStandard>) =>
      reasonNotToAddStandard({ ...list, ...over }, { standards: catalogue, today })?.field ?? null;
    expect(field({})).toBeNull();
    expect(field({ title: " 清单" })).toBe("title");
    expect(field({ issuer: "" })).toBe("issuer");
    expect(field({ sectors: [] })).toBe("sectors");
    expect(field({ effectiveOn: "2026-02-30" })).toBe("effectiveOn");
    expect(field({ effectiveOn: "1800-01-01" })).toBe("effectiveOn");
    const { title, documentNumber } = aStandard();
    const twin = { ...list, title, documentNumber };
    expect(reasonNotToAddStandard(twin, { standards: catalogue, today })?.code).toBe("duplicate");
  });

  it("items without wording or source, or with a code that was ever given", () => {
    const standard = aStandard({ items: [anItem()], withdrawn: [anItem({ code: "9" })] });
    const field = (over: Partial<ReturnType<typeof added>>) =>
      reasonNotToAddItems(standard, [{ ...added("1"), ...over }])?.field ?? null;
    expect(field({})).toBeNull();
    expect(field({ text: " " })).toBe("items.0.text");
    expect(field({ clause: "" })).toBe("items.0.clause");
    expect(field({ source: "" })).toBe("items.0.source");
    expect(field({ code: "a:b" })).toBe("items.0.code");
    expect(field({ code: "3.1" })).toBe("items.0.code");
    expect(field({ code: "9" })).toBe("items.0.code");
    expect(reasonNotToAddItems(standard, [])?.code).toBe("incomplete");
    expect(reasonNotToAddItems(standard, [added("1"), added("1")])?.field).toBe("items.1.code");
  });

  it("taking back what the catalogue holds, or without a reason", () => {
    const standard = aStandard({ items: [anItem(), anItem({ code: "1" })] });
    const code = (codes: readonly string[], reason = "示例") =>
      reasonNotToWithdraw(standard, [added("1"), added("2")], { codes, reason })?.code ?? null;
    expect(code(["1"])).toBeNull();
    expect(code(["3.1"])).toBe("invalid");
    expect(code(["2"])).toBe("invalid");
    expect(code(["1"], " ")).toBe("incomplete");
    expect(code([])).toBe("incomplete");
  });

  it("a day of effect that is known, before the issue, out of the order of editions, or from nowhere", () => {
    const older = aStandard({ id: "old", supersededBy: "undated", effectiveOn: "2026-04-01" });
    const middle = aStandard({
      id: "undated",
      effectiveOn: null,
      issuedOn: "2026-03-01",
      supersededBy: "new",
    });
    const newer = aStandard({ id: "new", effectiveOn: "2026-09-01" });
    const code = (on: string, source = "示例通知") =>
      reasonNotToSetEffectiveDate(middle, { on, source }, { standards: [older, middle, newer], today })
        ?.field ?? null;
    expect(code("2026-05-01")).toBeNull();
    expect(code("2026-02-30")).toBe("on");
    expect(code("2026-02-01")).toBe("on");
    expect(code("2026-04-01")).toBe("on");
    expect(code("2026-09-01")).toBe("on");
    expect(code("2026-05-01", "听说")).toBe("source");
    const known = { on: "2026-10-01", source: "示例通知" };
    expect(reasonNotToSetEffectiveDate(newer, known, { standards: [], today })?.code).toBe("wrong-state");
    const alone = reasonNotToSetEffectiveDate(
      middle,
      { on: "9999-12-31", source: "示例通知" },
      { standards: [], today },
    );
    expect(alone?.field).toBe("on");
  });
});
