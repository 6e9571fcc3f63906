import { describe, expect, it } from "vitest";
import { aHazardFacts, aPaperContent } from "#domain/documents/hazard-facts.samples.ts";
import { missingFromGiven, missingFromPaper } from "#domain/documents/missing-from-paper.ts";
import { type Paper, textsOf } from "#domain/documents/paper.ts";
import { plainWording } from "#domain/documents/paper-kind.ts";
import { aReportInput } from "#domain/documents/report.samples.ts";
import { aHazard } from "#domain/hazards/hazard.samples.ts";
import { ladder } from "#domain/papers/ladder.ts";
import { draftedKindNames, kindNamed, type PaperKindName, paperKindNames } from "./paper-kinds.ts";

const columnsOf = ({ blocks }: Paper) =>
  blocks.flatMap((block) => (block.kind === "table" ? block.columns.map(({ title }) => title) : []));
const labelsOf = ({ blocks }: Paper) =>
  blocks.flatMap((block) =>
    block.kind === "form"
      ? block.rows.flatMap(({ cells }) => cells.flatMap(({ role, text }) => (role === "label" ? [text] : [])))
      : [],
  );
const signedBy = (paper: Paper) => [
  ...paper.blocks.flatMap((block) =>
    block.kind === "signatures" ? block.places.map(({ label }) => label) : [],
  ),
  ...labelsOf(paper),
];
const composed = (name: PaperKindName, over: Parameters<typeof aPaperContent>[0] = {}) =>
  kindNamed(name).compose(aPaperContent(over));

describe("the sheet of an extension", () => {
  it("says that the request came late only where a rule in use says by when it should have come", () => {
    const content = aPaperContent();
    const said = (late: { lastDay: string; wording: string; basis: string } | null) => {
      const facts = content.facts.map((one) => {
        const { extension } = one.register;
        return { ...one, register: { ...one.register, extension: extension && { ...extension, late } } };
      });
      return JSON.stringify(composed("extension-sheet", { facts }).blocks);
    };
    const limit = { lastDay: "2026-03-18", wording: "申请延期，提前15个工作日", basis: "示例办法" };
    expect(said(limit)).toContain(
      "晚于规定：申请延期，提前15个工作日（示例办法），应于2026年3月18日以前提出。",
    );
    expect(said(null)).not.toContain("提出时间");
  });
});

describe("the four forms that mines print", () => {
  it.each([
    ["inspection-record", "序号 日期 检查部位 现场具体隐患 检查人 备注", ["检查人员签字"]],
    [
      "rectification-notice",
      "序号 被检查单位 具体地点 隐患类别 存在的问题或隐患 图片 整改措施 整改期限 责任人 资金 复查时间 完成情况 复查人 备注",
      ["签发单位负责人", "接收单位负责人"],
    ],
    [
      "strike-off-application",
      "序号 单位 地点 隐患类别 隐患内容 整改措施 整改期限 责任人 完成时间 整改前图片 整改后图片 复查意见 备注",
      ["整改单位负责人", "主管部门负责人"],
    ],
    [
      "governance-ledger",
      "序号 检查时间 检查人 类别 隐患 措施 完成时间 责任人 复查时间 复查人 结果",
      ["单位负责人", "填表人"],
    ],
    [
      "quarterly-report",
      "序号 隐患编号 发现时间 重大事故隐患 判定依据 治理措施 治理时限 资金（万元） 治理进展",
      ["主要负责人", "填表人"],
    ],
  ] as const)("%s has their columns and signatures", (name, columns, signatures) => {
    expect(columnsOf(composed(name)).join(" ")).toBe(columns);
    expect(signedBy(composed(name))).toEqual(signatures);
  });

  it.each(["rectification-notice", "strike-off-application", "governance-ledger"] as const)(
    "%s keeps the level out of the category",
    (name) => {
      const table = composed(name).blocks.find((block) => block.kind === "table");
      const row = table?.kind === "table" ? (table.rows[0] ?? []) : [];
      const at = columnsOf(composed(name)).findIndex((title) => title.endsWith("类别"));
      expect(row[at]).toBe("工贸（机械铸造）");
      expect(row.filter((cell) => typeof cell === "string" && cell.includes("重大"))).toHaveLength(1);
    },
  );

  it("list several hazards, each a row", () => {
    const facts = [aHazardFacts(), aHazardFacts({ number: "ZD-2" })];
    const table = composed("rectification-notice", { facts }).blocks.find((block) => block.kind === "table");
    expect(table?.kind === "table" && table.rows.map(([number]) => number)).toEqual(["1", "2"]);
  });
});

