import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillIn } from "./filled-form.ts";
import { openWorld, type World } from "./journey-world.ts";
import { Person, phoneScreen, picture } from "./person.ts";

const aMinute = 60_000;
/** A picture as the page has it: without width while it is not loaded. */
type Picture = { readonly naturalWidth: number };

/** Something too wide for the screen: the measure has to see it. */
const plantWide = `document.body.insertAdjacentHTML("beforeend", '<p style="width: 500px">.</p>')`;

const widthOf = (page: Page) => page.evaluate<number>("document.documentElement.scrollWidth");

describe("a team member with a phone", () => {
  let world: World;
  let member: Person;

  beforeAll(async () => {
    world = await openWorld("demo");
    member = await Person.signedIn(world, "jixie-banzu", phoneScreen);
  });
  afterAll(() => world?.close());

  const form = () => member.page.locator("form.report");
  const report = () => member.page.getByRole("button", { name: "上报", exact: true });
  const recordsOf = async (text: string) => {
    const answer = await member.page.request.get(`/api/hazards?text=${encodeURIComponent(text)}`);
    return ((await answer.json()) as { readonly total: number }).total;
  };

  it("reports a hazard with a photo and words in under a minute", async () => {
    const text = "冲床二号机双手按钮失灵，单手可以启动";
    const { page } = member;
    const begun = Date.now();
    await page.getByRole("navigation", { name: "常用" }).getByRole("link", { name: "随手报" }).click();
    await fillIn(form(), { 照片: picture("before"), 发现了什么: text, 具体部位: "冲压车间二号机" });
    await report().click();
    await page.getByText("已上报。").waitFor();
    expect(Date.now() - begun).toBeLessThan(aMinute);
    await page.getByRole("link", { name: "查看这条隐患" }).click();
    await page.getByRole("heading", { level: 1 }).filter({ hasText: text }).waitFor();
    const photo = page.locator("img[src*='/files/']").first();
    await photo.scrollIntoViewIfNeeded();
    await expect.poll(() => photo.evaluate((img: Picture) => img.naturalWidth)).toBeGreaterThan(0);
  });

  it("finds what was typed again after the page was loaded anew", async () => {
    const text = "通道堆放纸箱，安全出口打不开";
    await member.page.goto("/report");
    await fillIn(form(), { 照片: picture("before"), 发现了什么: text });
    await member.page.reload();
    await member.page.getByText("已恢复您上次没有报完的内容。").waitFor();
    expect(await form().getByLabel("发现了什么").inputValue()).toBe(text);
    expect(await form().locator(".thumb").count()).toBe(1);
    await report().click();
    await member.page.getByText("已上报。").waitFor();
    expect(await recordsOf(text)).toBe(1);
  });

  it("makes one record of a report that was sent twice because the first answer was lost", async () => {
    const text = "配电箱门缺失，裸露带电部位";
    const { page } = member;
    await page.goto("/report");
    await fillIn(form(), { 发现了什么: text });
    await page.route(
      "**/api/hazards",
      async (route) => {
        await route.fetch();
        await route.abort("connectionreset");
      },
      { times: 1 },
    );
    await report().click();
    await page.getByText("连接不上服务器。").waitFor();
    expect(await recordsOf(text)).toBe(1);
    await report().click();
    await page.getByText("已上报。").waitFor();
    expect(await recordsOf(text)).toBe(1);
  });

  it("leaves no photo behind that could not be sent", async () => {
    const text = "行车限位器失灵，吊钩冲顶";
    const { page } = member;
    await page.goto("/report");
    await page.route("**/api/files", (route) => route.abort("connectionreset"));
    await fillIn(form(), { 发现了什么: text });
    await form().locator("input[type=file]").first().setInputFiles(picture("before"));
    await page.getByText("有 1 张没有传上去").waitFor();
    await report().click();
    await page.getByText("还有选好的照片或者文件没有传上去").waitFor();
    expect(await recordsOf(text)).toBe(0);
    await page.unroute("**/api/files");
    await page.getByRole("button", { name: "重新上传" }).click();
    await form().locator(".thumb").waitFor();
    await report().click();
    await page.getByText("已上报。").waitFor();
    expect(await recordsOf(text)).toBe(1);
  });

  it("never has to scroll sideways", async () => {
    const officer = await Person.signedIn(world, "anwei-lucheng", phoneScreen);
    const desk = await Person.signedIn(world, "beian-lucheng", phoneScreen);
    const answer = await officer.page.request.get("/api/hazards?limit=1");
    const { lines } = (await answer.json()) as { readonly lines: readonly { readonly id: string }[] };
    const record = `/hazards/${lines[0]?.id}`;
    const visits: readonly (readonly [Person, readonly string[]])[] = [
      [member, ["/", "/report", "/hazards", "/account", "/standards"]],
      [officer, ["/", "/report", "/hazards", record, "/imports", "/enterprises", "/people"]],
      [desk, ["/filing"]],
    ];
    const wider: string[] = [];
    for (const [{ page }, paths] of visits) {
      for (const path of paths) {
        await page.goto(path);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.waitForLoadState("networkidle");
        const width = await widthOf(page);
        if (width > phoneScreen.width) wider.push(`${path} is ${width} px wide`);
      }
    }
    expect(wider).toEqual([]);
    await member.page.evaluate(plantWide);
    expect(await widthOf(member.page)).toBeGreaterThan(phoneScreen.width);
    expect([member, officer, desk].flatMap(({ faults }) => faults)).toEqual([]);
  });
});
