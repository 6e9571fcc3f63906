import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verify } from "#adapters/postgres/verify.ts";
import { readWorkbook } from "#adapters/spreadsheets/read-workbook.ts";
import { writeWorkbook } from "#adapters/spreadsheets/write-workbook.ts";
import { prepareReport } from "#application/documents/prepare-report.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { LocalStandard } from "#domain/criteria/standard-addition.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { folds } from "#main/folds.ts";
import { installationOn } from "#main/open-installation.ts";
import { act, openWorld, report, settingsOf, type World } from "#tests/worlds/world.ts";
import { exportCatalogue } from "./export-catalogue.ts";
import { importOfficialText, previewOfficialText } from "./import-official-text.ts";
import { addItems, addStandard, setEffectiveDate, withdrawItems } from "./keep-standard.ts";
import { viewAddedTo } from "./list-kept-standards.ts";
import { readLibrary } from "./read-library.ts";

let world: World;
let cited: Hazard;
beforeAll(async () => {
  world = await openWorld();
  cited = await act(world, await report(world), { name: "judge", by: world.cast.officer1 });
});
afterAll(() => world?.close());

const desk = () => ({ ...world.installed, readWorkbook });
const textFile = (text: string) => ({ fileName: "示例.txt", bytes: new TextEncoder().encode(text) });
const library = (by: Actor = world.cast.team) => readLibrary(world.installed.openBooks, by);
const standardOf = async (id: string) => (await library()).find((one) => one.id === id);
const source = "示例出版文本";

/** The item that the sample judgement cites, and its wording to import. */
function citedItem(): { readonly standard: string; readonly code: string } {
  const item = cited.judgements.at(-1)?.item;
  if (!item) throw new Error("the sample judgement cites no item");
  return item;
}
const wording = () => textFile(`${citedItem().code} 示例原文一条`);

const command = (file = wording()) => ({
  ...{ actId: randomUUID(), standard: citedItem().standard, file, source },
  ...{ addMissing: false, seq: 0, changedCited: 1 },
});

