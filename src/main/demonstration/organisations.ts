import type { Level } from "#domain/access/actor.ts";
import type { SectorCode } from "#domain/criteria/sector.ts";
import type { OrganisationKind } from "#domain/parties/organisation.ts";
import { cityCode, reportingUnits } from "#domain/places/units.ts";

/** A body of the demonstration; `key` is how the rest of the demonstration calls it. */
export type OrganisationPlan = {
  readonly key: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly placeCode: string;
  readonly level: Level;
  readonly supervised: readonly SectorCode[];
  readonly superior: string | null;
};

/** How the reporting units are called in logins. */
export const unitSlugs: Readonly<Record<string, string>> = {
  "140403": "luzhou",
  "140404": "shangdang",
  "140405": "tunliu",
  "140406": "lucheng",
  "140423": "xiangyuan",
  "140425": "pingshun",
  "140426": "licheng",
  "140427": "huguan",
  "140428": "zhangzi",
  "140429": "wuxiang",
  "140430": "qinxian",
  "140431": "qinyuan",
  "1404G1": "gaoxin",
  "1404J1": "jingkai",
};

/** The main county of the demonstration: every role there has people. */
export const mainCounty = "140406";

type Line = readonly [key: string, name: string, supervised: readonly SectorCode[]];

const emergency: Line = ["yingji", "应急管理局", ["mine", "chemical", "industrial", "fireworks"]];

/** The departments of the city that a county has as well. */
const countyLines: readonly Line[] = [
  ["nengyuan", "能源局", ["coal-mine", "energy"]],
  ["zhujian", "住房和城乡建设局", ["construction", "gas"]],
  ["xiaofang", "消防救援", ["fire", "mall", "entertainment"]],
  ["shichang", "市场监督管理局", ["special-equipment", "market"]],
];

const cityLines: readonly Line[] = [
  ["jiaotong", "交通运输局", ["transport"]],
  ["jiaoyu", "教育局", ["education", "school", "kindergarten"]],
  ["wenlv", "文化和旅游局", ["tourism"]],
  ["weijian", "卫生健康委员会", ["health", "hospital"]],
];

const atCity = { placeCode: cityCode, level: "city", superior: null } as const;

function bureauOf(prefix: string, [key, name, supervised]: Line): OrganisationPlan {
  const full = key === "xiaofang" ? `${prefix}${name}支队` : `${prefix}${name}`;
  return { key, name: full, kind: "bureau", supervised, ...atCity };
}

const cityBodies: readonly OrganisationPlan[] = [
  { key: "anwei", name: "市安委办", kind: "committee-office", supervised: [], ...atCity },
  { key: "yingji", name: "市应急管理局", kind: "emergency-bureau", supervised: emergency[2], ...atCity },
  ...[...countyLines, ...cityLines].map((line) => bureauOf("市", line)),
  { key: "zhuanjia", name: "市安全生产专家库", kind: "expert-pool", supervised: [], ...atCity },
  { key: "jubao", name: "市安全生产举报受理中心", kind: "tip-office", supervised: [], ...atCity },
];

const aboveCity: readonly OrganisationPlan[] = [
  { key: "sheng-yingji", name: "省应急管理厅", kind: "emergency-bureau", supervised: [] },
  { key: "dudao", name: "上级安全生产督导组", kind: "steering", supervised: [] },
  {
    key: "kuangjian",
    name: "驻地矿山安全监察机构",
    kind: "mine-safety",
    supervised: ["coal-mine", "mine"] as const,
  },
].map((body) => ({ ...body, placeCode: cityCode, level: "province", superior: null }) as OrganisationPlan);

const group: OrganisationPlan = {
  key: "jituan",
  name: "示例煤业集团有限公司",
  kind: "group",
  placeCode: cityCode,
  level: "enterprise",
  supervised: [],
  superior: null,
};

function bodiesOfUnit(unit: { readonly code: string; readonly name: string }): readonly OrganisationPlan[] {
  const slug = unitSlugs[unit.code] ?? unit.code;
  const here = { placeCode: unit.code, level: "county" } as const;
  const office: OrganisationPlan = {
    key: `anwei-${slug}`,
    name: `${unit.name}安委办`,
    kind: "committee-office",
    supervised: [],
    superior: "anwei",
    ...here,
  };
  const bureaus = [emergency, ...countyLines].map(([key, name, supervised]): OrganisationPlan => {
    const kind = key === "yingji" ? "emergency-bureau" : "bureau";
    const full = key === "xiaofang" ? `${unit.name}${name}大队` : `${unit.name}${name}`;
    return { key: `${key}-${slug}`, name: full, kind, supervised, superior: key, ...here };
  });
  return [office, ...bureaus];
}

/** Townships of the main county, and one each of two others, with the code of their place. */
const townshipOffices: readonly (readonly [key: string, name: string, placeCode: string])[] = [
  ["luhua", "潞华街道办事处", "140406001"],
  ["dianshang", "店上镇人民政府", "140406100"],
  ["weizi", "微子镇人民政府", "140406101"],
  ["shihui", "史回镇人民政府", "140406104"],
  ["houbao", "侯堡镇人民政府", "140423102"],
  ["sudian", "苏店镇人民政府", "140404101"],
];

/** Every body of the demonstration, each after the one above it. */
export const organisationPlans: readonly OrganisationPlan[] = [
  ...aboveCity,
  ...cityBodies,
  group,
  ...reportingUnits.flatMap(bodiesOfUnit),
  ...townshipOffices.map(
    ([key, name, placeCode]): OrganisationPlan => ({
      key,
      name,
      kind: "township",
      placeCode,
      level: "township",
      supervised: ["small-place"],
      superior: null,
    }),
  ),
];
