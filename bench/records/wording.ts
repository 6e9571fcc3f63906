import type { SectorCode } from "#domain/criteria/sector.ts";
import type { UnitKind } from "#domain/hazards/belonging.ts";

/** A field that the invented enterprises work in: who leads there, and what is found there. */
export type BenchField = {
  readonly code: SectorCode;
  readonly kind: UnitKind;
  readonly bureau: string;
  readonly trade: string;
  readonly findings: readonly string[];
  readonly spots: readonly string[];
};

export const benchFields: readonly BenchField[] = [
  {
    code: "industrial",
    kind: "industrial",
    bureau: "工业和信息化局",
    trade: "机械制造",
    findings: [
      "除尘系统未设置泄爆装置",
      "铝镁粉尘作业区积尘未及时清理",
      "煤气管道未设置隔断装置",
      "有限空间作业未落实审批制度",
      "深井铸造结晶器未设置漏铝报警",
      "吊运熔融金属的起重机制动器失效",
    ],
    spots: ["打磨车间", "抛光车间", "熔炼车间", "喷涂车间", "煤气站"],
  },
  {
    code: "chemical",
    kind: "chemical",
    bureau: "应急管理局危化科",
    trade: "精细化工",
    findings: [
      "涉及重点监管危险化工工艺的装置未实现自动化控制",
      "可燃气体检测报警器未按标准设置",
      "构成一级重大危险源的罐区未配备独立的安全仪表系统",
      "特种作业人员未持证上岗",
      "动火作业未办理许可",
    ],
    spots: ["储罐区", "合成装置", "装卸台", "中控室", "危险品仓库"],
  },
  {
    code: "mine",
    kind: "mine",
    bureau: "能源局",
    trade: "非煤矿业",
    findings: [
      "地下矿山安全出口不符合规程要求",
      "提升系统防坠装置未定期试验",
      "尾矿库浸润线超过控制线",
      "露天采场边坡角大于设计值",
      "主通风机未按规定检测检验",
    ],
    spots: ["主井", "副井", "尾矿坝", "采场东帮", "回风巷"],
  },
  {
    code: "fire",
    kind: "public-place",
    bureau: "消防救援大队",
    trade: "商业服务",
    findings: [
      "疏散通道被占用且安全出口锁闭",
      "自动喷水灭火系统处于关闭状态",
      "消防控制室值班人员未持证",
      "人员密集场所采用易燃可燃材料装修",
      "火灾自动报警系统主机故障未修复",
    ],
    spots: ["一层大厅", "二层营业区", "地下车库", "疏散楼梯", "消防水泵房"],
  },
  {
    code: "construction",
    kind: "construction",
    bureau: "住房和城乡建设局",
    trade: "建设工程",
    findings: [
      "深基坑变形超过预警值未采取措施",
      "模板支撑体系未按专项方案搭设",
      "塔式起重机未经检测投入使用",
      "高处作业吊篮安全锁失效",
      "脚手架连墙件缺失",
    ],
    spots: ["三号楼", "基坑北侧", "塔吊基础", "外脚手架", "地下室"],
  },
  {
    code: "gas",
    kind: "other",
    bureau: "城市管理局",
    trade: "燃气经营",
    findings: [
      "燃气调压装置未设置超压切断",
      "餐饮场所液化气瓶存放于地下室",
      "燃气管道被违规占压",
      "储配站紧急切断阀失灵",
      "用户软管超期使用未更换",
    ],
    spots: ["储配站", "调压箱", "后厨", "管廊", "气瓶间"],
  },
  {
    code: "transport",
    kind: "other",
    bureau: "交通运输局",
    trade: "道路运输",
    findings: [
      "危险货物运输车辆动态监控离线",
      "客运驾驶员疲劳驾驶未处理",
      "车辆制动性能不合格仍上路运行",
      "停车场未划分危货车辆专用区域",
      "从业人员未经安全教育上岗",
    ],
    spots: ["停车场", "维修车间", "监控室", "装货区", "调度室"],
  },
  {
    code: "special-equipment",
    kind: "other",
    bureau: "市场监督管理局",
    trade: "设备使用",
    findings: [
      "锅炉安全阀未定期校验",
      "电梯超期未检仍在使用",
      "压力容器存在裂纹仍在运行",
      "起重机械限位装置失灵",
      "叉车作业人员无证操作",
    ],
    spots: ["锅炉房", "客梯一号", "空压站", "成品库", "装配车间"],
  },
];

/** What makes one finding differ from the next. */
export const remarks = [
  "，已责令立即整改",
  "，现场两处",
  "，与上次检查相比未见改善",
  "，台账记录不全",
  "，交接班记录未反映",
  "，责任人不清楚处置要求",
  "，现场监护缺位",
  "",
] as const;

/** Made-up names, two characters each. */
export const wordsOfNames = [
  ..."安康泰和顺达兴隆恒信宏远永丰瑞祥嘉禾明德正阳东升西岭南山北川中原华盛金石银河".matchAll(/../gu),
].map(([word]) => word);
