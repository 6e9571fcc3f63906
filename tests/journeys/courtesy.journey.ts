import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, businessDateOf } from "#domain/calendar/dates.ts";
import { openWorld, type World } from "./journey-world.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { Person, picture, textOf } from "./person.ts";

const today = businessDateOf(new Date().toISOString());
const text = "打磨车间一号除尘器灰斗下方未设置锁气卸灰装置";
/** A local time of today that is past whenever it is asked. */
const atNight = `${today}T00:00`;

describe("courtesy before force", () => {
  let world: World;
  let duty: Person;
  let principal: Person;
  let staff: Person;
  let confirmer: Person;
  let officer: Person;
  let reviewer: Person;
  let hazard = "";
  const section = (person: Person) => person.page.getByRole("region", { name: "不予行政处罚审查" });

  beforeAll(async () => {
    world = await openWorld("demo");
    duty = await Person.signedIn(world, "anwei-lucheng");
    principal = await Person.signedIn(world, "jixie-jingli");
    staff = await Person.signedIn(world, "jixie-anquan");
    confirmer = await Person.signedIn(world, "yingji-lucheng-1");
    officer = await Person.signedIn(world, "yingji-lucheng-2");
    reviewer = await Person.signedIn(world, "fazhi-lucheng");
  });
  afterAll(() => world?.close());
  oneAfterAnother();

  it("begins with a call at night, which the office on duty enters in the morning", async () => {
    hazard = await duty.report({
      照片: picture("before"),
      发现了什么: text,
      在哪个单位: "示例潞城机械制造有限公司",
      具体部位: "打磨车间一号除尘器",
      发现方式: "企业自查",
      行业领域: "工贸",
      可能造成的后果: "粉尘外溢积聚，可能发生粉尘爆炸",
    });
  });

  it("is controlled and judged by the enterprise, confirmed by the department, and planned", async () => {
    await staff.act(hazard, "临时管控", {
      管控措施: "停用一号除尘器，清理积尘，禁止打磨作业",
      盯守人: "当班班长",
      管控照片: picture("control"),
    });
    await principal.act(
      hazard,
      "判定",
      { 判定结果: "重大事故隐患", 判定理由: "灰斗与卸灰口直通，未设锁气卸灰装置" },
      async (form) => {
        await form.getByLabel("判定标准条款").first().fill("锁气卸灰");
        await form
          .getByRole("radio", { name: /锁气卸灰/ })
          .first()
          .check();
      },
    );
    await confirmer.act(hazard, "核定", { 核定结果: "同意判定" });
    await staff.act(hazard, "制定整改方案", {
      "责任：整改责任人": "生产副经理",
      "措施：整改措施": "在灰斗下方加装星型卸灰阀并接地",
      "资金：整改资金（元）": "36000",
      资金来源: "安全生产费用列支",
      "时限：整改期限": addDays(today, 20),
      "预案：整改期间的应急预案": "停机作业，动火审批，现场配备灭火器材",
    });
  });

  it("is open until the workers are told as well", async () => {
    await officer.page.goto(`/hazards/${hazard}`);
    await section(officer).getByText("提请集体讨论").first().waitFor();
    await staff.act(hazard, "向职工大会报告", {
      "在什么会议上、用什么方式报告": "班前会上通报并在公示栏张贴",
      "会议记录、签到表或者公示照片": picture("paper"),
    });
  });

  it("is open until the call is proved by the duty record, for it was the office that entered it", async () => {
    await officer.page.goto(`/hazards/${hazard}`);
    await section(officer).getByText("由行政机关登记").first().waitFor();
    await officer.act(hazard, "登记报告凭据", {
      凭据种类: "值班电话记录（录音）",
      收到报告的时间: atNight,
      "凭据（收文登记页、通话记录或者纸质报告）": picture("paper"),
    });
    await section(officer).getByText("值班电话记录").first().waitFor();
  });

  it("shows the department that leniency is suggested, and the enterprise nothing of it", async () => {
    await officer.page.goto(`/hazards/${hazard}`);
    await section(officer).getByText("建议符合").first().waitFor();
    await staff.page.goto(`/hazards/${hazard}`);
    await staff.page.getByRole("heading", { name: "判定与核定" }).waitFor();
    expect(await section(staff).count()).toBe(0);
  });

  it("is reviewed and decided by people", async () => {
    await officer.act(hazard, "提请法制审核", { 提请说明: "企业自查并报告，凭据已经登记，请审核" });
    await reviewer.act(hazard, "不予处罚法制审核", {
      审核结论: "建议符合",
      审核意见: "自查发现、及时报告，措施有效，符合规定情形",
    });
    await confirmer.act(hazard, "登记不予处罚决定", {
      决定: "不予行政处罚",
      作出决定的负责人: "示例钱局",
      签批后的审批表扫描件: picture("paper"),
      教育日期: today,
      教育的对象和内容: "约谈主要负责人，讲明报告和整改义务",
    });
    await section(confirmer).getByText("示例钱局").waitFor();
  });

  it("gives the 审批表 for the file and the 告知书 for the enterprise", async () => {
    for (const kind of ["leniency-approval", "leniency-notice"]) {
      const answer = await confirmer.page.request.get(`/api/hazards/${hazard}/kinds/${kind}/print?as=pdf`);
      expect(answer.status(), kind).toBe(200);
      expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
    }
    const refused = await staff.page.request.get(
      `/api/hazards/${hazard}/kinds/leniency-approval/print?as=pdf`,
    );
    expect(refused.status()).toBe(403);
  });

  it("leaves no trace of the review in the enterprise's timeline", async () => {
    await principal.page.goto(`/hazards/${hazard}`);
    const timeline = principal.page.locator(".timeline");
    await timeline.getByText("制定整改方案").waitFor();
    const lines = await textOf(timeline);
    for (const act of ["登记报告凭据", "法制审核", "不予处罚"]) expect(lines).not.toContain(act);
    expect([duty, principal, staff, confirmer, officer, reviewer].flatMap(({ faults }) => faults)).toEqual(
      [],
    );
  });
});
