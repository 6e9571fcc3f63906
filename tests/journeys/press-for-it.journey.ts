import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillIn } from "./filled-form.ts";
import { openWorld, type World } from "./journey-world.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { Person, phoneScreen, picture } from "./person.ts";
import { faultsOn } from "./reachable.ts";

const late = "脚手架第五层连墙件";

describe("a hazard past its deadline, pressed for by the county", () => {
  let world: World;
  let office: Person;
  let department: Person;
  let hazard = "";
  let slip = "";
  beforeAll(async () => {
    world = await openWorld("demo");
    office = await Person.signedIn(world, "anwei-lucheng");
    department = await Person.signedIn(world, "zhujian-lucheng-1", phoneScreen);
  });
  afterAll(() => world?.close());
  oneAfterAnother();

  /** Does one act on the paper that is open, with its form. */
  async function onPaper(label: string, filled: Parameters<typeof fillIn>[1]): Promise<void> {
    await office.page.getByRole("button", { name: label, exact: true }).click();
    const form = office.page.getByRole("dialog");
    await fillIn(form, filled);
    await form.locator("button[type=submit]").click();
    await form.waitFor({ state: "detached" });
  }

  it("is found among what is proposed for listing, and the first paper is proposed", async () => {
    const { page } = office;
    await page.goto("/hazards?only=listable");
    await page.getByRole("link", { name: new RegExp(late) }).click();
    await page.getByText("建议拟写“交办单”").waitFor();
    hazard = /hazards\/([^?/]+)/.exec(page.url())?.[1] ?? "";
    expect(await faultsOn(page)).toEqual([]);
  });

  it("is handed over by a paper that is signed off, numbered and sealed", async () => {
    const { page } = office;
    const kind: Locator = page.locator("li").filter({ has: page.getByText("交办单", { exact: true }) });
    await kind.getByRole("button").first().click();
    const draft = page.getByRole("dialog");
    await fillIn(draft, {
      "本件填写 > 办理要求": "督促项目部停止使用并限期整改，核实人员撤离情况。",
      "本件填写 > 回复期限": "2099-12-31",
    });
    await draft.getByRole("button", { name: "保存拟稿" }).click();
    await page.getByRole("heading", { name: "签批进度" }).waitFor();
    slip = page.url();
    await onPaper("登记审核", { 审核人: "示例科长甲" });
    await onPaper("编文号", { 文号: "示安办交〔2026〕7号" });
    await onPaper("登记签发", { 签发人: "示例主任乙", 签发后的呈批件扫描件: picture("paper") });
    await onPaper("定稿用印", {});
    await page.getByText("请于 2099-12-31 前回复").waitFor();
    expect(await faultsOn(page)).toEqual([]);
  });

  it("waits on the department's phone until it is answered, and the office reads the answer", async () => {
    const { page } = department;
    await page.goto("/");
    await page.getByRole("heading", { name: "需要本单位回复的公文（1 件）" }).waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await page
      .getByRole("listitem")
      .getByRole("link", { name: /交办单$/ })
      .click();
    await page.getByRole("button", { name: "回复", exact: true }).click();
    const form = page.getByRole("dialog");
    await fillIn(form, { 办理情况: "已责令停用，架体三日内加固完成。" });
    await form.locator("button[type=submit]").click();
    await form.waitFor({ state: "detached" });
    await page.getByText("已责令停用，架体三日内加固完成。").waitFor();
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBe(phoneScreen.width);
    await office.page.goto(slip);
    await office.page.getByText("已责令停用，架体三日内加固完成。").waitFor();
  });

  it("is listed by a leader's decision on paper, and the record says whose", async () => {
    await office.act(hazard, "挂牌督办", {
      挂牌级别: "县级挂牌",
      挂牌方式: "政府挂牌",
      督办责任单位或者责任人: "示例区住建局",
      督办期限: "2099-12-31",
      决定挂牌的领导: "示例副区长丙",
      领导签批的呈批件扫描件: picture("paper"),
      包案领导: "示例副区长丙",
    });
    await office.page.getByText(/示例副区长丙，\d{4}-\d{2}-\d{2}/).waitFor();
    await office.page.goto(`/hazards/${hazard}`);
    await office.page.getByText("建议拟写“提示函”：已经回复，整改仍然逾期").waitFor();
    expect([...office.faults, ...department.faults]).toEqual([]);
  });

  it("is due by a limit that the city's office puts in use with its own basis, and says so", async () => {
    const city = await Person.signedIn(world, "anwei-shi");
    const { page } = city;
    await page.goto("/rules");
    const row = page.getByRole("row").filter({ hasText: "企业至少每季度报送一次进展" });
    await row.getByRole("button", { name: "启用" }).click();
    const form = page.getByRole("dialog");
    await fillIn(form, {
      启用的依据: "示例市安办发〔2026〕1号第三条",
      多长: "30",
      从哪天起产生的事项适用: "2026-01-01",
    });
    await form.getByText(/项未办事项的期限会变/).waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await form.locator("button[type=submit]").click();
    await row.getByText("已启用").waitFor();
    await row.getByText("示例市安办发〔2026〕1号第三条").waitFor();
    expect(city.faults).toEqual([]);
  });
});