describe("the quarterly report", () => {
  it("names its quarter by its day, or as somebody wrote it", () => {
    const titleOf = (preparedOn: string, quarter = "") =>
      composed("quarterly-report", { preparedOn, on: null, given: { quarter } }).title;
    expect([titleOf("2026-11-29"), titleOf("2026-01-05"), titleOf("2026-02-05", "2025年第四季度")]).toEqual([
      "2026年第四季度重大事故隐患治理情况报告",
      "2025年第四季度重大事故隐患治理情况报告",
      "2025年第四季度重大事故隐患治理情况报告",
    ]);
  });
});

describe("the forms of a city's platform", () => {
  const head = [
    "单位名称",
    "隐患编号",
    "单位地址",
    "市级以上重点工程",
    "隐患地址",
    "隐患区域",
    "联系人",
    "联系电话",
    "手机",
  ];

  it("情况表 asks what form 1 asks, in its order", () => {
    expect(labelsOf(composed("situation-form"))).toEqual([
      ...head,
      ...["隐患基本情况（简述）", "隐患来源", "隐患发现日期", "隐患类别", "隐患等级", "判定依据"],
      ...["是否需政府协调", "是否需局部停产停业", "是否需全部停产停业"],
      ...["落实治理目标", "落实治理机构人员", "落实安全措施及应急预案", "落实治理经费物资"],
      ...["计划完成整改时间", "落实治理经费（万元）", "单位负责人", "填报人", "填报时间"],
    ]);
  });

  it("整治情况表 asks what form 2 asks, in its order", () => {
    expect(labelsOf(composed("rectification-form"))).toEqual([
      ...head,
      ...["隐患整治情况（简述）", "治理验收评估", "整改完成日期", "实际投入资金（万元）", "备注"],
      ...["单位负责人", "填报人", "填报时间"],
    ]);
    expect(textsOf(composed("rectification-form")).join()).toContain("自评：■是　□否");
  });

  const cellOf = (paper: Paper, label: string) => {
    const cells = paper.blocks.flatMap((block) =>
      block.kind === "form" ? block.rows.flatMap((row) => row.cells) : [],
    );
    return cells[cells.findIndex(({ text }) => text === label) + 1]?.text;
  };

  it.each(["situation-form", "rectification-form", "hazard-report"] as const)(
    "%s names the contact registered with the unit, whose number goes with no other person",
    (name) => {
      const paper = composed(name, { given: {} });
      expect([cellOf(paper, "联系人"), cellOf(paper, "联系电话")]).toEqual(["示例李己", "0355-0000000"]);
      expect(cellOf(composed(name, { given: { contact: "示例周庚" } }), "联系电话")).toBe("");
    },
  );

  it("情况表 leaves the class of the hazard to whoever fills it in, where no old ledger gave one", () => {
    const { register } = aHazardFacts();
    const facts = [aHazardFacts({ register: { ...register, notedClass: "现场管理" } })];
    expect(cellOf(composed("situation-form", { facts, given: {} }), "隐患类别")).toBe("现场管理");
    expect(cellOf(composed("situation-form", { given: {} }), "隐患类别")).toBe("");
    expect(cellOf(composed("situation-form", { given: { category: "设备设施" } }), "隐患类别")).toBe(
      "设备设施",
    );
  });

  it("neither says 否 of what nobody has filled in", () => {
    const { register, fix } = aHazardFacts();
    const assessed = { self: null, experts: null, government: null };
    const facts = [aHazardFacts({ fix, register: { ...register, goal: null, assessed } })];
    expect(cellOf(composed("situation-form", { facts }), "落实治理目标")).toBe("□是　□否　");
    expect(cellOf(composed("situation-form"), "落实治理目标")).toContain("■是");
    expect(cellOf(composed("rectification-form", { facts }), "治理验收评估")).not.toContain("■");
  });

  it("核查表 asks what form 3 asks and has its sentence ready", () => {
    const paper = composed("check-form");
    const labels = ["监管责任单位", "监管责任人", "核查单位", "核查日期", "核查情况"];
    expect(labelsOf(paper).slice(-5)).toEqual(labels);
    expect(textsOf(paper)).toContain("经查该隐患已完成整改，整改情况属实。");
  });

  it("核查表 says nothing of what nobody has accepted, unless the inspector wrote it", () => {
    const { register } = aHazardFacts();
    const assessed = { ...register.assessed, government: false };
    const facts = [aHazardFacts({ register: { ...register, assessed } })];
    const office = { ...plainWording, sentences: { finding: "本局查实，已经整改。" } };
    const words = textsOf(composed("check-form", { facts, wording: office })).join();
    expect(words).not.toMatch(/整改情况属实|已经整改/);
    const given = { finding: "现场仍在整改。" };
    expect(textsOf(composed("check-form", { facts, given }))).toContain("现场仍在整改。");
  });

  it("核查表 names the lead department as overseer where nothing else was filled in", () => {
    const { enterprise } = aHazardFacts();
    const facts = [aHazardFacts({ enterprise: { ...enterprise, leadDepartment: "示例县工信局" } })];
    expect(textsOf(composed("check-form", { facts, given: {} }))).toContain("示例县工信局");
  });
});

