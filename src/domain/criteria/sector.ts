/** The groups in which clause N6.4 names what to watch; the last one is what national criteria name beyond the notice. */
export const sectorGroups = {
  key: "重点行业领域",
  department: "有关部门监管的行业领域",
  place: "重点单位和高风险场所",
  criteria: "判定标准另列的行业领域",
} as const;
export type SectorGroup = keyof typeof sectorGroups;

type SectorRow = {
  readonly name: string;
  readonly group: SectorGroup;
  /** Other names in use: in catalogue files, ledgers and older papers. */
  readonly synonyms?: readonly string[];
  /** For a kind of place: the fields whose departments usually lead there. Empty: the committee office assigns. */
  readonly within?: readonly string[];
};

/**
 * The hazard fields (隐患领域) of N6.4, by code. An enterprise has a lead department for each field it works in;
 * they are the notice's own list and not classes of GB/T 4754.
 */
export const sectors = {
  "coal-mine": { name: "煤矿", group: "key", synonyms: ["煤炭", "煤矿开采"] },
  mine: { name: "非煤矿山", group: "key", synonyms: ["金属非金属矿山", "非煤", "尾矿库", "露天矿山"] },
  chemical: { name: "危险化学品", group: "key", synonyms: ["危化品", "危化", "化工", "危险化学品和化工"] },
  industrial: {
    name: "冶金工贸",
    group: "key",
    synonyms: ["工贸", "冶金", "工贸行业", "冶金等工贸行业", "有色", "建材", "机械"],
  },
  fire: { name: "消防", group: "key", synonyms: ["消防安全", "火灾"] },
  transport: { name: "交通运输", group: "key", synonyms: ["交通", "道路运输", "道路交通", "水上交通"] },
  construction: {
    name: "建筑施工",
    group: "key",
    synonyms: ["住建", "建筑", "房屋市政", "房屋建筑", "市政工程", "建筑工地"],
  },
  gas: { name: "燃气", group: "key", synonyms: ["城镇燃气", "天然气", "液化气"] },
  tourism: { name: "文化旅游", group: "key", synonyms: ["文旅", "旅游", "文化和旅游"] },
  education: { name: "教育", group: "department", synonyms: ["校园"] },
  police: { name: "公安", group: "department", synonyms: ["大型活动"] },
  industry: { name: "工信", group: "department", synonyms: ["工业和信息化", "信息通信"] },
  environment: { name: "生态环境", group: "department", synonyms: ["环保", "环境保护"] },
  water: { name: "水利", group: "department", synonyms: ["水务", "水库"] },
  agriculture: {
    name: "农业农村",
    group: "department",
    synonyms: ["农村农业", "农业", "农机", "渔业", "渔业船舶"],
  },
  health: { name: "卫生健康", group: "department", synonyms: ["卫健", "卫生", "医疗"] },
  market: { name: "市场监管", group: "department", synonyms: ["市场监督管理"] },
  sport: { name: "体育", group: "department" },
  heritage: { name: "文物", group: "department", synonyms: ["文物保护"] },
  "natural-resources": {
    name: "自然资源",
    group: "department",
    synonyms: ["国土", "地质灾害", "规划和自然资源"],
  },
  energy: { name: "能源", group: "department", synonyms: ["电力", "新能源"] },
  commerce: { name: "商务", group: "department", synonyms: ["商贸", "商业", "餐饮"] },
  meteorology: { name: "气象", group: "department", synonyms: ["防雷"] },
  hospital: { name: "医院", group: "place", within: ["health", "fire"] },
  waterworks: { name: "供水厂", group: "place", synonyms: ["自来水厂"] },
  park: { name: "工业园区", group: "place", synonyms: ["园区", "开发区"] },
  school: { name: "学校", group: "place", within: ["education", "fire"] },
  kindergarten: { name: "幼儿园", group: "place", within: ["education", "fire"] },
  nursery: { name: "托儿所", group: "place", synonyms: ["托育机构"], within: ["health", "fire"] },
  "care-home": {
    name: "敬老院",
    group: "place",
    synonyms: ["养老院", "养老机构"],
    within: ["civil-affairs", "fire"],
  },
  museum: {
    name: "文博单位",
    group: "place",
    synonyms: ["博物馆", "文物古建"],
    within: ["heritage", "fire"],
  },
  sewage: { name: "城市污水处理厂", group: "place", synonyms: ["污水处理厂", "污水处理"] },
  waste: { name: "垃圾处理厂", group: "place", synonyms: ["垃圾填埋场", "垃圾焚烧"] },
  "hazardous-waste": {
    name: "危险废物集中处置",
    group: "place",
    synonyms: ["危险废物", "危废", "危险废物处置"],
    within: ["environment"],
  },
  "factory-in-factory": { name: "厂中厂", group: "place" },
  mall: { name: "商场", group: "place", synonyms: ["超市"], within: ["commerce", "fire"] },
  marketplace: {
    name: "市场",
    group: "place",
    synonyms: ["农贸市场", "批发市场", "集贸市场"],
    within: ["market", "fire"],
  },
  entertainment: {
    name: "娱乐场所",
    group: "place",
    synonyms: ["歌舞娱乐", "密室逃脱"],
    within: ["tourism", "fire"],
  },
  complex: {
    name: "大型综合体",
    group: "place",
    synonyms: ["商业综合体", "大型商业综合体"],
    within: ["fire"],
  },
  "small-place": { name: "九小场所", group: "place", synonyms: ["小场所", "沿街门店"], within: ["fire"] },
  "weak-area": { name: "低设防区域", group: "place", synonyms: ["城中村", "自建房"] },
  "new-trade": { name: "新业态新领域", group: "place", synonyms: ["新业态", "新领域"] },
  "special-equipment": { name: "特种设备", group: "criteria", synonyms: ["电梯", "锅炉", "压力容器"] },
  fireworks: { name: "烟花爆竹", group: "criteria" },
  explosives: { name: "民用爆炸物品", group: "criteria", synonyms: ["民爆"] },
  "civil-affairs": { name: "民政", group: "criteria" },
  aviation: { name: "民航", group: "criteria", synonyms: ["民用航空"] },
  railway: { name: "铁路", group: "criteria", synonyms: ["铁路沿线"] },
  postal: { name: "邮政", group: "criteria", synonyms: ["快递", "邮政快递"] },
  grain: { name: "粮食", group: "criteria", synonyms: ["粮食和物资储备", "粮库"] },
} as const satisfies Record<string, SectorRow>;
export type SectorCode = keyof typeof sectors;

