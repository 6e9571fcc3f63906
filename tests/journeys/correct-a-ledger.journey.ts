import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, type World } from "./journey-world.ts";
import { Person } from "./person.ts";

const head = "县区,单位名称,行业领域,隐患描述,判定依据,发现时间,整改时限,隐患级别";
const basis = "《工贸企业重大事故隐患判定标准》第十一条第十项";
const fileOf = (name: string, lines: readonly string[]) => ({
  name: `${name}.csv`,
  mimeType: "text/csv",
  buffer: Buffer.from([head, ...lines].join("\n")),
});

describe("an office with a ledger that is not in order", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld("demo");
  });
  afterAll(() => world?.close());

  it("mends its rows in the preview, says what is the same hazard, and goes on to judging", async () => {
    const office = await Person.signedIn(world, "anwei-lucheng");
    const { page } = office;
    const takeIn = async () => {
      await page.getByRole("button", { name: /^导入（新增/ }).click();
      await page.getByRole("heading", { name: "逐行结果" }).waitFor();
      await page.getByRole("link", { name: "下载结果文件" }).waitFor();
    };
    await page.goto("/imports");
    const chooser = page.locator('input[type="file"]');
    await chooser.setInputFiles(
      fileOf("旧册", ["潞城区,示例改正甲厂,冶金工贸,除尘系统积尘未清理，厚度较大,,2026.6.1,,"]),
    );
    await takeIn();

    await page.goto("/imports");
    await chooser.setInputFiles(
      fileOf("新册", [
        "潞城区,示例改正甲厂,冶金工贸,除尘系统积尘没有清理，厚度较大,,2026.6.3,,",
        `潞城区,示例改正乙厂,冶金工贸,未按规定清灰,${basis},2026.13.1,,重大`,
        "潞城区,示例改正丙厂,消防,,,2026.6.1,,",
      ]),
    );
    const sum = page.getByRole("status").filter({ hasText: "读到 3 行" });
    await sum.filter({ hasText: "新增 2 条" }).waitFor();
    await page.getByText("依据读作：").waitFor();

    await page.getByRole("button", { name: "更正新册 第 3 行" }).click();
    const form = page.getByRole("form", { name: "更正新册 第 3 行" });
    await form.getByLabel("发现时间", { exact: true }).fill("2026.14.1");
    await form.getByRole("button", { name: "保存更正" }).click();
    await form.getByText("认不出是哪一天").waitFor();
    await form.getByLabel("发现时间", { exact: true }).fill("2026-03-01");
    await form.getByRole("button", { name: "保存更正" }).click();
    await page.getByText("发现时间“2026.13.1”更正为“2026-03-01”").waitFor();

    await page.getByRole("button", { name: "不能导入 1" }).click();
    await page.getByRole("button", { name: "更正新册 第 4 行" }).click();
    await page.getByRole("textbox", { name: "隐患描述" }).fill("安全出口上锁");
    await page.getByRole("button", { name: "保存更正" }).click();
    await sum.filter({ hasText: "新增 3 条" }).waitFor();

    await page.getByRole("button", { name: "疑似重复 1" }).click();
    await page.getByRole("radio", { name: "同一隐患，不再导入" }).check();
    await sum.filter({ hasText: "新增 2 条，重复 1 行" }).waitFor();
    await page.getByText("您选定的").waitFor();

    await takeIn();
    await page.getByText("这批隐患中有 1 条待判定").waitFor();
    await page.getByRole("link", { name: "查看待判定的隐患" }).click();
    await page.getByRole("link", { name: "安全出口上锁" }).first().click();
    await page.getByText("隐患描述“空”更正为“安全出口上锁”").waitFor();
    expect(office.faults).toEqual([]);
  });
});