describe("重大隐患信息报告单", () => {
  it("reports state and causes, harm and difficulty, and the plan, to both whom the law names", () => {
    const paper = composed("hazard-report");
    expect(labelsOf(paper)).toEqual(
      expect.arrayContaining([
        "隐患的现状",
        "产生原因",
        "隐患的危害程度",
        "整改难易程度",
        "治理的目标和任务",
      ]),
    );
    const words = textsOf(paper).join("\n");
    expect(words).toContain("示例县应急管理局");
    expect(words).toContain("职工大会或者职工代表大会");
    expect(words).toContain("《中华人民共和国安全生产法》第四十一条第二款");
  });
});

describe("papers between bodies", () => {
  it.each(ladder)(
    "%s says what stands, what is demanded and by when to answer, and carries no code",
    (name) => {
      const paper = composed(name, { recipient: "示例县工业和信息化局" });
      const words = textsOf(paper).join("\n");
      for (const said of ["示例县工业和信息化局", "督促企业限期整改，整改期间停止使用。", "2026年5月8日"]) {
        expect(words).toContain(said);
      }
      expect(words).toContain(aHazardFacts().number);
      expect(kindNamed(name)).toMatchObject({ outgoing: false, to: "body", answered: true });
    },
  );

  it("抄告单 asks what the receiving department needs, and leaves room for its answer", () => {
    expect(labelsOf(composed("transfer-note"))).toEqual([
      ...["发现部门", "抄告编号", "经办人", "联系电话", "主送单位", "抄送单位", "单位名称", "隐患编号"],
      ...["区域", "地址", "主要负责人", "电话", "发现日期", "隐患来源", "隐患描述", "处理意见"],
      ...["接收回复", "处理结果反馈"],
    ]);
  });

  it("挂牌督办通知书 says by whom, until when, and what the unit is to hand in", () => {
    const labels = labelsOf(composed("listing-notice"));
    expect(labels).toEqual(
      expect.arrayContaining(["挂牌级别", "督办单位", "完成治理期限", "报送治理方案日期", "签发人"]),
    );
    expect(signedBy(composed("listing-notice"))).toEqual(
      expect.arrayContaining(["送达人", "接收单位主要负责人"]),
    );
  });
});

describe("papers on not penalising", () => {
  it("审批表 holds every factor, policy, opinion and decision, and stays inside", () => {
    const words = textsOf(composed("leniency-approval")).join("\n");
    for (const said of [
      "线索",
      "示例审核意见",
      "55号一（六）3",
      "不予行政处罚",
      "约谈主要负责人",
      "内部审批材料",
    ]) {
      expect(words).toContain(said);
    }
    expect(kindNamed("leniency-approval")).toMatchObject({ outgoing: false, to: "file" });
  });

  it("告知书 tells what the enterprise did and what was decided, no lead, no opinion, no name", () => {
    const words = textsOf(composed("leniency-notice")).join("\n");
    for (const said of [
      "2026年3月9日23时10分收到你单位报告",
      "决定对你单位不予行政处罚",
      "第三十三条",
      "约谈主要负责人",
    ]) {
      expect(words).toContain(said);
    }
    for (const kept of ["线索", "审核", "集体讨论", "示例孙丙", "示例钱局", "待查"]) {
      expect(words).not.toContain(kept);
    }
  });

  it("are not offered on what others found, nor the 告知书 before the decision", () => {
    const { notBefore } = kindNamed("leniency-notice");
    expect(notBefore?.(aHazard(), "2026-11-20")).toContain("登记不予行政处罚的决定以后");
    expect(kindNamed("leniency-approval").notBefore?.(aHazard(), "2026-11-20")).toContain("检查发现");
  });
});

describe("验收申请书", () => {
  it("cites the notice, says what was done, and is signed by the principal", () => {
    const words = textsOf(composed("acceptance-application")).join("\n");
    for (const said of ["示安办督〔2026〕3号", "联锁试验10次全部动作", "2026年5月31日", "现申请验收"]) {
      expect(words).toContain(said);
    }
    expect(signedBy(composed("acceptance-application"))).toEqual(expect.arrayContaining(["主要负责人"]));
    expect(missingFromPaper(kindNamed("acceptance-application"), aHazardFacts())).toEqual([]);
  });
});

