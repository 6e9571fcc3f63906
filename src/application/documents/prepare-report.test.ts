import { describe, expect, it } from "vitest";
import { textsOf } from "#domain/documents/paper.ts";
import { writtenDate } from "#domain/documents/wording.ts";
import { cast, onBehalfOf } from "#domain/hazards/hazard.samples.ts";
import {
  andThen,
  fiveSteps,
  reported,
  type Story,
  toAcceptance,
  told,
  toPlan,
  wholeLife,
} from "#domain/hazards/story.samples.ts";
import { booksHolding } from "./papers.samples.ts";
import { listReportGaps, prepareReport } from "./prepare-report.ts";
import { addressOf } from "./report-finding-for.ts";

const asked = { hazard: "hz_1", final: false };

function deskOf(story: Story) {
  return { openBooks: booksHolding([story]) };
}

async function wordsOf(story: Story, actor = cast.principal) {
  const { paper } = await prepareReport(deskOf(story), actor, asked);
  return textsOf(paper).join("\n");
}

const filed = told(reported(), wholeLife);
const judged = told(reported(), toPlan.slice(0, 1));

describe("prepareReport", () => {
  it("draws every step of a whole life from the record, with nothing left unfilled", async () => {
    const { paper, fileName } = await prepareReport(deskOf(filed), cast.principal, asked);
    const words = textsOf(paper).join("\n");
    expect(words).not.toContain("（未填写）");
    expect(words).not.toContain("草稿");
    expect(words).toContain("《示例工贸重大事故隐患判定标准》（示例令第10号）第十一条第（十）项");
    expect(words).toContain(
      "由执法人员某officer1（2026年11月24日）、某officer2（2026年11月24日会签）判定为重大事故隐患",
    );
    expect(words).toContain("示例县工信局某officer3予以核定");
    expect(words).toContain("根本原因：安全设施验收制度长期没有修订");
    expect(fileName).toBe("示例机械有限公司重大事故隐患高质量整改报告（140423-20261120-AB12C）");
  });

  it("says after the filing and the striking off what was signed", async () => {
    const early = wholeLife.filter(([name]) => name !== "strike-off");
    const last = early.findLastIndex(([name]) => name === "sign-report");
    const signed = told(reported(), early.slice(0, last + 1));
    const after = told(signed, [
      ...early.slice(last + 1),
      ...wholeLife.filter(([name]) => name === "strike-off"),
    ]);
    expect(after.hazard.stage).toBe("struck-off");
    expect(after.hazard.filing.filed).not.toBeNull();
    expect(await wordsOf(signed)).toContain("尚未销号");
    expect(await wordsOf(after)).toBe(await wordsOf(signed));
  });

  it("says once how it was found, and names a finder only where one is known", async () => {
    const sentence = (words: string) => words.split("\n").find((line) => line.includes("发现。")) ?? "";
    expect(sentence(await wordsOf(filed))).toContain("2026年11月20日，由某officer1通过监管部门检查发现。");
    const { finding } = judged.hazard;
    const nobody = { ...judged, hazard: { ...judged.hazard, finding: { ...finding, finder: null } } };
    expect(sentence(await wordsOf(nobody))).toContain("2026年11月20日，通过监管部门检查发现。");
    expect(await wordsOf(filed)).not.toContain("检查（");
  });

  it("mentions that the deadline was extended, with the day before", async () => {
    const extended = told(told(reported(), toPlan), [
      ["ask-extension", cast.safety],
      ["answer-extension", cast.officer3],
    ]);
    const { plan, deadline } = extended.hazard.rectification;
    expect(deadline).not.toBe(plan?.deadline);
    const words = await wordsOf(extended);
    expect(words).toContain(
      `整改期限${writtenDate(deadline)}（原定${writtenDate(plan?.deadline ?? "")}，经同意延期）`,
    );
    expect(words).toContain(`${writtenDate(deadline)}前完成`);
    expect(await wordsOf(told(reported(), toPlan))).not.toContain("延期");
  });

  it("says no part of an address twice", () => {
    expect(addressOf(["示例区", "示例镇", "示例区示例镇示例路1号"])).toBe("示例区示例镇示例路1号");
    expect(addressOf(["示例开发区", "示例开发区", ""])).toBe("示例开发区");
    expect(addressOf(["示例区", "示例镇", "示例路1号"])).toBe("示例区示例镇示例路1号");
  });

  it("lists the photos that it shows once each", async () => {
    const { pictures } = await prepareReport(deskOf(filed), cast.principal, asked);
    expect(pictures).toEqual(["ab".repeat(32)]);
  });

  it("names who signed in the order of the kind of unit", async () => {
    const { paper } = await prepareReport(deskOf(filed), cast.principal, asked);
    const signatures = paper.blocks.find((block) => block.kind === "signatures");
    const places = signatures?.kind === "signatures" ? signatures.places : [];
    expect(places.map(({ label, name }) => [label, name])).toEqual([
      ["编制人", "某team"],
      ["安全管理负责人", "某safety-staff"],
      ["技术负责人", "某technical-lead"],
      ["主要负责人", "某principal"],
    ]);
  });

  it("is marked as a draft until all have signed", async () => {
    const { paper, fileName } = await prepareReport(deskOf(judged), cast.principal, asked);
    expect(paper.title).toMatch(/（草稿）$/);
    expect(fileName).toMatch(/草稿$/);
  });

  it("refuses the final report while something is missing, and names it", async () => {
    const final = prepareReport(deskOf(judged), cast.principal, { hazard: "hz_1", final: true });
    await expect(final).rejects.toMatchObject({ code: "incomplete", field: "finding.measured" });
    await expect(final).rejects.toThrow(/尚缺：.*实测数据/);
  });

  it("gives out the final report once all have signed", async () => {
    const { paper } = await prepareReport(deskOf(filed), cast.principal, { hazard: "hz_1", final: true });
    expect(paper.title).not.toContain("草稿");
  });

  it("refuses a hazard that was not judged major", async () => {
    const report = prepareReport(deskOf(reported()), cast.principal, asked);
    await expect(report).rejects.toMatchObject({ code: "wrong-state" });
  });

  it("says not found for a hazard that the reader's books do not hold", async () => {
    const report = prepareReport(deskOf(filed), cast.principal, { hazard: "hz_2", final: false });
    await expect(report).rejects.toMatchObject({ code: "not-found" });
  });

  it.each([cast.principal, cast.filing])("shows 追责 to $role", async (actor) => {
    expect(await wordsOf(filed, actor)).toContain("通报批评");
  });

  it("prints under 岗位职务 the post that is on file, and the duty under 岗位职责", async () => {
    const unsigned = told(reported(), [...toPlan, ...toAcceptance, ...fiveSteps]);
    const record = unsigned.hazard.steps["hold-accountable"];
    const [measure] = record.content?.measures ?? [];
    if (!measure) throw new Error("nobody was held accountable");
    const measures = [cast.team.person, "per_contact", "per_manager"].map((person) => ({
      ...measure,
      ...{ person, post: "组织粉尘清扫检查" },
    }));
    const steps = { ...unsigned.hazard.steps, "hold-accountable": { ...record, content: { measures } } };
    const story = { ...unsigned, hazard: { ...unsigned.hazard, steps } };
    const { paper } = await prepareReport(deskOf(story), cast.principal, asked);
    const rows = paper.blocks.flatMap((block) =>
      block.kind === "table" && block.columns.some(({ title }) => title === "岗位职务") ? block.rows : [],
    );
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ["某team", "班组（区队、项目部）", "组织粉尘清扫检查"],
      ["某contact", "安全联系人", "组织粉尘清扫检查"],
      ["某manager", "", "组织粉尘清扫检查"],
    ]);
  });

  it.each([cast.officer1, cast.countyOffice, cast.township])("does not show 追责 to $role", async (actor) => {
    const words = await wordsOf(filed, actor);
    expect(words).toContain("按规定不显示");
    expect(words).not.toContain("通报批评");
    expect(words).not.toContain("某manager");
  });

  it("says beside a signature that it was recorded on behalf, and lists the recording", async () => {
    const before = told(reported(), [...toPlan, ["write-step", cast.safety]]);
    const onBehalf = onBehalfOf("per_principal");
    const story = andThen(before, "sign-step", cast.safety, { context: { onBehalf } });
    const words = await wordsOf(story);
    expect(words).toContain(
      "述情由主要负责人某principal于2026年11月24日签认（代录：某safety-staff，签字纸件）",
    );
    expect(words).toContain("五步签字（述情）");
  });

  it("says that the lead department signed 述情 where its officer did", async () => {
    const described = told(reported(), [...toPlan, ["write-step", cast.safety]]);
    const story = andThen(described, "sign-step", cast.officer3);
    expect(await wordsOf(story)).toContain("述情由示例县工信局某officer3");
  });

  it("tells of a tip what it tells of a department's check without a named finder", async () => {
    const check = told(reported({ finding: { finder: null } }), toPlan);
    const tip = told(reported({ finding: { foundBy: "tip" } }), toPlan);
    const unnamed = { ...check.hazard, finding: { ...check.hazard.finding, finder: null } };
    const words = await wordsOf(tip, cast.officer1);
    expect(words).toBe(await wordsOf({ ...check, hazard: unnamed }, cast.officer1));
    expect(words).not.toContain("举报");
  });
});

