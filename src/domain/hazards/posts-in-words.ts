/** Of what a department is; a closed list, so that nobody's name can be read as one. */
const of =
  "安全生产|安全环保|安全|生产|设备|动力|技术|机电|通风|运输|采掘|掘进|调度|地测|工程|质量|行政|环保|消防|电气|维修|检修|仓储|后勤|物业|保卫|综合|人事|财务|采购|供应|工艺|项目|应急";
const department = "管理部门|部门|管理部|部|管理科|科|管理处|处|车间|工段|班组|区队|队|办公室|中心|指挥部";
const post =
  "主要负责人|分管负责人|安全负责人|技术负责人|现场负责人|负责人|法定代表人|实际控制人|经营者|董事长|总经理|经理|矿长|厂长|站长|店长|校长|院长|所长|总工程师|总工|安全总监|总监|主任|部长|科长|处长|区队长|队长|工段长|班组长|班长|组长|安全管理人员|安全员|技术员|电工|维修工";

const named = new RegExp(
  `(?:${of})*(?:车间|工段|班组|区队)?(?:常务|分管)?副?(?:${post})|(?:${of})+(?:${department})|车间|工段|班组|区队`,
  "g",
);

/**
 * The departments and posts that a text names, and no word else: 安全科王某、车间主任 gives 安全科、车间主任. For lists
 * that go further than the record does, where nobody's name may stand. Null where it names none.
 */
export function postsInWords(words: string | null | undefined): string | null {
  const found = words?.match(named) ?? [];
  return found.length === 0 ? null : [...new Set(found)].join("、");
}
