import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWorkbook } from "#adapters/spreadsheets/read-workbook.ts";
import { openWorld, type World } from "./journey-world.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { Person } from "./person.ts";
import { faultsOn } from "./reachable.ts";

describe("a list longer than anybody takes out alone", () => {
  let world: World;
  let officer: Person;
  beforeAll(async () => {
    world = await openWorld("demo", { EXPORT_ROWS: "3" });
    officer = await Person.signedIn(world, "zhujian-lucheng-1");
  });
  afterAll(() => world?.close());
  oneAfterAnother();

  it("is asked for from the list, with what it is for", async () => {
    const { page } = officer;
    await page.goto("/hazards");
    await page.getByText("导出表格").click();
    await page.getByText("须经审批").waitFor();
    await page.getByRole("button", { name: "申请：上报格式（21列）" }).click();
    const form = page.getByRole("dialog");
    await form.getByRole("button", { name: "提交申请" }).click();
    await form.getByText("请填写导出事由。").waitFor();
    await form.getByLabel("导出事由").fill("示例年度考核材料");
    expect(await faultsOn(page)).toEqual([]);
    await form.getByRole("button", { name: "提交申请" }).click();
    await page.getByText("等待审批").waitFor();
    expect(await faultsOn(page)).toEqual([]);
  });

  it("waits above the duties of the office, which approves it", async () => {
    const { page } = await Person.signedIn(world, "anwei-lucheng");
    await page.getByText("有 1 项导出申请等待审批").getByRole("link", { name: "去办理" }).click();
    await page.getByRole("button", { name: /^批准.+的导出$/ }).click();
    const form = page.getByRole("dialog");
    await form.getByText("示例年度考核材料").waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await form.getByRole("button", { name: "批准", exact: true }).click();
    await page.getByText("没有等待审批的导出申请").waitFor();
  });

  it("is downloaded by who asked", async () => {
    const { page } = officer;
    await page.goto("/");
    await page.getByText("您有 1 项导出申请已经批准").getByRole("link", { name: "去下载" }).click();
    const press = page.getByRole("link", { name: "下载", exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), press]);
    const bytes = new Uint8Array(await readFile((await download.path()) ?? ""));
    const rows = (await readWorkbook(bytes, "示例.xlsx")).sheets[0]?.rows ?? [];
    expect(rows[0]?.[0]).toBe("上报单位");
    expect(rows.length).toBeGreaterThan(5);
    expect(String(rows.at(-1)?.[0])).toContain("仅限工作使用");
    expect(officer.faults).toEqual([]);
  });
});
