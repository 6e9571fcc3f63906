import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, type World } from "./journey-world.ts";
import { Person, phoneScreen } from "./person.ts";
import { faultsOn } from "./reachable.ts";

const widthOf = (page: Page) => page.evaluate<number>("document.documentElement.scrollWidth");

/** Clauses of the workshop standard in invented words; hazards of the demonstration cite the last one. */
const pasted = [
  "第三条 示例引语：",
  "（一）示例原文甲；",
  "（九十九）示例原文乙，库中没有。",
  "第十一条 示例引语：",
  "（三）示例原文丙。",
].join("\n");

describe("whoever keeps the library", () => {
  let world: World;
  let office: Person;
  let page: Page;
  beforeAll(async () => {
    world = await openWorld("demo");
    office = await Person.signedIn(world, "anwei-shi");
    page = office.page;
  });
  afterAll(() => world?.close());

  it("finds what the library lacks, unknown days of effect first", async () => {
    await page.goto("/standards");
    await page.getByRole("link", { name: "标准维护", exact: true }).click();
    await page.locator(".data-table .chip", { hasText: "待登记实施日期" }).first().waitFor();
    expect(await page.locator(".data-table tbody tr").first().textContent()).toContain("待登记实施日期");
    expect(await faultsOn(page)).toEqual([]);
  });

  it("lays official text beside it, sees what cites it, and applies it", async () => {
    await page.goto("/standards/keep/gongmao-2023");
    await page.getByLabel("或者粘贴原文").fill(pasted);
    await page.getByRole("button", { name: "对照粘贴的原文" }).click();
    await page.getByText("补入原文 2 条，改动原文 0 条").waitFor();
    const [first] = await page.locator(".data-table tbody tr").allTextContents();
    expect(first).toContain("示例原文丙");
    expect(first).toMatch(/\d+ 条隐患引用/);
    expect(await faultsOn(page)).toEqual([]);
    await page.getByRole("button", { name: "导入 2 条" }).click();
    await page.getByText("已导入。").waitFor();
    const kept = await page.request.get("/api/standards/gongmao-2023");
    expect(await kept.text()).toContain("示例原文丙");
  });

  it("adds a list of the office's own and hands it out", async () => {
    await page.goto("/standards/keep");
    await page.getByRole("button", { name: "新增本地清单" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("清单名称").fill("示例市酿造行业隐患目录清单");
    await dialog.getByLabel("发布单位").fill("示例市安委办");
    await dialog.getByLabel("本地行业名称").fill("酿造");
    await dialog.getByRole("checkbox", { name: "冶金工贸" }).check();
    await dialog.getByRole("button", { name: "新增清单" }).click();
    await page.getByRole("heading", { level: 1, name: "示例市酿造行业隐患目录清单" }).waitFor();
    await page.getByRole("button", { name: "增加条目" }).click();
    await dialog.getByLabel("编号").fill("1");
    await dialog.getByLabel("条款").fill("第一项");
    await dialog.getByLabel("分类").fill("通用");
    await dialog.getByLabel("内容").fill("示例情形：发酵池作业前未通风检测");
    await dialog.getByLabel("依据").fill("示例办法第一条");
    await dialog.getByRole("button", { name: "增加", exact: true }).click();
    await page.getByText("示例情形：发酵池作业前未通风检测").waitFor();
    const answer = await page.request.get("/api/standards.xlsx?own=true");
    expect(answer.headers()["content-type"]).toContain("spreadsheetml");
  });

  it("reads the same on a phone, with nothing wider than it", async () => {
    const phone = await Person.signedIn(world, "anwei-shi", phoneScreen);
    for (const path of ["/standards/keep", "/standards/keep/gongmao-2023"]) {
      await phone.page.goto(path);
      await phone.page.getByRole("heading", { level: 1 }).waitFor();
      await phone.page.waitForLoadState("networkidle");
      expect(await widthOf(phone.page)).toBeLessThanOrEqual(phoneScreen.width);
      expect(await faultsOn(phone.page)).toEqual([]);
    }
    expect([...office.faults, ...phone.faults]).toEqual([]);
  });
});