describe("listReportGaps", () => {
  it("names each gap with the act that fills it", async () => {
    const gaps = await listReportGaps(deskOf(judged), cast.principal, "hz_1");
    expect(gaps).toContainEqual({ field: "confirmation", label: "牵头部门核定", act: "confirm" });
    expect(gaps).toContainEqual({ field: "analysis", label: "析因内容", act: "write-step" });
    expect(gaps).toContainEqual({ field: "stepSignatures.fix", label: "即改签认", act: "sign-step" });
    expect(gaps).toContainEqual({ field: "signers.3", label: "主要负责人签字", act: "sign-report" });
  });

  it("is down to the signatures once the work is accepted and the five steps are signed", async () => {
    const ready = told(reported(), [...toPlan, ...toAcceptance, ...fiveSteps]);
    const gaps = await listReportGaps(deskOf(ready), cast.principal, "hz_1");
    expect(gaps.every(({ act }) => act === "sign-report")).toBe(true);
    expect(gaps).toHaveLength(4);
  });

  it("is empty once the report is signed", async () => {
    expect(await listReportGaps(deskOf(filed), cast.principal, "hz_1")).toEqual([]);
  });

  it.each([
    ["small-place", false],
    ["industrial", true],
  ] as const)("asks a unit of kind %s without a credit code for one: %s", async (unitKind, owed) => {
    const belonging = { unitKind, enterprise: "ent_unregistered" };
    const story = told(reported({ belonging }), toPlan.slice(0, 1));
    const gaps = await listReportGaps(deskOf(story), cast.officer1, "hz_1");
    expect(gaps.some(({ field }) => field === "enterprise.uscc")).toBe(owed);
  });
});
