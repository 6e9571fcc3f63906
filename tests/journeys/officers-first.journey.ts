import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, type World } from "./journey-world.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { Person, picture, textOf } from "./person.ts";

const text = "打磨车间四号除尘器灰斗下方未设置锁气卸灰装置";
const number = "示例罚〔2026〕8号";
/** Words that stand in no page of anybody who does not read the case. */
const secret = ["示例立〔2026〕8号", "示例局长赵", number, "第一百零二条", "第一百零一条"];

describe("a hazard that officers found first", () => {
  let world: World;
  let opener: Person;
  let handler: Person;
  let second: Person;
  let principal: Person;
  let office: Person;
  let hazard = "";
  const section = (person: Person, name: string) => person.page.getByRole("region", { name, exact: true });
  const pageOf = async (person: Person) => {
    await person.page.goto(`/hazards/${hazard}`);
    await person.page.locator(".timeline li").first().waitFor();
    const told = await person.page.request.get(`/api/hazards/${hazard}`);
    return `${await textOf(person.page.locator("main"))} ${await told.text()}`;
  };

  beforeAll(async () => {
    world = await openWorld("demo");
    opener = await Person.signedIn(world, "yingji-lucheng-1");
    handler = await Person.signedIn(world, "yingji-lucheng-2");
    second = await Person.signedIn(world, "yingji-lucheng-3");
    principal = await Person.signedIn(world, "jixie-jingli");
    office = await Person.signedIn(world, "anwei-lucheng");
  });
  afterAll(() => world?.close());
  oneAfterAnother();

  it("is reported and judged by two of them", async () => {
    hazard = await opener.report({
      照片: picture("before"),
      发现了什么: text,
      在哪个单位: "示例潞城机械制造有限公司",
      具体部位: "打磨车间四号除尘器",
      行业领域: "工贸",
      可能造成的后果: "粉尘外溢积聚，可能发生粉尘爆炸",
    });
    const judged = {
      ...{ 判定结果: "重大事故隐患", 判定理由: "灰斗与卸灰口直通，未设锁气卸灰装置" },
      第二名执法人员: await handler.name(),
    };
    await opener.act(hazard, "判定", judged, async (drawer) => {
      await drawer.getByLabel("判定标准条款").first().fill("锁气卸灰");
      await drawer
        .getByRole("radio", { name: /锁气卸灰/ })
        .first()
        .check();
    });
    await handler.act(hazard, "会签");
  });

  it("is suggested not to be spared, with no article shown to anybody", async () => {
    for (const person of [opener, handler, second, principal, office]) {
      const shown = await pageOf(person);
      for (const word of ["第一百零二条", "第一百零一条", "一百一十三条"]) expect(shown).not.toContain(word);
    }
    await section(handler, "不予行政处罚审查").getByText("建议不符合").first().waitFor();
  });

  it("has 立案审批表 printed for the head to sign", async () => {
    const answer = await opener.page.request.get(`/api/hazards/${hazard}/kinds/case-opening/print?as=pdf`);
    expect([answer.status(), (await answer.body()).subarray(0, 5).toString()]).toEqual([200, "%PDF-"]);
    const refused = await principal.page.request.get(
      `/api/hazards/${hazard}/kinds/case-opening/print?as=pdf`,
    );
    expect(refused.status()).toBe(403);
  });

  it("is opened as a case, which who opened it sees no more of than all others", async () => {
    await opener.act(hazard, "立案", {
      ...{ 立案编号: "示例立〔2026〕8号", 案由: "未消除重大事故隐患案", 决定立案的负责人: "示例局长赵" },
      签批后的立案审批表扫描件: picture("paper"),
      ...{ 第一承办人: await handler.name(), 第二承办人: await second.name(), 如何处理: "从严处罚" },
    });
    for (const person of [opener, principal, office]) {
      const shown = await pageOf(person);
      expect(secret.filter((word) => shown.includes(word))).toEqual([]);
      expect(await section(person, "案件").count()).toBe(0);
    }
  });

  it("shows its handler what the record suggests, with facts and ranges and no verdict", async () => {
    const shown = await pageOf(handler);
    for (const word of ["第一百零二条", "第一百零一条第五项", "检查发现以前没有企业的报告", "不是结论"]) {
      expect(shown).toContain(word);
    }
    await handler.page.goto("/");
    await handler.page.getByText("办理案件，作出决定并登记").first().waitFor();
  });

  it("is told, decided, served and published by its handlers", async () => {
    await handler.act(hazard, "登记办案程序", {
      ...{ 程序: "处罚告知（陈述、申辩）", "告知书、笔录等": picture("paper") },
    });
    await second.act(hazard, "登记处罚决定", {
      ...{ 处罚决定书文号: number, 被处罚的是: "单位", 处罚依据: "第一百零二条", 处罚种类: "罚款" },
      ...{ "罚款数额（元）": "30000", 处罚决定书扫描件: picture("paper") },
    });
    const early = await pageOf(principal);
    expect(early).not.toContain(number);
    await handler.act(hazard, "登记处罚决定送达", { 签收后的送达回证: picture("paper") });
    await handler.act(hazard, "登记处罚公示", { 在哪里公示: "示例区应急管理局网站" });
    await handler.act(hazard, "登记罚款缴纳", { "缴纳数额（元）": "30000" });
  });

  it("is closed once every suggestion is answered", async () => {
    await handler.page.goto(`/hazards/${hazard}`);
    await section(handler, "案件").getByRole("heading", { name: "办案提示" }).waitFor();
    const open = async () => {
      const told = await handler.page.request.get(`/api/hazards/${hazard}`);
      const [view] = (await told.json()).caseViews;
      return view.asked.filter((one: { closed: unknown }) => one.closed === null) as { title: string }[];
    };
    for (const { title } of await open()) {
      await handler.act(hazard, "处理办案提示", {
        ...{ 哪一条提示: title, 没有采取的理由: "经查没有这一情形，不予采取" },
      });
    }
    await handler.act(hazard, "结案", { 结案结果: "已作出行政处罚", 处理情况: "处罚执行完毕，材料齐全" });
    await section(handler, "案件").getByText("处罚执行完毕，材料齐全").waitFor();
  });

  it("shows the enterprise the served penalty and nothing else of the case", async () => {
    const shown = await pageOf(principal);
    expect(shown).toContain(number);
    await section(principal, "行政处罚").getByText("30,000元").waitFor();
    for (const word of ["示例立〔2026〕8号", "示例局长赵", "第一百零一条", "结案", "承办"]) {
      expect(shown).not.toContain(word);
    }
    await pageOf(office);
    await section(office, "行政处罚").getByText("示例区应急管理局网站").waitFor();
    expect([opener, handler, second, principal, office].flatMap(({ faults }) => faults)).toEqual([]);
  });
});
