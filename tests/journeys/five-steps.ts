import type { Locator } from "playwright-core";
import { addDays, type BusinessDate } from "#domain/calendar/dates.ts";
import { type Filled, fillIn } from "./filled-form.ts";
import { picture } from "./person.ts";

/** What the five steps say of a dust collector that was mended; each step is one form. */
export function fiveSteps(today: BusinessDate): readonly Filled[] {
  return [
    {
      "述情 > 具体部位": "打磨车间三号除尘器",
      "述情 > 发现经过": "11月执法检查时现场查看发现",
      "述情 > 实测数据": "卸灰口外溢积尘厚度约3毫米",
      "述情 > 受威胁人数": "12",
      "述情 > 可能造成的后果": "粉尘外溢积聚，遇点火源可能发生粉尘爆炸",
      "述情 > 现场照片": picture("before"),
    },
    {
      "析因 > 原因 1 > 方面": "管",
      "析因 > 原因 1 > 直接原因": "采购除尘器时未提出锁气卸灰要求",
      "析因 > 原因 1 > 为什么": "验收单没有列出防爆附件",
      "析因 > 根本原因": "设备采购和验收没有安全管理人员参加",
      "析因 > 背离的标准、制度或者岗位作业流程": "《粉尘防爆安全规程》和本厂设备采购验收制度",
      "析因 > 举一反三 1 > 排查的地点": "一号、二号除尘器",
      "析因 > 举一反三 1 > 排查结果": "均已设置锁气卸灰装置",
    },
    {
      "追责 > 追责 1 > 单位或者其他人员": "设备科",
      "追责 > 追责 1 > 岗位职责": "负责设备采购和验收",
      "追责 > 追责 1 > 依据的制度条款": "安全生产责任制第十二条",
      "追责 > 追责 1 > 教育不处罚": "否",
      "追责 > 追责 1 > 处理措施": "通报批评，扣发当月绩效",
    },
    {
      "即改 > 责任 > 落实情况": "副经理每日到场，逐项签认",
      "即改 > 措施 > 落实情况": "卸灰阀安装、接地完成",
      "即改 > 资金 > 落实情况": "资金到位，凭据齐全",
      "即改 > 时限 > 落实情况": "提前二十日完成",
      "即改 > 预案 > 落实情况": "整改期间演练一次，未发生险情",
    },
    {
      "治源 > 技术措施": "卸灰阀与风机联锁，阀停则机停",
      "治源 > 管理措施": "除尘系统点检表增加锁气卸灰项目",
      "治源 > 培训措施": "对设备、打磨人员开展粉尘防爆培训并考试",
      "治源 > 修订的制度或者作业流程": "修订设备采购验收制度，安全管理人员参加验收",
      "治源 > 本质安全技改": "比较干式改湿式除尘，费用约三十万元，列入下年度技改计划",
      "治源 > 治源资金（元）": "60000",
      "治源 > 完成日期": addDays(today, 60),
      "治源 > 推广到的部位、工序或者单位": "全厂除尘系统",
      "治源 > 回头看日期": addDays(today, 90),
    },
  ];
}

const whys = ["验收单没有列出防爆附件", "验收单多年没有修订", "没有明确由谁修订"];
const deeper: Filled = {
  "析因 > 背离的岗位作业流程和环节": "设备验收岗位：开机前核对安全设施环节",
  "治源 > 各方案的工艺和费用比较": "湿式除尘投入高两成，不再产生干粉，免去泄爆维护",
};

/** Fills in what a step asks of a repeat besides: three whys a cause, the post's procedure, what the ways cost. */
export async function fillInDeeper(form: Locator): Promise<void> {
  for (const [path, said] of Object.entries(deeper)) {
    const [step = "", label = ""] = path.split(" > ");
    if ((await form.getByText(label, { exact: true }).count()) === 0) continue;
    await fillIn(form, { [path]: said });
    if (step === "析因") await askThrice(form);
  }
}

async function askThrice(form: Locator): Promise<void> {
  for (const [at, why] of whys.entries()) {
    if (at > 0) await form.getByRole("button", { name: "再问一层为什么" }).click();
    await form.getByLabel(`第 ${at + 1} 层`, { exact: true }).fill(why);
  }
}
