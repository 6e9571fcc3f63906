import { nextAcceptance } from "./acceptance.ts";
import { listingPassed } from "./acts/answer-extension.ts";
import { unannouncedListing, unannouncedStoppages } from "./announcement.ts";
import { caseInputs } from "./case-inputs.samples.ts";
import { aContext, aPhoto, cast, today } from "./hazard.samples.ts";
import type { Hazard } from "./hazard.ts";
import { openInstructions } from "./instruction.ts";
import { timesExtended } from "./rectification.ts";
import type { ActName, InputOf } from "./registry.ts";
import { nextReportLink, reportLinks } from "./reporting.ts";
import { nextStep, type Step } from "./step.ts";
import type { StepContents } from "./step-contents.ts";
import { waitingIn } from "./waiting.ts";

const commitment = { promised: "由车间主任负责按方案实施", carriedOut: "已按方案逐项完成并复核" };

/** Contents with substance for each step. */
export const sampleContents: StepContents = {
  describe: {
    what: "打磨车间除尘系统未设置泄爆装置",
    spot: "打磨车间东侧",
    howFound: "执法检查时现场查看发现",
    measured: "无可测数据",
    exposedPeople: 6,
    possibleHarm: "发生粉尘爆炸造成伤亡",
    photos: [aPhoto],
  },
  analyse: {
    causes: [
      {
        factor: "management",
        cause: "设备验收未核对泄爆要求",
        whys: ["验收清单没有这一项", "清单多年未修订", "没有明确由谁修订"],
      },
      { factor: "people", cause: "未查出此方面原因", whys: [] },
      { factor: "machine", cause: "未查出此方面原因", whys: [] },
      { factor: "environment", cause: "未查出此方面原因", whys: [] },
    ],
    root: "安全设施验收制度长期没有修订",
    departedFrom: "《粉尘防爆安全规程》和设备验收岗位流程",
    postProcedure: "设备验收岗位：开机前核对安全设施环节",
    similar: [{ place: "抛光车间", found: "未发现同类问题" }],
  },
  "hold-accountable": {
    measures: [
      {
        person: "per_manager",
        unit: null,
        rule: "安全生产责任制第十条",
        post: "设备科长",
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
    before: [aPhoto],
    after: [aPhoto],
  },
  "govern-at-source": {
    technical: "加装泄爆片并联锁停机",
    management: "修订安全设施验收清单",
    training: "组织全员粉尘防爆培训",
    changedRules: "安全设施验收制度",
    intrinsicSafety: "改为湿式除尘，比较工艺和成本后实施",
    costAndProcess: "湿式除尘投入高两成，不再产生干粉，免去泄爆维护",
    fundsYuan: 120_000,
    doneBy: "2027-03-31",
    copiedTo: "抛光车间和喷砂车间",
    lookBackOn: "2027-05-31",
  },
};

function written<S extends Step>(step: S): { step: S; content: StepContents[S] } {
  return { step, content: sampleContents[step] };
}

const links = (hazard: Hazard) => reportLinks(hazard, aContext(cast.principal));

/** The entry that waits last in the life to be countersigned. */
const entryWaiting = (hazard: Hazard): number => waitingIn(hazard).at(-1)?.second.entry ?? 1;

/** An input that does, for every act, on the hazard as it stands. */
export const sampleInputs: { readonly [N in ActName]: (hazard: Hazard) => InputOf<N> } = {
  judge: () => ({
    level: "major",
    item: { standard: "gongmao-2023", code: "11.10" },
    basis: null,
    reason: "未设置泄爆装置，符合条款情形",
    focuses: ["mass-casualty"],
    secondOfficer: "per_officer2",
    jointPaper: aPhoto,
  }),
  "re-judge": (hazard) => ({
    edition: "gongmao-2026",
    // Again and again by another item: the same conclusion twice is refused.
    item: { standard: "gongmao-2026", code: `11.${10 + (hazard.rejudgements?.length ?? 0)}` },
    reason: null,
    secondOfficer: "per_officer2",
    jointPaper: aPhoto,
  }),
  countersign: (hazard) => ({ entry: entryWaiting(hazard) }),
  "refuse-countersign": (hazard) => ({ entry: entryWaiting(hazard), reason: "现场情况与记录不符" }),
  "name-countersigner": (hazard) => ({
    entry: entryWaiting(hazard),
    officer: "per_officer3",
    reason: "原会签人员已调离",
  }),
  confirm: () => ({ outcome: "confirmed", reason: null }),
  discuss: () => ({
    kind: "collective",
    people: 5,
    inFavour: 4,
    level: "major",
    opinion: "一致认为构成重大事故隐患",
    minutes: aPhoto,
    heldOn: today,
  }),
  "propose-lowering": () => ({
    to: "general",
    grounds: "经核算粉尘爆炸危险区域不成立，不符合条款",
    evidence: [],
  }),
  "countersign-lowering": () => ({ opinion: null }),
  "refuse-lowering": () => ({ reason: "依据不足" }),
  complete: () => ({
    homeConfirmed: true,
    enterprise: "ent_1",
    unitName: null,
    unitKind: null,
    supervisionLevel: null,
    placeCode: null,
    field: "industrial",
    foundOn: null,
  }),
  correct: () => ({ fields: { spot: "打磨车间西侧" }, reason: "部位写错" }),
  withdraw: () => ({ reason: "重复上报" }),
  "assign-lead": () => ({ organisation: "org_new", temporary: true, reason: "职责争议期间" }),
  "set-supporting": () => ({ organisations: ["org_fire"] }),
  "assign-expert": () => ({ person: "per_expert2", task: "核算泄爆面积" }),
  control: () => ({
    measures: "停用打磨工位并设置警戒",
    area: "打磨车间",
    watchedBy: "安全员",
    from: today,
    photos: [],
  }),
  plan: () => ({
    responsible: "车间主任",
    measures: "加装泄爆片并检测除尘风速",
    fundsYuan: 50_000,
    fundsSource: "企业安全费用列支",
    deadline: "2026-12-20",
    emergencyPlan: "粉尘爆炸现场处置方案",
    goal: null,
  }),
  "ask-extension": (hazard) => ({
    to: timesExtended(hazard.rectification) === 0 ? "2027-01-20" : "2027-02-20",
    reason: "泄爆片定制周期较长",
    protection: "继续停用打磨工位",
  }),
  "answer-extension": (hazard) => ({
    ...{ granted: true, reason: null },
    ...(listingPassed(hazard)
      ? { decidedBy: "ps_leader", decidedOn: today, decision: aPhoto }
      : { decidedBy: null, decidedOn: null, decision: null }),
  }),
  "report-to-workers": () => ({ on: today, meeting: "职工大会上通报", proof: [aPhoto] }),
  "report-fixed": () => ({
    doneOn: today,
    what: "已加装泄爆片并检测合格",
    spentYuan: 48_000,
    before: [aPhoto],
    after: [aPhoto],
  }),
  opine: () => ({ opinion: "建议同时检查管道积尘" }),
  accept: (hazard) => ({
    link: nextAcceptance(hazard)?.key ?? "",
    opinion: "现场查看符合方案",
    photos: [aPhoto],
    on: today,
    aboutHints: "两张照片角度相同，已到现场核对",
    secondOfficer: "per_officer4",
    jointPaper: aPhoto,
    approver: `per_paper_${nextAcceptance(hazard)?.key ?? ""}`,
    paper: aPhoto,
  }),
  "return-work": () => ({ reason: "泄爆片方向装反" }),
  "strike-off": () => ({ on: today, opinion: null }),
  reopen: () => ({ reason: "复查发现泄爆片被拆除" }),
  "order-stop": () => ({ area: "打磨车间", basis: "安全生产法第六十五条", orderedOn: today, document: null }),
  "ask-resume": () => ({ grounds: "隐患已消除并通过验收" }),
  "examine-resume": () => ({
    agreed: true,
    opinion: "现场具备恢复条件",
    photos: [aPhoto],
    secondOfficer: "per_officer4",
    jointPaper: aPhoto,
  }),
  resume: () => ({ on: today }),
  "announce-stoppage": ({ stoppages }) => ({
    what: unannouncedStoppages(stoppages)[0]?.what ?? "stop",
    ...{ on: today, where: "示例日报第三版", proof: [aPhoto] },
  }),
  "write-step": (hazard) => written(nextStep(hazard.steps) ?? "describe") as InputOf<"write-step">,
  "sign-step": (hazard) => ({ step: nextStep(hazard.steps) ?? "describe" }),
  "return-step": (hazard) => ({
    step: nextStep(hazard.steps) === "analyse" ? "describe" : "analyse",
    reason: "写得不够具体",
  }),
  "sign-report": (hazard) => ({ link: nextReportLink(hazard, links(hazard))?.key ?? "" }),
  "submit-report": () => ({ report: aPhoto }),
  "accept-filing": ({ number }) => ({ number: `示例备〔2026〕${number.slice(-5)}号`, on: today }),
  "return-filing": () => ({ reason: "缺少整改后照片" }),
  "note-platform": () => ({ platform: "示例省平台", number: "SL-2026-000123", on: today }),
  "prove-report": () => ({ means: "phone", receivedAt: "2026-11-23T15:10:00.000Z", evidence: aPhoto }),
  "record-check": () => ({
    ...({ kind: "on-site", forThisMatter: true } as const),
    ...{ happened: "2026-11-24T01:00:00.000Z", evidence: aPhoto },
  }),
  "withdraw-check": (hazard) => ({
    check: Math.max(0, hazard.leniency?.checks.findIndex(({ withdrawn }) => !withdrawn) ?? 0),
    reason: "登记到了另一条隐患上",
  }),
  "ask-leniency-review": () => ({ note: "材料已经齐备，请审核" }),
  "review-leniency": () => ({
    ...({ policy: "measures-under-way", result: "discuss" } as const),
    opinion: "事实清楚，提请集体讨论",
  }),
  "decide-leniency": () => ({
    ...({ result: "not-penalised", decidedBy: "ps_head", decidedOn: today } as const),
    ...{ scan: aPhoto, minutes: aPhoto, educatedOn: today, education: "约谈主要负责人，讲明报告义务" },
  }),
  ...caseInputs,
  "look-back": () => ({
    on: today,
    holds: true,
    finding: "泄爆装置运行正常",
    photos: [aPhoto],
    secondPerson: null,
  }),
  list: () => ({
    level: "county",
    listedBy: "government",
    supervisor: "示例县工信局",
    document: null,
    deadline: "2026-12-31",
    on: today,
    ...{ decidedBy: "ps_leader", decidedOn: today, decision: aPhoto, caseLeader: null },
  }),
  "announce-listing": ({ listings }) => ({
    what: unannouncedListing(listings)[0]?.what ?? "listed",
    ...{ on: today, where: "示例县人民政府网站", proof: [aPhoto] },
  }),
  "file-listing": () => ({ on: today, how: "示例安办报〔2026〕3号" }),
  "report-progress": () => ({ what: "新泵已经到货，完成基础施工", photos: [] }),
  "clear-for-publication": () => ({
    ...{ unit: "示例机械有限公司", wording: "打磨车间未设泄爆装置", supervisor: "示例县工信局" },
    ...{ decidedBy: "ps_leader", decidedOn: today, decision: aPhoto },
  }),
  instruct: () => ({
    ...{ leader: "ps_leader", leaderPost: "副县长", on: today, text: "请抓紧整改并举一反三", scan: aPhoto },
    ...({ whom: "lead", reportBy: "2026-12-31" } as const),
  }),
  "answer-instruction": (hazard) => ({
    entry: openInstructions(hazard)[0]?.entry ?? 1,
    ...{ result: "已经督促企业加装泄爆片", files: [] },
  }),
  "withdraw-publication": () => ({ reason: "表述有误，重新审查" }),
  delist: () => ({ on: today, opinion: "整改完成，同意摘牌" }),
  "confirm-repeat": () => ({ of: "hz_0", reason: "同一部位同一问题" }),
  "deny-repeat": () => ({ of: "hz_9", reason: "部位不同" }),
};