describe("papers that press on the unit itself", () => {
  it.each(["urging-notice", "unit-interview"] as const)(
    "%s goes out, asks the unit for an answer, and names no department that is pressed",
    (name) => {
      expect(kindNamed(name)).toMatchObject({ outgoing: true, answered: true });
      expect(kindNamed(name)).not.toHaveProperty("to");
      const words = textsOf(composed(name, { recipient: null })).join("\n");
      for (const said of ["你单位", "督促企业限期整改", "2026年5月8日", aHazardFacts().number]) {
        expect(words).toContain(said);
      }
    },
  );

  it("约谈记录 has who asked whom, what was promised and when it is checked, for both to sign", () => {
    expect(kindNamed("interview-record")).toMatchObject({ outgoing: false, to: "file" });
    expect(labelsOf(composed("interview-record"))).toEqual([
      ...["被约谈单位", "隐患编号", "约谈日期", "约谈地点", "约谈人", "被约谈人", "约谈事由", "判定依据"],
      ...["整改期限", "情况说明", "约谈要求", "整改承诺", "核查日期", "约谈人", "被约谈人"],
    ]);
  });
});

describe("the paper on a case", () => {
  it("立案审批表 is printed and never kept, has room for pens before, and names no article", () => {
    expect(kindNamed("case-opening")).toMatchObject({ outgoing: false, printedOnly: true });
    expect(draftedKindNames).not.toContain("case-opening");
    const before = composed("case-opening", { facts: [aHazardFacts({ penaltyCase: null })] });
    expect(labelsOf(before)).toEqual(labelsOf(composed("case-opening")));
    const words = textsOf(composed("case-opening")).join("\n");
    for (const said of ["示应急立〔2026〕1号", "示例赵甲、示例孙丙", "从严处罚：不改不报", "同意立案"]) {
      expect(words).toContain(said);
      expect(textsOf(before).join("\n")).not.toContain(said);
    }
    expect(words).not.toContain("安全生产法");
  });
});

describe("every kind", () => {
  it.each(paperKindNames)("%s cites the criterion and never a summary", (name) => {
    const words = textsOf(composed(name)).join("\n");
    expect(words).not.toContain("摘要");
    const cites: readonly PaperKindName[] = [
      ...(["rectification-notice", "strike-off-application", "situation-form", "hazard-report"] as const),
      "quarterly-report",
      ...ladder,
      ...(["urging-notice", "unit-interview", "interview-record"] as const),
      ...(["listing-notice", "leniency-approval", "leniency-notice", "case-opening"] as const),
    ];
    expect(words.includes("（应急管理部令第10号）第五条第（五）项")).toBe(cites.includes(name));
  });

  it.each(paperKindNames)("%s lacks nothing of a record that is whole", (name) => {
    const filing = { number: "1", on: "2026-04-24", bureau: "示例县应急管理局" };
    expect(missingFromPaper(kindNamed(name), aHazardFacts({ filing }))).toEqual([]);
    expect(missingFromGiven(kindNamed(name), aPaperContent().given)).toEqual([]);
  });

  it.each(paperKindNames)("%s names what an empty record lacks, once each, and still prints", (name) => {
    const { register } = aHazardFacts();
    const empty = aHazardFacts({
      ...{ fix: null, analysis: null, judgement: null, controls: [], filing: null },
      register: { ...register, listing: null, delisted: null, extension: null, done: null },
    });
    const found = { ...aReportInput().finding, foundOn: null, photos: [], spot: null };
    const facts = { ...empty, finding: found };
    const gaps = missingFromPaper(kindNamed(name), facts);
    expect(gaps.length).toBeGreaterThan(0);
    expect(new Set(gaps.map(({ field }) => field)).size).toBe(gaps.length);
    expect(composed(name, { facts: [facts], given: {}, number: null, on: null }).title).not.toBe("");
  });

  it.each(paperKindNames)("%s takes an office's title, sentences and rows", (name) => {
    const kind = kindNamed(name);
    const [slot] = Object.keys(kind.sentences);
    const wording = {
      ...plainWording,
      title: "示例标题",
      sentences: slot ? { [slot]: "本局的固定文字。" } : {},
      extra: [{ label: "监督电话", text: "0355-1111111" }],
    };
    const paper = composed(name, { wording, given: {} });
    const words = textsOf(paper).join("\n");
    expect(paper.title).toBe("示例标题");
    expect(words).toContain("0355-1111111");
    if (slot) expect(words).toContain("本局的固定文字。");
  });

  it("leaves out the optional rows that an office hides, and no others", () => {
    const hidden = { ...plainWording, hidden: ["mobile", "what"] };
    const before = labelsOf(composed("situation-form"));
    const after = labelsOf(composed("situation-form", { wording: hidden }));
    expect(before.filter((label) => !after.includes(label))).toEqual(["手机"]);
  });
});
