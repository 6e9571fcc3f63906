import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillIn } from "./filled-form.ts";
import { openWorld, type World } from "./journey-world.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { Person, phoneScreen, picture } from "./person.ts";
import { faultsOn } from "./reachable.ts";

const area = "/public/listed?area=140406";
const words = "苯系物探测器缺失";

let world: World;
beforeAll(async () => {
  world = await openWorld("demo");
});
afterAll(() => world?.close());

describe("what the public reads of listed hazards", () => {
  let office: Person;
  let anybody: Person;
  let hazard = "";
  beforeAll(async () => {
    office = await Person.signedIn(world, "anwei-lucheng");
    anybody = await Person.at(world, phoneScreen);
  });
  oneAfterAnother();

  it("is nothing where the area has not opened its list", async () => {
    await anybody.page.goto(area);
    await anybody.page.getByText("本地未开放公开清单").waitFor();
    expect(await faultsOn(anybody.page)).toEqual([]);
  });

  it("is opened by the committee office by a text of its own, and is empty at first", async () => {
    const { page } = office;
    await page.goto("/public-lists");
    await page.getByText("公众看到的是“本地未开放公开清单”。").waitFor();
    await page.getByRole("button", { name: "开放", exact: true }).click();
    const form = page.getByRole("dialog");
    await fillIn(form, { 开放的依据: "示例安委办〔2026〕3号第二条" });
    expect(await faultsOn(page)).toEqual([]);
    await form.getByRole("button", { name: "开放", exact: true }).click();
    await page.getByText("已开放").first().waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await anybody.page.goto(area);
    await anybody.page.getByText("目前没有公开的挂牌督办隐患").waitFor();
  });

  it("shows a listed hazard only after it was reviewed", async () => {
    const { page } = office;
    await page.goto("/hazards?stages=accepted&level=major&text=苯罐区");
    await page
      .getByRole("link", { name: /苯罐区/ })
      .first()
      .click();
    await page.waitForURL(/hazards\/hz_/);
    hazard = /hazards\/([^?/]+)/.exec(page.url())?.[1] ?? "";
    const signed = { 决定挂牌的领导: "示例副区长甲", 领导签批的呈批件扫描件: picture("paper") };
    await office.act(hazard, "挂牌督办", {
      ...{ 挂牌级别: "县级挂牌", 挂牌方式: "政府挂牌", 督办责任单位或者责任人: "示例区应急局" },
      ...signed,
    });
    await anybody.page.goto(area);
    await anybody.page.getByText("目前没有公开的挂牌督办隐患").waitFor();
    await office.act(hazard, "公开审查", {
      ...{ 公开的单位名称: "示例化工公司", "隐患（公开的表述）": words, 督办单位: "示例区应急局" },
      ...{ 签批的领导: "示例副区长甲", 领导签批的公开审查表扫描件: picture("paper") },
    });
  });

  it("is read by anybody without signing in, and is what the office previews", async () => {
    await anybody.page.goto(area);
    await anybody.page.getByText(words).waitFor();
    await anybody.page.getByText("整改督办中").waitFor();
    expect(await faultsOn(anybody.page)).toEqual([]);
    await office.page.goto("/public-lists");
    await office.page.getByText(words).waitFor();
    expect(await faultsOn(office.page)).toEqual([]);
  });

  it("goes when the hazard is delisted", async () => {
    await office.act(hazard, "摘牌", { 摘牌意见: "整改完成并已验收，同意摘牌" });
    await anybody.page.goto(area);
    await anybody.page.getByText("目前没有公开的挂牌督办隐患").waitFor();
    expect([...office.faults, ...anybody.faults]).toEqual([]);
  });
});

describe("what safety staff report past their leaders", () => {
  let staff: Person;
  let principal: Person;
  let officer: Person;
  let before = "";
  const what = "灌装间可燃气体报警器被人为屏蔽，仍在灌装";
  /** Every answer that the first pages of the principal are made of. */
  const seenByPrincipal = async () => {
    const addresses = ["duties", "counts", "reminders", "prompts", "hazards?order=found&descending=true"];
    const answers = [];
    for (const address of addresses) answers.push(await principal.page.request.get(`/api/${address}`));
    return Promise.all(answers.map((one) => one.text())).then((texts) => texts.join("\n"));
  };
  beforeAll(async () => {
    staff = await Person.signedIn(world, "huagong-anquan", phoneScreen);
    principal = await Person.signedIn(world, "huagong-jingli");
    officer = await Person.signedIn(world, "yingji-lucheng-1");
    before = await seenByPrincipal();
  });
  oneAfterAnother();

  it("is written on their own phone, with what the leader was told", async () => {
    const { page } = staff;
    await page.goto("/direct-reports");
    await page.getByRole("link", { name: "上报新情况" }).click();
    const form = page.locator("form");
    await fillIn(form, { 隐患的情况: what, 行业领域: "危险化学品" });
    await fillIn(form, { 是否已经向本单位负责人报告过: "是" });
    const told = "向负责人报告的情况（只有您本人能看到，用于证明您已尽责）";
    await fillIn(form, {
      [`${told} > 报告的日期`]: "2026-01-05",
      [`${told} > 向哪个岗位报告`]: "主要负责人",
      [`${told} > 当时要求什么`]: "恢复报警器并停止灌装",
      [`${told} > 要求什么时候处理`]: "2026-01-10",
    });
    expect(await faultsOn(page)).toEqual([]);
    await page.getByRole("button", { name: "直接上报", exact: true }).click();
    await page.getByText("只有您本人能看到").first().waitFor();
    expect(await faultsOn(page)).toEqual([]);
  });

  it("leaves nothing where the principal could look", async () => {
    expect(await seenByPrincipal()).toBe(before);
    expect((await principal.page.request.get("/api/direct-reports")).status()).toBe(403);
    await principal.page.goto("/");
    await principal.page.getByRole("heading", { level: 1, name: "我的待办" }).waitFor();
    expect(await principal.page.getByText("直接上报").count()).toBe(0);
  });

  it("reaches the department as a lead without its reporter, and is answered through a wider check", async () => {
    const { page } = officer;
    await page.goto("/");
    const line = page.getByRole("listitem").filter({ hasText: what });
    await line.getByRole("link", { name: "线索" }).click();
    await page.getByText("监管部门检查").waitFor();
    expect(await page.locator("main").textContent()).not.toMatch(/主要负责人|恢复报警器|安全管理/);
    expect(await faultsOn(page)).toEqual([]);
    await page.getByRole("button", { name: "答复线索" }).click();
    const form = page.getByRole("dialog");
    await fillIn(form, { 通过哪次检查核查: "危险化学品企业专项检查", 检查了多少个单位或者部位: "1" });
    await fillIn(form, { 告知反映人的结果: "专项检查中已责令停止灌装并恢复报警器。" });
    await form.getByRole("button", { name: "答复", exact: true }).click();
    await form.getByText("不足 3 个").first().waitFor();
    await fillIn(form, { 检查了多少个单位或者部位: "5" });
    await form.getByRole("button", { name: "答复", exact: true }).click();
    await page.getByText("已答复").first().waitFor();
    expect(await faultsOn(page)).toEqual([]);
  });

  it("is answered to the reporter alone", async () => {
    await staff.page.reload();
    await staff.page.getByText("已责令停止灌装并恢复报警器").waitFor();
    expect(await seenByPrincipal()).toBe(before);
    expect([...staff.faults, ...principal.faults, ...officer.faults]).toEqual([]);
  });
});
