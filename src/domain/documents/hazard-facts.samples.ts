import type { HazardFacts } from "./hazard-facts.ts";
import type { PaperContent } from "./paper-kind.ts";
import { plainWording } from "./paper-kind.ts";
import { aReportInput } from "./report.samples.ts";

/** The invented works of the report, with what the forms ask beyond it. */
export function aHazardFacts(over: Partial<HazardFacts> = {}): HazardFacts {
  return {
    ...aReportInput(),
    register: {
      address: "示例镇工业园区1号",
      area: "示例县示例镇",
      contact: "示例李己",
      phone: "0355-0000000",
      principal: "示例王丁",
      source: "监管部门检查",
      category: "工贸（机械铸造）",
      notedClass: null,
      level: "重大",
      goal: "1号、2号中频炉流量差报警和电源联锁完好，联锁试验全部动作",
      measures: "1号、2号中频炉加装电磁流量计、流量差报警和电源联锁",
      responsible: "总经理丁",
      done: "加装电磁流量计4台，报警值设定为3%，联锁试验10次全部动作。",
      assessed: { self: true, experts: false, government: true },
      review: { on: "2026-04-12", by: "执法人员甲、戊", result: "现场试验合格，同意销号" },
      extension: {
        ...{ from: "2026-04-10", to: "2026-05-10", reason: "流量计供货推迟", askedOn: "2026-03-25" },
        ...{ protection: "停用2号炉，专人盯守", answer: "同意", late: null },
      },
      toldWorkersOn: "2026-03-10",
      listing: {
        ...{ level: "县级挂牌", supervisor: "示例县应急管理局" },
        ...{ on: "2026-03-12", deadline: "2026-05-31" },
      },
      delisted: { on: "2026-04-25", opinion: "现场验收合格" },
      reportReceivedOn: "2026-04-22",
    },
    penaltyCase: {
      ...{ number: "示应急立〔2026〕1号", cause: "未消除重大事故隐患案", openedOn: "2026-03-22" },
      ...{ decidedBy: "示例钱局", handlers: ["示例赵甲", "示例孙丙"], handling: "从严处罚：不改不报" },
    },
    leniency: {
      policy: "已报告并正在采取有效措施（2023版，长安办发〔2023〕55号一（六）3）",
      says: "企业自查查出的重大事故隐患，已按规定报告并正在采取有效措施消除的，不予行政处罚",
      factors: [
        { label: "由谁发现", verdict: "有利", fact: "2026年3月9日企业自查发现" },
        {
          ...{ label: "此前的内部情况", verdict: "待查" },
          fact: "报告以前已收到线索，仅供集体讨论，不单独影响认定",
        },
      ],
      answer: "已报告，正在整改",
      suggested: "提请集体讨论",
      reportedAt: "2026年3月9日23时10分",
      review: {
        ...{ result: "提请集体讨论", opinion: "示例审核意见：线索时间在前，请集体讨论。" },
        ...{ by: "示例孙丙", on: "2026-03-20" },
      },
      decision: {
        ...{ granted: true, result: "不予行政处罚", by: "示例钱局", on: "2026-03-21" },
        education: { on: "2026-03-21", what: "约谈主要负责人，讲明报告和整改义务" },
      },
    },
    ...over,
  };
}

/** The content of a paper on that hazard, with every asked field answered. */
export function aPaperContent(over: Partial<PaperContent> = {}): PaperContent {
  return {
    facts: [aHazardFacts()],
    issuer: "示例县应急管理局",
    recipient: "示例铸造有限公司",
    number: "示应急改〔2026〕12号",
    on: "2026-04-24",
    preparedOn: "2026-04-24",
    given: {
      ...{ keyProject: "否", contact: "示例李己", phone: "0355-0000000", mobile: "13800000000" },
      ...{
        coordination: "否",
        partialStop: "是",
        fullStop: "否",
        principal: "示例王丁",
        filledBy: "示例李己",
      },
      ...{ overseer: "示例县应急管理局", overseerPerson: "示例赵甲", checkedOn: "2026-04-13" },
      ...{
        difficulty: "改造量小，一个月内可以完成。",
        toldOn: "2026-03-10",
        remark: "无",
        inspectors: "甲、乙",
      },
      ...{
        ...{ supervisorOpinion: "情况属实，同意上报。", decision: "同意延期。" },
        ...{ appliedOn: "2026-04-11", passed: "是" },
        ...{ demand: "督促企业限期整改，整改期间停止使用。", answerBy: "2026-05-08", copies: "示例市安委办" },
        ...{ instruction: "请抓紧办理。", problems: "督促不力，整改方案未落实。" },
        ...{
          time: "2026年5月6日上午9时",
          place: "示例县政府二楼会议室",
          attendees: "主要负责人、分管负责人",
        },
        category: "设备设施",
        noticeNumber: "示安办督〔2026〕3号",
        ...{ interviewed: "示例铸造有限公司", heldOn: "2026-05-06", hosts: "示例钱局（局长）" },
        ...{ explained: "流量计供货推迟。", promised: "五月底以前全部改完。", checkOn: "2026-06-01" },
        ...{ pressed: "已发督办函两次。", reason: "整改涉及跨县协调。" },
        ...{
          handler: "示例李己",
          signatory: "示例钱局",
          planBy: "2026-03-20",
          progress: "每月5日前报告进展。",
        },
      },
    },
    wording: plainWording,
    ...over,
  };
}
