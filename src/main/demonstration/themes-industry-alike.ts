import type { Theme } from "./theme.ts";
import { gasDetector, paint, ventilation } from "./themes-industry.ts";

/** 化工：苯罐区探测器装得过高。 */
export const benzeneDetector: Theme = {
  ...gasDetector,
  text: "苯罐区有毒气体探测器安装过高，报警延迟，未按国标设置",
  spot: "苯罐区东侧围堰内",
  measured: "4台探测器距地坪2.1至2.4米（苯蒸气比空气重，应距地坪0.3至0.6米），通气试验报警延迟70秒",
  exposedPeople: 12,
  possibleHarm: "苯泄漏不能及时报警，可能造成人员中毒和火灾爆炸",
  control: "停止苯卸车和倒罐作业，罐区每小时用便携仪在低处检测并记录",
  measures: "4台探测器移到距地坪0.5米处，重新敷设线缆并逐台标定",
  done: "4台探测器移装完成并标定，通气试验报警不超过10秒",
  emergency: "苯泄漏和人员中毒现场处置方案，配备正压式空气呼吸器",
  yuan: 36_000,
  cause: {
    factor: "machine",
    cause: "探测器按比空气轻的气体定位安装",
    whys: ["储存介质变更后没有重新核对安装高度", "变更审查表没有仪表专业一栏", "变更管理制度没有规定会签"],
  },
  root: "储存介质变更没有触发气体探测器设置的重新核对",
  similar: { place: "甲醇罐区和灌装间", found: "灌装间1台探测器高度不符，已同时移装" },
  technical: "按介质密度编制探测器布置图，安装高度上墙标识",
  copiedTo: "甲醇罐区、灌装间和中间罐区",
};

/** 化工：探测器被包裹。 */
export const wrappedDetector: Theme = {
  ...gasDetector,
  text: "中间罐区两台可燃气体探测器被塑料袋包裹，没有正常投用",
  spot: "中间罐区东侧泵棚",
  measured: "2台探测器被塑料袋包裹，通气试验均无响应",
  exposedPeople: 10,
  possibleHarm: "泵密封泄漏不能报警，可能发生火灾爆炸",
};

/** 化工：报警器离线，企业自查。 */
export const offlineDetector: Theme = {
  ...gasDetector,
  text: "甲醇中间罐出料泵房一台可燃气体探测器离线，主机没有故障提示",
  spot: "甲醇出料泵房",
  measured: "自查时通气试验无响应，主机显示正常",
  exposedPeople: 6,
  control: "停用出料泵，泵房使用便携仪每小时巡检并记录",
  yuan: 12_000,
};

/** 化工：夜班关闭报警。 */
export const silencedAlarm: Theme = {
  ...gasDetector,
  text: "夜班装卸甲醇时关闭气体报警，没有人值守",
  spot: "甲醇装卸区和控制室",
  measured: "调取控制室记录，近一周夜班报警主机断电3次，共4小时20分钟",
  exposedPeople: 8,
  possibleHarm: "装卸泄漏不能发现，可能发生火灾爆炸",
  control: "停止夜间装卸，报警主机加锁，控制室双人值守",
};

/** 煤矿：没有备用主要通风机，2023年发现，仍未改完。 */
export const spareFan: Theme = {
  ...ventilation,
  text: "北风井没有备用主要通风机，另一台电动机烧毁后一直未补装",
  spot: "北风井主要通风机房",
  measured: "现场只有一台主要通风机运转，备用位置空置",
  possibleHarm: "运转的通风机故障即全矿停风，瓦斯积聚可能发生爆炸",
  item: { standard: "coal-mine-2020", code: "8.2" },
  basis: "《煤矿重大事故隐患判定标准》没有备用主要通风机的情形",
  control: "北翼限员限产，通风机每小时巡查，停风立即断电撤人",
  measures: "购置同等能力主要通风机一套，安装调试并做切换试验",
};

/** 机械：喷漆室，按机械企业的条款。 */
export const machinePaint: Theme = { ...paint, item: { standard: "gongmao-2023", code: "7.7" } };

/** 机械：调漆间没有报警。 */
export const mixingRoom: Theme = {
  ...machinePaint,
  text: "调漆间没有设置可燃气体报警，与喷漆室相通",
  spot: "涂装车间调漆间",
  measured: "调漆时便携仪读数12%LEL，与喷漆室之间开口约0.6平方米",
  exposedPeople: 4,
  possibleHarm: "溶剂蒸气串入喷漆室，遇静电火花可能爆燃",
  control: "停止调漆，溶剂移入室外防火柜，调漆间保持通风",
  measures: "调漆间安装固定式可燃气体报警装置并与排风机联锁，封堵与喷漆室之间的开口",
  done: "报警装置安装2台并标定，与排风机联锁试验合格，开口封堵",
  emergency: "调漆间火灾现场处置方案",
  yuan: 28_000,
};

/** 机械：用溶剂清洗工装。 */
export const cleaningBench: Theme = {
  ...machinePaint,
  text: "清洗工位使用溶剂清洗工装，周边没有防止可燃气体积聚的措施",
  spot: "涂装车间工装清洗工位",
  measured: "清洗槽口便携仪读数22%LEL，旁边地坑内9%LEL，没有局部排风",
  exposedPeople: 5,
  possibleHarm: "可燃气体在地坑积聚，遇火源可能爆燃",
  item: { standard: "gongmao-2023", code: "7.6" },
  basis: "《工贸企业重大事故隐患判定标准》可燃溶剂清洗未采取防积聚措施的情形",
  control: "停用溶剂清洗工位，溶剂移入防火柜，地坑强制通风并每班检测",
};

/** 煤矿：风门损坏。 */
export const airDoor: Theme = {
  ...ventilation,
  text: "西翼采区一道风门损坏，局部风流短路，风量低于需要",
  spot: "西翼采区联络巷二号风门",
  measured: "西翼掘进面实测风量210m³/min，需风量320m³/min；CH4 0.45%",
  exposedPeople: 24,
  control: "停止西翼掘进作业，撤出人员，风门处临时挂风帘并设专人看守",
};
