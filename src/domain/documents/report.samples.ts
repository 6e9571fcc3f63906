import type { SignaturePlace } from "./block.ts";
import type { ReportInput } from "./report-input.ts";

function signed(label: string, name: string, on: string, note: string | null = null): SignaturePlace {
  return { label, name, on, note };
}

/** An invented works, its hazard lived through to the end; override what the test is about. */
export function aReportInput(over: Partial<ReportInput> = {}): ReportInput {
  return {
    number: "ZD-140423-2026-0017",
    preparedOn: "2026-04-20",
    enterprise: {
      name: "示例铸造有限公司",
      uscc: "91350100M000100Y43",
      place: "示例县示例镇工业园区1号",
      field: "工贸（机械铸造）",
      supervisionLevel: "县属",
      leadDepartment: "示例县应急管理局",
      group: null,
    },
    finding: {
      foundOn: "2026-03-05",
      how: "监管部门检查",
      course: null,
      by: "示例县应急管理局检查人员甲、乙",
      what: "铸造车间1号中频炉冷却水系统未设置进、出水流量差监测报警装置，未与熔炼电源联锁。",
      spot: "铸造车间北跨1号中频炉平台",
      measured: "进水流量12.6 m³/h、出水流量11.9 m³/h，差值5.6%，现场无报警",
      exposedPeople: 14,
      possibleHarm: "冷却水漏入炉内遇高温熔融金属发生爆炸，造成炉台及相邻作业人员群死群伤。",
      photos: [
        { id: "a".repeat(64), caption: "1号中频炉冷却水管路（2026年3月5日）" },
        { id: "b".repeat(64), caption: "控制柜无流量差报警（2026年3月5日）" },
      ],
    },
    judgement: {
      criterion: {
        standardTitle: "工贸企业重大事故隐患判定标准",
        documentNumber: "应急管理部令第10号",
        clause: "第五条第（五）项",
        officialText: null,
      },
      basis: null,
      titleKnown: false,
      reason: "现场核查管路图和控制柜接线，确认未设置监测报警装置，也未与电源联锁。",
      by: "示例县应急管理局执法人员甲、乙",
      on: "2026-03-05",
    },
    confirmation: { by: "示例县应急管理局", on: "2026-03-07", opinion: "情况属实，同意判定意见。" },
    controls: [
      {
        measures: "停用1号中频炉，切断熔炼电源并挂牌上锁，炉台周边10米设置警戒",
        area: "铸造车间北跨",
        watchedBy: "车间主任丙",
        from: "2026-03-05",
      },
    ],
    stoppages: [
      {
        area: "1号中频炉",
        basis: "《中华人民共和国安全生产法》第六十五条",
        orderedBy: "示例县应急管理局",
        orderedOn: "2026-03-05",
        document: "示应急现决〔2026〕8号",
        resumedOn: "2026-04-12",
        examinedBy: "示例县应急管理局",
      },
    ],
    analysis: {
      causes: [
        {
          factor: "machine",
          cause: "冷却水回路只装有压力表，没有流量差监测和联锁",
          whys: [
            "2019年购入时选用的是简配机型，合同未要求流量差监测",
            "设备采购技术协议由生产部门单独拟定，安全部门未参加会签",
            "公司没有设备采购安全条件审查制度",
          ],
        },
        {
          factor: "people",
          cause: "炉前工凭经验看水温，不知道流量差的危险",
          whys: ["岗位培训教材没有“冷却水漏炉”内容", "教材自2018年后未按新标准修订"],
        },
        {
          factor: "management",
          cause: "班前检查表没有冷却水流量项目，隐患多年未查出",
          whys: ["检查表照搬设备说明书，未对照判定标准逐条核对", "安全管理人员未接受判定标准培训"],
        },
      ],
      root: "公司没有把重大事故隐患判定标准转化为设备采购、改造和日常检查的要求，设备安全条件审查缺位。",
      departedFrom:
        "不符合安全生产标准化“设备设施全生命周期管理”要求；炉前岗位作业流程缺少“开炉前核对进、出水流量”步骤。",
      similar: [
        {
          place: "铸造车间2号、3号中频炉",
          found: "2号炉同样未设置，已一并停用改造；3号炉已设置，联锁试验正常",
        },
        { place: "热处理车间井式炉", found: "有流量开关，报警值设定偏高，已调整" },
      ],
      repeated: false,
    },
    accountability: [
      {
        person: "按规定不显示",
        post: "生产副总经理",
        duty: "组织设备验收",
        rule: "《公司安全生产责任制》第十二条",
        measure: "通报批评，扣发季度安全绩效",
        document: "示铸安〔2026〕6号",
        reason: null,
      },
      {
        person: "按规定不显示",
        post: "炉前班长",
        duty: "开炉前核对冷却水流量",
        rule: "《公司安全生产责任制》第二十七条",
        measure: "批评教育，不予处罚",
        document: null,
        reason: "属制度缺失所致，本人积极配合整改",
      },
    ],
    fix: {
      commitments: {
        responsibility: {
          promised: "总经理负总责，设备部部长组织实施",
          carriedOut: "总经理主持专题会3次，设备部按期完成安装调试",
        },
        measures: {
          promised: "1号、2号中频炉加装电磁流量计、流量差报警和电源联锁",
          carriedOut: "加装电磁流量计4台，报警值设定为3%，联锁试验10次全部动作",
        },
        funds: { promised: "12.8万元，从安全生产费用列支", carriedOut: "实际支出11.96万元，票据齐全" },
        timeLimit: { promised: "2026年4月10日前完成", carriedOut: "2026年4月8日完成" },
        emergencyPlan: {
          promised: "整改期间漏炉现场处置方案",
          carriedOut: "2026年3月9日组织演练1次，参加22人",
        },
      },
      deadline: "2026-04-10",
      extendedFrom: null,
      doneOn: "2026-04-08",
      plannedYuan: 128_000,
      spentYuan: 119_600,
      before: [{ id: "c".repeat(64), caption: "整改前：仅有压力表" }],
      after: [{ id: "d".repeat(64), caption: "整改后：流量计与联锁箱" }],
      acceptance: [
        {
          label: "企业自验",
          by: "总经理丁",
          opinion: "已按方案完成，联锁可靠，同意申请验收",
          on: "2026-04-09",
          note: null,
        },
        {
          label: "牵头部门验收",
          by: "执法人员甲、戊",
          opinion: "现场试验合格，同意销号",
          on: "2026-04-12",
          note: "代录",
        },
      ],
      struckOffOn: "2026-04-12",
    },
    source: {
      technical: "三年内将中频炉逐步更换为带漏炉预警的机型，2026年先更换2号炉。",
      management: "设备采购和改造实行安全条件审查，未会签不得签订合同。",
      training: "炉前岗位增加漏炉应急课程，每季度实操考核一次。",
      changedRules: "《设备采购安全条件审查制度》（新订）、《炉前岗位作业流程卡》（修订）",
      intrinsicSafety:
        "比较了加装监测（12.8万元）与整机更换（86万元）：前者见效快，后者可从工艺上消除漏炉，按先加装、后更换分步实施。",
      fundsYuan: 860_000,
      doneBy: "2026-12-31",
      copiedTo: "本公司热处理车间；已向县铸造行业协会提供做法",
      lookBackOn: "2026-10-12",
    },
    principles: {
      atSource: "从设备选型、采购会签入手查明源头，已建立审查制度。",
      asSystem: "对全公司涉水冷却的5台设备逐台排查，发现并消除同类问题2处。",
      atRoot: "以整机更换为治本目标，资金和年限已经总经理办公会确定。",
    },
    stepSignatures: {
      describe: signed("安全管理人员", "己", "2026-03-08"),
      analyse: signed("技术负责人", "庚", "2026-03-18"),
      "hold-accountable": signed("主要负责人", "丁", "2026-03-25"),
      fix: signed("主要负责人", "丁", "2026-04-09", "代录"),
      "govern-at-source": signed("主要负责人", "丁", "2026-04-18"),
    },
    signers: [
      signed("编制人", "己", "2026-04-19"),
      signed("安全管理负责人", "辛", "2026-04-19"),
      signed("技术负责人", "庚", "2026-04-20"),
      { label: "主要负责人", name: null, on: null, note: null },
    ],
    recordings: [
      { act: "即改签认", forWhom: "丁", by: "示例镇应急站壬", on: "2026-04-09", channel: "纸质签字" },
    ],
    bureau: "示例县应急管理局",
    filing: null,
    ...over,
  };
}
