import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, type World } from "./journey-world.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { Person } from "./person.ts";
import { faultsOn } from "./reachable.ts";

describe("one major hazard, and the same looked for elsewhere", () => {
  let world: World;
  let office: Person;
  let manager: Person;
  beforeAll(async () => {
    world = await openWorld("demo");
    office = await Person.signedIn(world, "anwei-lucheng");
  });
  afterAll(() => world?.close());
  oneAfterAnother();

  it("is drafted on the hazard by the committee office, which ticks the enterprises", async () => {
    const { page } = office;
    await page.goto("/hazards?level=major&field=industrial&text=卸灰口堵塞");
    await page.getByText("安全管理人员发现卸灰口堵塞").first().click();
    await page.getByRole("button", { name: "拟写举一反三提示" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("单位类型").selectOption("");
    await form.getByLabel("示例潞城机械制造有限公司").check();
    const asks = form.locator("fieldset", { hasText: "是否要求企业回复" });
    await asks.getByLabel("是").check();
    await form.getByRole("button", { name: "保存拟稿" }).click();
    await form.getByText("请选择回复期限").first().waitFor();
    const soon = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    await form.getByLabel("回复期限").fill(soon);
    expect(await faultsOn(page)).toEqual([]);
    await form.getByRole("button", { name: "保存拟稿" }).click();
    await page.getByText("拟稿，未发出").waitFor();
  });

  it("goes out once the head approved it on paper", async () => {
    const { page } = office;
    await page.getByRole("button", { name: "批准发出" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("批准的负责人").fill("示例主任");
    const scan = {
      name: "示例批准件.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.4 示例"),
    };
    await form.locator("input[type=file]").setInputFiles(scan);
    await form.getByText("示例批准件.pdf").first().waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await form.getByRole("button", { name: "批准发出" }).click();
    await page.getByText("1 家中已回复 0 家").waitFor();
    expect(await faultsOn(page)).toEqual([]);
  });

  it("waits among the duties of the enterprise, which answers on a phone", async () => {
    manager = await Person.signedIn(world, "jixie-jingli");
    const { page } = manager;
    await page.setViewportSize({ width: 360, height: 760 });
    await page.getByText("需要回复的举一反三提示（1 件）").waitFor();
    await page.getByRole("link", { name: "举一反三提示" }).click();
    await page.getByRole("button", { name: "回复" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("已排查，未发现").check();
    await form.getByRole("button", { name: "回复" }).click();
    await form.getByText("请写明排查了哪些部位").first().waitFor();
    await form.getByLabel("排查情况").fill("排查了两条喷涂线和除尘系统，卸灰口畅通。");
    expect(await faultsOn(page)).toEqual([]);
    await form.getByRole("button", { name: "回复" }).click();
    await page.getByText("本单位的回复：已排查，未发现").waitFor();
    expect(await faultsOn(page)).toEqual([]);
  });

  it("shows its answer to the office", async () => {
    const { page } = office;
    await page.reload();
    await page.getByText("卸灰口畅通").waitFor();
    await page.getByText("1 家中已回复 1 家").waitFor();
    expect(office.faults).toEqual([]);
  });
});
