import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fieldIn, fillIn } from "./filled-form.ts";
import { openWorld, type World } from "./journey-world.ts";
import { Person, phoneScreen } from "./person.ts";

const typed = "打磨车间的除尘系统没有装泄爆装置";

describe("the assistant as one types", () => {
  let world: World;
  let officer: Person;

  beforeAll(async () => {
    world = await openWorld("demo");
    officer = await Person.signedIn(world, "yingji-lucheng-1", phoneScreen);
  });
  afterAll(() => world?.close());

  const suggested = () => officer.page.getByRole("region", { name: "可能符合的条款" });

  it("proposes items with the words that fit and what is still to be seen, and keeps nothing of it in the case", async () => {
    const { page } = officer;
    await page.goto("/report");
    const form = page.locator("form.report");
    await fillIn(form, { 发现了什么: typed });
    const first = suggested().getByRole("listitem").first();
    await first.locator("mark").first().waitFor();
    await first.getByText("摘要，非原文").waitFor();
    await suggested().getByText("符合前还要看清").first().waitFor();
    await first.getByRole("button", { name: "像是这一条" }).click();
    await first.getByRole("button", { name: "已选用" }).waitFor();
    await fieldIn(form, "在哪个单位").locator("input").fill("示例潞城机械制造有限公司");
    await form.getByRole("button", { name: "上报", exact: true }).click();
    await page.getByText("已上报。").waitFor();
    await page.getByRole("link", { name: "查看这条隐患" }).click();
    const id = /hazards\/([^?/]+)/.exec(page.url())?.[1] ?? "";
    const record = (await (await page.request.get(`/api/hazards/${id}`)).json()) as {
      readonly hazard: object;
    };
    expect(JSON.stringify(record.hazard)).not.toContain("gongmao-2023");

    await page.goto(`/hazards/${id}?act=judge`);
    const judging = page.getByRole("dialog");
    await judging.getByLabel("重大事故隐患", { exact: true }).check();
    await judging.locator(".criterion-picker label.chosen").waitFor();
    expect(officer.faults).toEqual([]);
  });

  it("is silent once it was switched off on this device", async () => {
    const { page } = officer;
    await page.goto("/report");
    await page.getByLabel("发现了什么").fill(typed);
    await suggested().getByRole("button", { name: "不再提示" }).click();
    await page.reload();
    await page.getByRole("button", { name: "打开条款提示" }).waitFor();
    await page.getByLabel("发现了什么").fill(`${typed}，积尘很厚`);
    await page.waitForTimeout(1000);
    expect(await suggested().count()).toBe(0);
  });
});
