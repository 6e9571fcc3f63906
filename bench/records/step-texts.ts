import type { Attachment } from "#domain/hazards/attachment.ts";
import type { StepContents } from "#domain/hazards/step-contents.ts";

export const photo: Attachment = {
  id: "5a".repeat(32),
  name: "示例.jpg",
  mediaType: "image/jpeg",
  size: 204_800,
};

const commitment = { promised: "由车间主任负责按方案实施", carriedOut: "已按方案逐项完成并复核" };

/** What the five steps of every invented record say. */
export const stepTexts: StepContents = {
  describe: {
    what: "现场查看发现安全装置缺失，存在事故风险",
    spot: "车间东侧",
    howFound: "执法检查时现场查看发现",
    measured: "无可测数据",
    exposedPeople: 6,
    possibleHarm: "可能造成人员伤亡",
    photos: [photo],
  },
  analyse: {
    causes: [
      {
        factor: "management",
        cause: "设备验收未核对安全装置的要求",
        whys: ["验收清单没有这一项", "清单多年未修订", "没有明确由谁修订"],
      },
    ],
    root: "安全设施验收制度长期没有修订",
    departedFrom: "设备验收岗位流程",
    similar: [{ place: "相邻车间", found: "未发现同类问题" }],
  },
  "hold-accountable": {
    measures: [
      {
        person: null,
        unit: "设备科",
        rule: "安全生产责任制第十条",
        post: "设备科",
        measure: "通报批评",
        document: "示例〔2026〕1号",
        taughtNotPunished: false,
        reason: null,
      },
    ],
  },
  fix: {
    responsibility: commitment,
    measures: commitment,
    funds: commitment,
    timeLimit: commitment,
    emergencyPlan: commitment,
    plannedYuan: 50_000,
    spentYuan: 48_000,
    before: [photo],
    after: [photo],
  },
  "govern-at-source": {
    technical: "加装安全装置并联锁停机",
    management: "修订安全设施验收清单",
    training: "组织全员培训",
    changedRules: "安全设施验收制度",
    intrinsicSafety: "比较工艺和成本后改用本质安全的方式",
    fundsYuan: 120_000,
    doneBy: "2027-03-31",
    copiedTo: "相邻车间",
    lookBackOn: "2027-05-31",
  },
};
