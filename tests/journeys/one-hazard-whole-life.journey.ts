import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, businessDateOf } from "#domain/calendar/dates.ts";
import { changedLedger } from "./changed-ledger.ts";
import { fiveSteps } from "./five-steps.ts";
import { openWorld, type World } from "./journey-world.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { Person, picture, textOf } from "./person.ts";

const today = businessDateOf(new Date().toISOString());
const text = "打磨车间三号除尘器灰斗下方未设置锁气卸灰装置，积尘外溢";

describe("a hazard of the county ledger", () => {
  let world: World;
  let office: Person;
  let officers: readonly [Person, Person];
  let confirmer: Person;
  let staff: Person;
  let principal: Person;
  let desk: Person;
  let hazard = "";
  const everybody = () => [office, ...officers, confirmer, staff, principal, desk];

  beforeAll(async () => {
    world = await openWorld("demo");
    office = await Person.signedIn(world, "anwei-shi");
    officers = [await Person.signedIn(world, "yingji-shi-1"), await Person.signedIn(world, "yingji-shi-2")];
    confirmer = await Person.signedIn(world, "yingji-shi-3");
    staff = await Person.signedIn(world, "jiaju-anquan");
    principal = await Person.signedIn(world, "jiaju-jingli");
    desk = await Person.signedIn(world, "beian-shi");
  });
  afterAll(() => world?.close());
  oneAfterAnother();

  it("comes in with the ledger: previewed first, the rows known already left out", async () => {
    const { page } = office;
    await page.goto("/imports");
    const change = { text, foundOn: addDays(today, -10), deadline: addDays(today, 30) };
    await page.getByLabel("选择文件").setInputFiles(await changedLedger(change));
    await page.getByRole("heading", { name: "预览：county-ledger-updated.xlsx" }).waitFor();
    expect(await page.getByLabel("F 列").inputValue()).toBe("hazard");
    await page.getByRole("button", { name: "导入（新增 1 条）" }).click();
    const figures = page.getByLabel("导入结果");
    await figures.waitFor();
    expect(await textOf(figures)).toMatch(/新增1重复\d+不能导入0/);
    await page.getByRole("link", { name: "查看登记的隐患" }).click();
    await page.getByRole("heading", { level: 1 }).filter({ hasText: text }).waitFor();
    hazard = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  });

  it("is judged by two officers, each with a signature of their own, and confirmed by a third", async () => {
    const [judge, second] = officers;
    const filled = {
      判定结果: "重大事故隐患",
      判定理由: "现场查看，灰斗与卸灰口直通，未设锁气卸灰装置",
      第二名执法人员: await second.name(),
    };
    await judge.act(hazard, "判定", filled, async (form) => {
      await form.getByLabel("判定标准条款").first().fill("锁气卸灰");
      await form
        .getByRole("radio", { name: /锁气卸灰/ })
        .first()
        .check();
    });
    await second.page.goto("/");
    await second.page
      .getByRole("link", { name: new RegExp(`会签“判定”|${text}`) })
      .first()
      .waitFor();
    await second.act(hazard, "会签");
    await confirmer.act(hazard, "核定", { 核定结果: "同意判定" });
  });

  it("is controlled, planned and fixed by the enterprise, with a photo of the work done", async () => {
    await staff.act(hazard, "临时管控", {
      管控措施: "停用三号除尘器，清理积尘，禁止打磨作业",
      盯守人: "当班班长",
      管控照片: picture("control"),
    });
    await staff.act(hazard, "制定整改方案", {
      "责任：整改责任人": "分管生产的副经理",
      "措施：整改措施": "在灰斗下方加装星型卸灰阀并接地",
      "资金：整改资金（元）": "28000",
      资金来源: "安全生产费用列支",
      "预案：整改期间的应急预案": "停机作业，动火审批，现场配备灭火器材",
    });
    await staff.act(hazard, "报告整改完成", {
      整改情况: "三号除尘器已加装星型卸灰阀，试运行无外溢",
      "实际支出（元）": "26500",
      整改前照片: picture("before"),
      整改后照片: picture("after"),
    });
  });

  it("is accepted by the principal, then on site by two officers", async () => {
    await principal.act(hazard, "验收", { 验收意见: "逐项核对，整改内容与方案一致" });
    await officers[1].act(hazard, "验收", {
      验收意见: "现场查看卸灰阀运行正常，隐患已消除",
      现场验收照片: picture("inspection"),
      第二名执法人员: await officers[0].name(),
    });
    await officers[0].act(hazard, "会签");
  });

  it("goes through the five steps, written by the safety staff and signed by the principal in order", async () => {
    for (const content of fiveSteps(today)) {
      await staff.act(hazard, "填写五步", content);
      await principal.act(hazard, "五步签字");
    }
  });

  it("is struck off by the department", async () => {
    await confirmer.act(hazard, "销号", { 销号意见: "验收手续齐全，同意销号" });
    await confirmer.page.getByText("已销号").first().waitFor();
  });

  it("is reported: signed by the chain, sent, and filed under a number", async () => {
    await staff.act(hazard, "整改报告签字");
    await staff.act(hazard, "整改报告签字");
    await principal.act(hazard, "整改报告签字");
    await staff.act(hazard, "报送备案");
    await desk.page.goto("/filing");
    await desk.page.getByRole("link", { name: text }).waitFor();
    await desk.act(hazard, "接收备案", { 备案编号: "示例备〔2026〕101号" });
    await desk.page.getByText("示例备〔2026〕101号").first().waitFor();
  });

  it("gives its report as PDF and Word, and the receipt", async () => {
    const papers = { "report.pdf": "%PDF-", "report.docx": "PK", "receipt.pdf": "%PDF-" };
    for (const [paper, begins] of Object.entries(papers)) {
      const answer = await desk.page.request.get(`/api/hazards/${hazard}/${paper}`);
      const bytes = await answer.body();
      expect(answer.status(), paper).toBe(200);
      expect(bytes.subarray(0, begins.length).toString(), paper).toBe(begins);
      expect(bytes.length, paper).toBeGreaterThan(5_000);
    }
  });

  it("shows everybody who acted in its timeline", async () => {
    const { page } = principal;
    await page.goto(`/hazards/${hazard}`);
    const timeline = page.locator(".timeline");
    await timeline.getByText("接收备案").waitFor();
    const lines = await textOf(timeline);
    for (const person of [office, officers[0], officers[1], confirmer, staff, principal, desk]) {
      expect(lines).toContain(await person.name());
    }
  });

  it("leaves a ledger that verifies while the server runs, and pages without faults", () => {
    const { code, said } = world.run("verify");
    expect(said).toContain("核对一致。");
    expect(code).toBe(0);
    expect(everybody().flatMap(({ faults }) => faults)).toEqual([]);
  });
});
