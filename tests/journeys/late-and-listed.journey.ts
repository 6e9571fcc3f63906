import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "#domain/calendar/dates.ts";
import { type Filled, fillIn } from "./filled-form.ts";
import { fillInDeeper, fiveSteps } from "./five-steps.ts";
import { type MovingWorld, openMovingWorld } from "./moving-world.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { Person, picture, textOf } from "./person.ts";

const text = "抛光车间干式除尘系统没有设置泄爆";

describe("a hazard that goes overdue, from 交办 to 摘牌", () => {
  let world: MovingWorld;
  let hazard = "";
  let numbers = 0;
  const people: Person[] = [];
  const come = async (login: string) => {
    const person = await Person.signedIn(world, login);
    people.push(person);
    return person;
  };
  beforeAll(async () => {
    world = await openMovingWorld();
  });
  afterAll(() => world?.close());
  oneAfterAnother();

  /** Drafts a paper on the hazard, has it signed off, numbered and sealed; gives its address. */
  async function issue(by: Person, label: string, asked: Filled): Promise<string> {
    const { page } = by;
    await page.goto(`/hazards/${hazard}`);
    await page.getByRole("heading", { name: "公文与表格" }).waitFor();
    const more = page.locator("details.more", { hasText: "交办、督办和抄告" });
    if ((await more.count()) > 0 && !(await more.evaluate((found) => found.hasAttribute("open")))) {
      await more.locator("summary").first().click();
    }
    const kind = page.locator("li").filter({ has: page.getByText(label, { exact: true }) });
    await kind.getByRole("button").first().click();
    const draft = page.getByRole("dialog");
    await fillIn(draft, asked);
    await draft.getByRole("button", { name: "保存拟稿" }).click();
    await page.getByRole("heading", { name: "签批进度" }).waitFor();
    const onPaper = async (act: string, filled: Filled) => {
      await page.getByRole("button", { name: act, exact: true }).click();
      const form = page.getByRole("dialog");
      await fillIn(form, filled);
      await form.locator("button[type=submit]").click();
      const wrong = form.getByRole("alert");
      await page.locator("body:not(:has(dialog.dialog))").or(wrong).first().waitFor({ state: "attached" });
      if ((await wrong.count()) > 0) throw new Error(`“${act}” was refused: ${await textOf(wrong.first())}`);
    };
    numbers += 1;
    await onPaper("登记审核", { 审核人: "示例科长甲" });
    const year = world.today().slice(0, 4);
    await onPaper("编文号", { 文号: `示安办督〔${year}〕${numbers}号` });
    await onPaper("登记签发", { 签发人: "示例主任乙", 签发后的呈批件扫描件: picture("paper") });
    await onPaper("定稿用印", {});
    return page.url();
  }

  /** The sealed paper is there as it was issued. */
  async function isSealed(by: Person, paper: string): Promise<void> {
    await by.page.goto(paper);
    const sealed = await by.page.getByRole("link", { name: "查看定稿文件" }).getAttribute("href");
    const answer = await by.page.request.get(sealed ?? "");
    expect(answer.status(), paper).toBe(200);
    expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
  }

  it("is handed over once its deadline has passed", async () => {
    const before = await come("anwei-lucheng");
    await before.page.goto("/hazards?stages=fixing");
    await before.page.getByRole("link", { name: new RegExp(text) }).click();
    await before.page.getByRole("heading", { name: "公文与表格" }).waitFor();
    expect(await before.page.getByText("建议拟写").count()).toBe(0);
    hazard = new URL(before.page.url()).pathname.split("/").at(-1) ?? "";
    world.moveDays(25);
    const office = await come("anwei-lucheng");
    await office.page.goto(`/hazards/${hazard}`);
    await office.page.getByText("建议拟写“交办单”：整改已经逾期，还没有交办").waitFor();
    const slip = await issue(office, "交办单", {
      "本件填写 > 办理要求": "督促企业立即停用除尘系统，限期加装泄爆装置。",
      "本件填写 > 回复期限": addDays(world.today(), 5),
    });
    await isSealed(office, slip);
  });

  it("is pressed for by a 督办函 when nobody answers", async () => {
    world.moveDays(8);
    const office = await come("anwei-lucheng");
    await office.page.goto(`/hazards/${hazard}`);
    await office.page.getByText("：逾期没有回复").waitFor();
    const letter = await issue(office, "督办函", {
      "本件填写 > 办理要求": "五日内书面说明未按期办结的原因和下一步措施。",
      "本件填写 > 回复期限": addDays(world.today(), 5),
    });
    await isSealed(office, letter);
    const department = await come("yingji-lucheng-1");
    await department.page.getByRole("heading", { name: "需要本单位回复的公文（2 件）" }).waitFor();
  });

  it("is listed by the county's decision, and the unit reads its notice", async () => {
    const office = await come("anwei-lucheng");
    await office.act(hazard, "挂牌督办", {
      挂牌级别: "县级挂牌",
      挂牌方式: "政府挂牌",
      督办责任单位或者责任人: "示例区应急管理局",
      督办期限: addDays(world.today(), 10),
      决定挂牌的领导: "示例副区长丙",
      领导签批的呈批件扫描件: picture("paper"),
      包案领导: "示例副区长丙",
    });
    await isSealed(
      office,
      await issue(office, "挂牌督办通知书", {
        "本件填写 > 签发人": "示例副区长丙",
        "本件填写 > 报送治理方案日期": addDays(world.today(), 5),
        "本件填写 > 进展报告要求": "每十日报告一次进展。",
      }),
    );
  });

  it("is extended once past the day of the listing, on what the enterprise asks, by who listed it", async () => {
    const staff = await come("jixie-anquan");
    await staff.act(hazard, "申请延期", {
      延期至: addDays(world.today(), 15),
      延期的理由: "泄爆片需要定制，到货周期较长",
      延期期间的防护措施: "停用除尘系统，封存打磨工位，每班检查",
    });
    const office = await come("anwei-lucheng");
    await office.page.goto("/");
    await office.page.getByText("答复延期申请").first().waitFor();
    await office.act(hazard, "答复延期", {
      是否同意延期: "是",
      决定延期的领导: "示例副区长丙",
      领导签批的呈批件扫描件: picture("paper"),
    });
    const sheet = await issue(office, "延期治理审批表", {
      "本件填写 > 督办单位意见": "理由属实，防护措施到位，建议同意。",
      "本件填写 > 挂牌单位审批意见": "同意延期一次。",
    });
    await isSealed(office, sheet);
  });

  it("is asked up to the city when the extension has passed as well", async () => {
    world.moveDays(17);
    const office = await come("anwei-lucheng");
    const request = await issue(office, "提级挂牌督办请示", {
      "本件填写 > 本级督办情况": "已交办、督办并由区政府挂牌，延期一次仍未完成。",
      "本件填写 > 提级理由": "设备由市属集团统一采购，县级协调不动。",
      "本件填写 > 办理要求": "请协调集团公司优先供货。",
      "本件填写 > 回复期限": addDays(world.today(), 10),
    });
    await isSealed(office, request);
    const city = await come("anwei-shi");
    await city.page.getByRole("link", { name: /提级挂牌督办/ }).click();
    await city.page.getByRole("button", { name: "回复", exact: true }).click();
    const form = city.page.getByRole("dialog");
    await fillIn(form, { 办理情况: "已协调集团公司，三日内到货，请继续由区级督办。" });
    await form.locator("button[type=submit]").click();
    await form.waitFor({ state: "detached" });
    await office.page.goto(request);
    await office.page.getByText("已协调集团公司，三日内到货").waitFor();
  });

  it("is fixed, accepted by the enterprise and on site, and its steps are signed", async () => {
    const staff = await come("jixie-anquan");
    const principal = await come("jixie-jingli");
    await staff.act(hazard, "报告整改完成", {
      整改情况: "已加装泄爆片和锁气卸灰装置，试运行正常",
      "实际支出（元）": "126500",
      整改前照片: picture("before"),
      整改后照片: picture("after"),
    });
    await principal.act(hazard, "验收", {
      验收意见: "逐项核对，整改内容与方案一致",
      核对说明: "与另一条隐患设备同型，措施相同，已分别实施",
    });
    const first = await come("yingji-lucheng-1");
    const second = await come("yingji-lucheng-2");
    await first.act(hazard, "验收", {
      验收意见: "现场查看泄爆装置齐全有效，隐患已消除",
      核对说明: "两处设备同型，已到现场分别核对",
      现场验收照片: picture("inspection"),
      第二名执法人员: await second.name(),
    });
    await second.act(hazard, "会签");
    for (const content of fiveSteps(world.today())) {
      await staff.act(hazard, "填写五步", content, fillInDeeper);
      await principal.act(hazard, "五步签字");
    }
    const office = await come("anwei-lucheng");
    await isSealed(
      office,
      await issue(office, "验收意见书", {
        "本件填写 > 签发人": "示例主任乙",
        "本件填写 > 是否通过验收": "是",
      }),
    );
  });

  it("is struck off by the department, and taken off the list by the county: two acts of two bodies", async () => {
    const confirmer = await come("yingji-lucheng-3");
    await confirmer.act(hazard, "销号", { 销号意见: "验收手续齐全，同意销号" });
    world.moveDays(1);
    const office = await come("anwei-lucheng");
    await office.act(hazard, "摘牌", { 摘牌意见: "整改完成并已销号，同意摘牌" });
    await isSealed(office, await issue(office, "摘牌通知书", {}));
    await office.page.goto(`/hazards/${hazard}`);
    const timeline = office.page.locator(".timeline");
    for (const act of ["挂牌督办", "申请延期", "答复延期", "验收", "销号", "摘牌"]) {
      await timeline.getByText(act).first().waitFor();
    }
  });

  it("shows the unit its own acts and what was served on it, never what passed between the offices", async () => {
    const principal = await come("jixie-jingli");
    await principal.page.goto(`/hazards/${hazard}`);
    await principal.page.getByRole("heading", { name: "判定与核定" }).waitFor();
    const words = (await principal.page.locator("main").textContent()) ?? "";
    for (const paper of ["交办单", "督办函", "提级挂牌"]) expect(words).not.toContain(paper);
    expect(people.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