describe("official text", () => {
  it("is shown with what cites it before anything is written", async () => {
    const { standard } = citedItem();
    const shown = await previewOfficialText(desk(), world.cast.cityOffice, { standard, file: wording() });
    expect(shown.rows).toMatchObject([{ outcome: "new", code: citedItem().code, cited: 1 }]);
    expect(shown).toMatchObject({ seq: 0, changedCited: 1 });
    expect((await standardOf(standard))?.items.every(({ officialText }) => officialText === null)).toBe(true);
  });

  it("is not applied when more or less is cited than was shown, or by who does not keep the standard", async () => {
    const { cityOffice, officer1, township, superior } = world.cast;
    const other = { ...command(), changedCited: 0 };
    await expect(importOfficialText(desk(), cityOffice, other)).rejects.toMatchObject({ code: "conflict" });
    for (const by of [officer1, township]) {
      await expect(importOfficialText(desk(), by, command())).rejects.toMatchObject({
        code: "not-permitted",
      });
    }
    const coal = { ...command(textFile("4.1 示例")), standard: "coal-mine-2026" };
    await expect(importOfficialText(desk(), superior, coal)).rejects.toMatchObject({ code: "not-yours" });
  });

  it("stands beside the summary once applied, on every server of the database, and once only", async () => {
    const sent = command();
    await importOfficialText(desk(), world.cast.superior, sent);
    await importOfficialText(desk(), world.cast.superior, sent);
    const { standard, code } = citedItem();
    const other = await installationOn(world.database, settingsOf(world));
    const there = (await readLibrary(other.openBooks, world.cast.team)).find(({ id }) => id === standard);
    expect(there?.items.find((item) => item.code === code)?.officialText).toEqual({
      text: `${code} 示例原文一条`,
      source,
    });
    await expect(importOfficialText(desk(), world.cast.superior, command())).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("is what papers print below the citation", async () => {
    const { paper } = await prepareReport(world.installed, world.cast.office, {
      hazard: cited.id,
      final: false,
    });
    expect(JSON.stringify(paper)).toContain("示例原文一条");
  });

  it("is in the list that is handed out, where our summary is marked as one", async () => {
    const asked = { sectors: ["industrial"], own: false } as const;
    const { sheet } = await exportCatalogue(world.installed.openBooks, world.cast.team, asked);
    const read = await readWorkbook(await writeWorkbook([sheet]), "清单.xlsx");
    const contents = read.sheets.flatMap(({ rows }) => rows.map((row) => String(row[1] ?? "")));
    expect(contents).toContain(`${citedItem().code} 示例原文一条`);
    expect(contents.filter((one) => one.startsWith("（摘要，非原文）")).length).toBeGreaterThan(10);
  });
});

describe("a list of the office's own", () => {
  let id: string;
  const list: LocalStandard = {
    ...{ title: "示例区酿造行业隐患目录清单", issuer: "示例区安委办", documentNumber: "示例〔2026〕1号" },
    ...{ sectors: ["industrial"], localSector: "酿造", effectiveOn: "2026-01-01" },
  };
  const item = (code: string) => ({
    code,
    clause: `第${code}项`,
    group: "通用",
    text: `示例情形${code}`,
    source,
  });

  it("is added by the office whom the installation serves, and by no other", async () => {
    const add = (by: Actor) => addStandard(world.installed, by, { actId: randomUUID(), input: list });
    await expect(add(world.cast.elsewhere)).rejects.toMatchObject({ code: "not-permitted" });
    id = await add(world.cast.office);
    await expect(add(world.cast.office)).rejects.toMatchObject({ code: "duplicate" });
    expect(await standardOf(id)).toMatchObject({ origin: "office", localSector: "酿造", items: [] });
  });

  it("takes items one by one and as a sheet, and one of them can be judged by", async () => {
    const input = { items: [item("1")] };
    await addItems(world.installed, world.cast.office, { actId: randomUUID(), standard: id, input });
    const sheet = "分类,内容,依据\n通用,示例情形1,\n专用,示例情形乙,示例办法\n";
    const file = { fileName: "示例.csv", bytes: new TextEncoder().encode(sheet) };
    const sent = { ...command(file), standard: id, addMissing: true, seq: 2, changedCited: 0 };
    await importOfficialText(desk(), world.cast.office, sent);
    expect(
      (await standardOf(id))?.items.map(({ code, group, officialText }) => [
        code,
        group,
        officialText?.source,
      ]),
    ).toEqual([
      ["1", "通用", source],
      ["2", "专用", "示例办法"],
    ]);
    const judged = { item: { standard: id, code: "2" }, basis: null };
    const by = world.cast.officer1;
    const found = await act(world, await report(world), { name: "judge", by, input: judged });
    expect(found.judgements.at(-1)?.item).toEqual({ standard: id, code: "2" });
  });

  it("gives an item up with a reason: it stays readable where it is cited", async () => {
    const input = { codes: ["2"], reason: "示例：已并入第1项" };
    await withdrawItems(world.installed, world.cast.office, { actId: randomUUID(), standard: id, input });
    expect((await standardOf(id))?.items.map(({ code }) => code)).toEqual(["1"]);
    const { items } = await viewAddedTo(world.installed.openBooks, world.cast.office, id);
    expect(items.find(({ code }) => code === "2")).toMatchObject({ cited: 1 });
  });
});

describe("a day of effect that the catalogue does not know", () => {
  it("is entered with its source, and counts from then on", async () => {
    const undated = (await library()).find((one) => one.effectiveOn === null && one.origin === "catalogue");
    if (!undated) throw new Error("every day of effect is known");
    const input = { on: "2026-10-01", source: "示例发布通知" };
    const sent = { actId: randomUUID(), standard: undated.id, input };
    await setEffectiveDate(world.installed, world.cast.cityOffice, sent);
    expect(await standardOf(undated.id)).toMatchObject({
      effectiveOn: "2026-10-01",
      effectiveOnSource: "示例发布通知",
    });
    const corrected = { ...sent, actId: randomUUID(), input: { ...input, on: "2026-10-15" } };
    await setEffectiveDate(world.installed, world.cast.cityOffice, corrected);
    expect((await standardOf(undated.id))?.effectiveOn).toBe("2026-10-15");
  });

  it("is not entered over one that is known", async () => {
    const sent = {
      actId: randomUUID(),
      standard: "coal-mine-2026",
      input: { on: "2026-10-01", source: "示例通知" },
    };
    await expect(setEffectiveDate(world.installed, world.cast.cityOffice, sent)).rejects.toMatchObject({
      code: "wrong-state",
    });
  });
});

describe("the ledger of the library", () => {
  it("adds up to what is stored", async () => {
    const outside = join(world.dataDir, "seals.log");
    expect((await verify(world.database, { outside, folds })).difference).toBeNull();
  });

  it("is written by nobody but keepers, whatever the use case says", async () => {
    await expect(
      world.installed.openBooks(world.cast.township, "act", async (books) => {
        const { addition } = await books.library.find("gongmao-2023");
        await books.library.save(addition, 9);
      }),
    ).rejects.toThrow(/row-level security/);
  });
});
