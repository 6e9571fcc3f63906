import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBlankFile } from "#adapters/spreadsheets/blank-file.ts";
import { readWorkbook } from "#adapters/spreadsheets/read-workbook.ts";
import type { Cell } from "#domain/imports/sheet.ts";
import { openWorld, type World } from "./journey-world.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { Person, phoneScreen, textOf } from "./person.ts";
import { faultsOn } from "./reachable.ts";

const blankNamed = (name: string, ending = "xlsx") =>
  fileURLToPath(new URL(`../tables/${name}.${ending}`, import.meta.url));
const named = "示例周调度表";

/** The rows of the file that one press gives. */
async function takenFrom(page: Page, press: () => Promise<void>): Promise<readonly (readonly Cell[])[]> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  const bytes = await readFile((await download.path()) ?? "");
  return (await readWorkbook(new Uint8Array(bytes), "示例.xlsx")).sheets[0]?.rows ?? [];
}

describe("the table that a superior sends each week", () => {
  let world: World;
  let office: Person;
  let page: Page;
  beforeAll(async () => {
    world = await openWorld("demo");
    office = await Person.signedIn(world, "anwei-shi");
    page = office.page;
  });
  afterAll(() => world?.close());
  oneAfterAnother();

  it("is uploaded, and each column settled once", async () => {
    await page.getByRole("link", { name: "套表", exact: true }).click();
    await page.getByText("还没有保存过表").waitFor();
    await page.locator("input[type=file]").setInputFiles(blankNamed("weekly-table"));
    await page.getByRole("heading", { name: "每一列填什么" }).waitFor();
    expect(await page.getByLabel("F 列 核定日期").inputValue()).toBe("confirmed-on");
    expect(await page.getByLabel("等级").inputValue()).toBe("major");
    await page.getByLabel("J 列 是否上报省平台").selectOption("固定文字");
    await page.getByLabel("是否上报省平台的固定文字").fill("否");
    await page.getByLabel("这张表的名称").fill(named);
    expect(await faultsOn(page)).toEqual([]);
    await page.getByRole("button", { name: "保存这张表" }).click();
    await page.getByRole("heading", { level: 1, name: named }).waitFor();
  });

  it("is filled in one press with as many rows as there are, its head and foot kept", async () => {
    await page.goto("/tables");
    const press = () => page.getByRole("link", { name: `填好并下载：${named}` }).click();
    const rows = await takenFrom(page, press);
    const said = page.getByText(/共 \d+ 行/);
    await said.waitFor();
    const number = Number(/共 (\d+) 行/.exec(await textOf(said))?.[1]);
    expect(number).toBeGreaterThan(0);
    expect(rows[0]?.[0]).toBe("重大事故隐患整改情况周调度表");
    expect(String(rows[1]?.[0])).toMatch(/^填报单位（盖章）：.+/);
    const body = rows.slice(3, 3 + number);
    expect(body.map(([counted]) => counted)).toEqual(body.map((_, index) => index + 1));
    expect(new Set(body.map((row) => row[9]))).toEqual(new Set(["否"]));
    expect(rows[3 + number]?.[0]).toBe("合计");
    expect(String(rows.at(-1)?.[3])).toMatch(/^填表人：.+/);
  });

  it("names what could not be filled, and leads to where it is filled in", async () => {
    expect(await faultsOn(page)).toEqual([]);
    await page.locator(".left-blank-list summary").first().click();
    await page.locator(".gap-links a").first().click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/(hazards|enterprises)\//);
  });

  it("comes in a new version, which says what changed", async () => {
    await page.goto("/tables");
    await page.getByRole("link", { name: named, exact: true }).click();
    await page.getByRole("heading", { name: "维护" }).waitFor();
    await page.locator("input[type=file]").setInputFiles(blankNamed("weekly-table-next"));
    await page.getByRole("heading", { name: "与现用版本的不同" }).waitFor();
    const changes = await page.locator("[aria-labelledby=changes-title] li").allTextContents();
    expect(changes.join()).toContain("新增“备案编号”");
    await page.getByRole("button", { name: "启用新版本" }).click();
    await page.getByText("第 2 版").waitFor();
  });

  it("is a document about one hazard as well: one is chosen, and its form comes filled in", async () => {
    await page.goto("/tables");
    await page.locator("input[type=file]").setInputFiles(blankNamed("hazard-form", "docx"));
    await page.getByRole("heading", { name: "每一项填什么" }).waitFor();
    expect(await page.getByLabel("第 6 项 隐患描述").inputValue()).toBe("hazard");
    await page.getByRole("button", { name: "保存这张表" }).click();
    await page.getByRole("list", { name: "选择隐患" }).waitFor();
    expect(await faultsOn(page)).toEqual([]);
    const first = page.getByRole("list", { name: "选择隐患" }).getByRole("listitem").first();
    const text = await textOf(first.getByRole("link").first());
    const press = first.getByRole("link", { name: /填好并下载/ });
    const [download] = await Promise.all([page.waitForEvent("download"), press.click()]);
    expect(download.suggestedFilename()).toMatch(/^重大事故隐患登记表（.+）\.docx$/);
    const bytes = new Uint8Array(await readFile((await download.path()) ?? ""));
    const rows = (await readBlankFile(bytes, "示例.docx")).sheets[0]?.rows ?? [];
    expect(rows.find(([label]) => label === "隐患描述")?.[1]).toBe(text);
  });

  it("is filled by a county for its own reach, on a phone as well", async () => {
    const county = await Person.signedIn(world, "anwei-lucheng", phoneScreen);
    await county.page.goto("/tables");
    await county.page.getByRole("link", { name: named, exact: true }).click();
    await county.page.getByText(/共 \d+ 行/).waitFor();
    expect(await county.page.getByRole("heading", { name: "维护" }).count()).toBe(0);
    expect(await county.page.evaluate<number>("document.documentElement.scrollWidth")).toBe(
      phoneScreen.width,
    );
    expect(await faultsOn(county.page)).toEqual([]);
    const rows = await takenFrom(county.page, () =>
      county.page.getByRole("link", { name: "填好并下载" }).click(),
    );
    const places = new Set(rows.slice(3).flatMap((row) => (typeof row[0] === "number" ? [row[1]] : [])));
    expect([...places]).toEqual(["潞城区"]);
    expect([...office.faults, ...county.faults]).toEqual([]);
  });
});
