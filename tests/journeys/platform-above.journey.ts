import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWorkbook } from "#adapters/spreadsheets/read-workbook.ts";
import { openWorld, type World } from "./journey-world.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { Person, phoneScreen, textOf } from "./person.ts";
import { faultsOn } from "./reachable.ts";

const template = fileURLToPath(new URL("../tables/weekly-table.xlsx", import.meta.url));
const named = "示例省平台导入模板";
const button = (page: Page, name: RegExp | string) => page.getByRole("button", { name });

describe("the platform above, kept in step by an office", () => {
  let world: World;
  let office: Person;
  let page: Page;
  /** A hazard of the record, and what else the platform holds. */
  let known: { readonly text: string; readonly unitName: string; readonly foundOn: string };

  beforeAll(async () => {
    world = await openWorld("demo");
    office = await Person.signedIn(world, "anwei-lucheng");
    page = office.page;
  });
  afterAll(() => world?.close());
  oneAfterAnother();

  it("is settled once, with the table in whose layout it takes rows in", async () => {
    await page.goto("/tables");
    await page.locator("input[type=file]").setInputFiles(template);
    await page.getByLabel("这张表的名称").fill(named);
    await button(page, "保存这张表").click();
    await page.getByRole("heading", { level: 1, name: named }).waitFor();
    await page.getByRole("link", { name: "上级平台", exact: true }).click();
    await page.getByLabel("平台名称").fill("示例省平台");
    await page.getByLabel("导出所用的套表").selectOption({ label: named });
    await button(page, "保存").click();
    await page.getByRole("heading", { name: "平台导出表" }).waitFor();
    expect(await faultsOn(page)).toEqual([]);
  });

  it("is handed every major hazard without a number, in its own layout", async () => {
    const link = page.getByRole("link", { name: /按平台模板导出（\d+）/ });
    const total = Number(/\d+/.exec((await link.textContent()) ?? "")?.[0]);
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    const bytes = new Uint8Array(await readFile((await download.path()) ?? ""));
    const rows = (await readWorkbook(bytes, "示例.xlsx")).sheets[0]?.rows ?? [];
    expect(rows.filter(([number]) => typeof number === "number")).toHaveLength(total);
  });

  it("hands out its own records, and the numbers found in them are noted once a person has looked", async () => {
    const lines = await page.evaluate<(typeof known)[]>(
      'fetch("/api/hazards?level=major&order=found&descending=true&limit=1").then((r) => r.json()).then((p) => p.lines)',
    );
    known = lines[0] ?? { text: "", unitName: "", foundOn: "" };
    const text = [
      "隐患编号,单位名称,隐患内容,发现日期,整改状态",
      `SL-2026-0001,${known.unitName},${known.text.replaceAll(",", "，")},${known.foundOn},已销号`,
      "SL-2026-0009,示例平台多出公司,安全出口上锁,2026-03-05,整改中",
    ].join("\n");
    const file = { name: "示例平台导出.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
    await page.locator("input[type=file]").setInputFiles(file);
    await button(page, /^平台多出 1$/).waitFor();
    await page.getByLabel(`选中：${known.text}`).check();
    await button(page, "登记平台编号（1）").click();
    await page.getByText("平台编号 SL-2026-0001").waitFor();
    await button(page, "确认登记，逐条入账").click();
    await page.getByText("已登记 1 条。").waitFor();
    await button(page, "完成").click();
  });

  it("differs where it says otherwise, side by side, on a phone as well", async () => {
    await button(page, /^差异 1$/).click();
    await page.getByRole("link", { name: known.text }).waitFor();
    expect(await textOf(page.locator(".platform-differences"))).toMatch(/整改状态[\s\S]*平台 已销号/);
    const phone = await Person.signedIn(world, "anwei-lucheng", phoneScreen);
    await phone.page.goto("/platform");
    await button(phone.page, /^差异 1$/).click();
    expect(await phone.page.evaluate<number>("document.documentElement.scrollWidth")).toBe(phoneScreen.width);
    expect(await faultsOn(phone.page)).toEqual([]);
    await page.getByRole("link", { name: known.text }).click();
    await page.getByText("SL-2026-0001（示例省平台").waitFor();
  });

  it("is taken in by the import where it holds more, and only that", async () => {
    await page.goto("/platform");
    await button(page, /^平台多出 1$/).click();
    await button(page, "把多出的行导入本系统…").click();
    await page.getByRole("heading", { name: "各行的去向" }).waitFor();
    await button(page, /新增 1|登记 1/)
      .first()
      .waitFor();
    expect(office.faults).toEqual([]);
  });
});
