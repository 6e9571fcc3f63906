import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, type World } from "./journey-world.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { Person, phoneScreen, textOf } from "./person.ts";
import { faultsOn } from "./reachable.ts";

/** The addresses that the browser keeps answers of, in all its caches. */
const keptAddresses = `(async () => {
  const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
  const kept = await Promise.all(caches_.map((cache) => cache.keys()));
  return kept.flat().map(({ url }) => new URL(url).pathname);
})()`;

describe("the criteria, to an officer in a pit without a network", () => {
  let world: World;
  let officer: Person;

  beforeAll(async () => {
    world = await openWorld("demo");
    officer = await Person.signedIn(world, "anwei-lucheng", phoneScreen);
  });
  afterAll(() => world?.close());
  oneAfterAnother();

  const heading = (name: string | RegExp) => officer.page.getByRole("heading", { level: 1, name });
  const hits = () => officer.page.locator(".criteria > li");

  async function wideAndFaulty(): Promise<readonly string[]> {
    const width = await officer.page.evaluate<number>("document.documentElement.scrollWidth");
    const faults = await faultsOn(officer.page);
    return width > phoneScreen.width ? [...faults, `${width} px wide`] : faults;
  }

  it("are opened once, and then kept on the phone", async () => {
    const { page } = officer;
    await page.goto("/hazards");
    await heading("隐患台账").waitFor();
    await page.goto("/standards");
    await page.getByText("判定标准已存到本机").waitFor();
    expect(await wideAndFaulty()).toEqual([]);
  });

  it("lead by search, chapter and item to what the records say, each number to its list", async () => {
    const { page } = officer;
    await page.getByLabel("检索").fill("共用除尘系统");
    await hits().first().getByRole("link").first().click();
    await heading("第十一条第(二)项").waitFor();
    await page.getByText("摘要，非原文").first().waitFor();
    await page.getByRole("link", { name: "工贸企业重大事故隐患判定标准" }).click();
    await heading("工贸企业重大事故隐患判定标准").waitFor();
    await page.locator("summary", { hasText: "存在粉尘爆炸危险的企业" }).click();
    expect(await wideAndFaulty()).toEqual([]);
    await page.goto("/standards/gongmao-2023/items/11.10");
    const figure = page.locator(".usage a").first();
    await figure.waitFor();
    const cited = Number((await textOf(figure)).replace(/\D/g, ""));
    expect(cited).toBeGreaterThan(0);
    expect(await wideAndFaulty()).toEqual([]);
    await figure.click();
    await heading("隐患台账").waitFor();
    await page.getByText(`共 ${cited} 条`).first().waitFor();
  });

  it("are searched by words and initials and read while there is no network, and nothing else is", async () => {
    const { page } = officer;
    await page.context().setOffline(true);
    await page.goto("/standards");
    await heading("判定标准").waitFor();
    await page.getByLabel("检索").fill("瓦斯超限");
    await hits().first().waitFor();
    const byWords = await textOf(hits().first());
    expect(byWords).toContain("瓦斯");
    await page.getByLabel("检索").fill("wscx");
    await expect.poll(() => page.locator(".criteria mark").allTextContents()).toContain("瓦斯超限");
    await page.getByLabel("检索").fill("抛光间的灰堆得很厚好几天没有人扫");
    const near = page.getByRole("region", { name: "按描述最接近的条款" });
    await near.getByRole("listitem").first().getByText("您写的").waitFor();
    expect(await wideAndFaulty()).toEqual([]);
    await near.getByRole("link").first().click();
    await heading(/第.+条/).waitFor();
    await page.reload();
    await page.getByText("连上网络以后，这里列出管辖范围内引用本条的隐患。").waitFor();
    expect(await wideAndFaulty()).toEqual([]);
    await page.goto("/hazards");
    await heading("连接不上服务器").waitFor();
  });

  it("are all that stays in the browser, who was signed in or not", async () => {
    const { page } = officer;
    const ofServer = (addresses: readonly string[]) => addresses.filter((one) => one.startsWith("/api/"));
    const kept = await page.evaluate<string[]>(keptAddresses);
    expect(kept).toContain("/");
    expect(ofServer(kept).toSorted()).toEqual(["/api/criteria/matcher", "/api/library"]);
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "重新连接" }).click();
    await heading("隐患台账").waitFor();
    await page.locator(".who summary").click();
    await page.getByRole("button", { name: "退出登录" }).click();
    await page.getByLabel("登录名", { exact: true }).waitFor();
    await page.context().setOffline(true);
    await page.goto("/standards/coal-mine-2026");
    await heading("煤矿重大事故隐患判定标准").waitFor();
    await page.goto("/");
    await heading("连接不上服务器").waitFor();
    expect(officer.faults).toEqual([]);
  });

  it("are compared and found wanting at a desk", async () => {
    const office = await Person.signedIn(world, "anwei-shi");
    const { page } = office;
    await page.goto("/standards/compare?from=coal-mine-2020&to=coal-mine-2026");
    await page
      .getByRole("cell", { name: /第四条第\(一\)项/ })
      .first()
      .waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await page.goto("/standards/gaps");
    await page.getByRole("heading", { name: "没有判定标准的行业领域" }).waitFor();
    expect(await faultsOn(page)).toEqual([]);
    const list = page.getByRole("table", { name: "已判重大、标准未入库的隐患" });
    const number = Number.parseInt(await textOf(list.getByRole("link").first()), 10);
    await list.getByRole("link").first().click();
    await page.getByText(`共 ${number} 条`).first().waitFor();
    const file = await page.request.get("/api/criteria/gaps.xlsx");
    expect(file.headers()["content-type"]).toContain("spreadsheetml");
    expect(office.faults).toEqual([]);
  });
});