/** Every code of the list, in the notice's order. */
export const sectorCodes = Object.keys(sectors) as readonly SectorCode[];

/** True for a code of the list. */
export function isSectorCode(text: string): text is SectorCode {
  return Object.hasOwn(sectors, text);
}

/** The sector that a name means (canonical or in use elsewhere), with or without 领域/行业 behind it; null when it means none. */
export function sectorOfName(text: string): SectorCode | null {
  const name = text.replace(/\s/g, "").replace(/(行业领域|领域|行业)$/, "");
  return (
    sectorCodes.find((code) => {
      const row: SectorRow = sectors[code];
      return code === name || row.name === name || (row.synonyms?.includes(name) ?? false);
    }) ?? null
  );
}

/** The fields in which a sector is regulated: a school belongs to education and fire, coal to itself. */
export function fieldsOfSector(code: SectorCode): readonly SectorCode[] {
  const row: SectorRow = sectors[code];
  const within = (row.within ?? []).filter(isSectorCode);
  return within.length > 0 ? within : [code];
}

/** What to write in place of names that no field has; null where there are none. */
export function reasonNotSectors(unknown: readonly string[]): string | null {
  if (unknown.length === 0) return null;
  const names = Object.values(sectors).map(({ name }) => name);
  return `没有这些行业领域：${unknown.join("、")}。请改为：${names.join("、")}。`;
}
