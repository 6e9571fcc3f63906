import { reportingUnits } from "#domain/places/units.ts";

/** Of what a department is; a closed list, so that nobody's name can be read as one. */
const of =
  "安全生产|安全环保|安全|生产|设备|动力|技术|机电|通风|运输|采掘|掘进|调度|地测|工程|质量|行政|环保|消防|电气|维修|检修|仓储|后勤|物业|保卫|综合|人事|财务|采购|供应|工艺|项目|应急";
const department = "管理部门|部门|管理部|部|管理科|科|管理处|处|车间|工段|班组|区队|队|办公室|中心|指挥部";
const post =
  "主要负责人|分管负责人|安全负责人|技术负责人|现场负责人|负责人|法定代表人|实际控制人|经营者|董事长|总经理|经理|矿长|厂长|站长|店长|校长|院长|所长|总工程师|总工|安全总监|总监|主任|部长|科长|处长|区队长|队长|工段长|班组长|班长|组长|安全管理人员|安全员|技术员|电工|维修工";

/** Bodies that check and answer, by what they see to; closed for the same reason. */
const sees =
  "安全生产监督管理|安全生产|安全监管|应急管理|应急|住房和城乡建设|住房城乡建设|住建|城乡建设|消防救援|消防安全|消防|市场监督管理|市场监管|公安|交警|交通运输|交通|教育|文化和旅游|文旅|能源|商务|农业农村|农业|民政|卫生健康|卫健|城市管理|城管|水利|林业|规划和自然资源|自然资源|发展和改革|发展改革|发改|工业和信息化|工信|科技|生态环境|环境保护|税务|矿山安全监察|煤矿安全监察|矿山安全|人力资源和社会保障|人社|财政|气象|司法|体育|广播电视|广电|人民防空|人防|国有资产监督管理|国资|行政审批服务管理|行政审批|统计|粮食|邮政|邮政管理|电力|通信管理|退役军人事务|综合行政执法|综合执法|行政执法|执法|监察|督查";
const body = "管理局|监督局|委员会|办公室|救援|总队|支队|大队|中队|分局|局|委|办|厅|股|科|室|站|队";
const places = reportingUnits
  .flatMap(({ name, shortNames }) => [name, ...shortNames])
  .sort((one, other) => other.length - one.length)
  .join("|");
const institution =
  `(?:山西省|长治市|省|市|县|区|镇|乡)?(?:${places})?(?:(?:${sees})+(?:${body})+|安全生产委员会(?:办公室)?|安委会?办?公?室?|人民政府|管委会|园区管理委员会)` +
  "|(?:检查|督查|督导|巡查|暗访|验收|专家|整改)组";

const departments = `${institution}|(?:${of})+(?:${department})|车间|工段|班组|区队`;
const named = new RegExp(
  `${institution}|(?:${of})*(?:车间|工段|班组|区队)?(?:常务|分管)?副?(?:${post})|(?:${of})+(?:${department})|车间|工段|班组|区队`,
  "g",
);
const apart = new RegExp(departments, "g");

/**
 * The departments and posts that a text names, and no word else: 安全科王某、车间主任 gives 安全科、车间主任. For lists
 * that go further than the record does, where nobody's name may stand. Null where it names none.
 */
export function postsInWords(words: string | null | undefined): string | null {
  return namedBy(named, words);
}

/** The departments alone: who checked is a body and not a post. Null where the text names none. */
export function departmentsInWords(words: string | null | undefined): string | null {
  return namedBy(apart, words);
}

function namedBy(pattern: RegExp, words: string | null | undefined): string | null {
  const found = words?.match(pattern) ?? [];
  return found.length === 0 ? null : [...new Set(found)].join("、");
}
