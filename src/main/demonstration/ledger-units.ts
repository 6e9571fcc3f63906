import type { SectorCode } from "#domain/criteria/sector.ts";
import type { UnitKind } from "#domain/hazards/belonging.ts";
import type { SupervisionLevel } from "#domain/parties/enterprise.ts";
import type { EnterprisePlan } from "./enterprises.ts";

type Row = readonly [
  name: string,
  uscc: string,
  placeCode: string,
  kind: UnitKind,
  fields: readonly SectorCode[],
  level: SupervisionLevel,
];

/** Units of the county ledger that are in the file: its rows find them by their code. Their places are the demonstration's. */
const rows: readonly Row[] = [
  ["示例单位001（小吃餐馆）", "91140406MA0000001C", "140406001", "small-place", ["gas", "fire"], "county"],
  ["示例单位004（火锅店）", "91140400MA0000004Y", "1404G1", "small-place", ["gas", "fire"], "county"],
  [
    "示例单位005（轻工企业）",
    "91140403MA0000005D",
    "140403104",
    "industrial",
    ["industrial", "fire"],
    "city",
  ],
  ["示例单位006（粉尘涉爆企业）", "91140431MA00000062", "140431", "industrial", ["industrial"], "county"],
  ["示例单位007（铝业企业（有色））", "91140425MA0000007F", "140425", "industrial", ["industrial"], "city"],
  [
    "示例单位008（生物质颗粒加工企业）",
    "91140403MA0000008N",
    "140403103",
    "industrial",
    ["industrial"],
    "city",
  ],
  [
    "示例单位010（家具制造企业）",
    "91140400MA0000010K",
    "1404J1",
    "industrial",
    ["industrial", "fire"],
    "city",
  ],
  ["示例单位012（铝合金加工企业）", "91140427MA0000012X", "140427", "industrial", ["industrial"], "county"],
  ["示例单位013（煤矿）", "91140426MA0000013J", "140426", "coal-mine", ["coal-mine"], "city"],
  ["示例单位014（地下矿山企业）", "91140427MA00000144", "140427", "mine", ["mine"], "county"],
  ["示例单位019（商厦）", "91140426MA00000195", "140426", "public-place", ["fire"], "county"],
  ["示例单位023（钢铁企业）", "91140404MA0000023P", "140404101", "industrial", ["industrial"], "city"],
  ["示例单位037（物流设备制造企业）", "91140428MA0000037X", "140428", "industrial", ["industrial"], "city"],
  [
    "示例单位039（新材料企业）",
    "91140406MA00000398",
    "140406400",
    "industrial",
    ["industrial", "fire"],
    "county",
  ],
  ["示例单位052（KTV）", "91140405MA00000526", "140405", "public-place", ["fire", "tourism"], "county"],
  [
    "示例单位060（烟花爆竹专卖店）",
    "91140403MA00000604",
    "140403103",
    "small-place",
    ["fireworks"],
    "county",
  ],
  ["示例单位072（运输企业）", "91140426MA0000072M", "140426", "other", ["transport"], "city"],
  ["示例单位075（煤矿）", "91140423MA0000075K", "140423102", "coal-mine", ["coal-mine"], "city"],
  ["示例单位077（采石场）", "91140405MA0000077P", "140405", "mine", ["mine"], "county"],
  ["示例单位083（景区）", "91140423MA0000083E", "140423104", "public-place", ["tourism"], "county"],
  ["示例单位085（化工企业）", "91140430MA0000085Q", "140430", "chemical", ["chemical"], "city"],
  ["示例单位095（商业广场）", "91140429MA0000095C", "140429", "public-place", ["fire"], "county"],
  [
    "示例单位098（交通设施企业（静电喷塑））",
    "91140406MA0000098B",
    "140406104",
    "industrial",
    ["industrial"],
    "county",
  ],
  [
    "示例单位104（电器企业（铝合金打磨））",
    "91140430MA00001043",
    "140430",
    "industrial",
    ["industrial"],
    "city",
  ],
];

/** Units whose people have accounts. */
const staffed: readonly string[] = ["005", "010", "039"];

/** The units of the county ledger in the file; their keys are the numbers that the ledger gives them. */
export const unitsOfLedger: readonly EnterprisePlan[] = rows.map(
  ([name, uscc, placeCode, kind, fields, supervisionLevel], index) => {
    const key = /\d{3}/.exec(name)?.[0] ?? name;
    const headcount = kind === "small-place" ? 5 + index : 40 + index * 11;
    return {
      key,
      name,
      uscc,
      placeCode,
      kind,
      fields,
      supervisionLevel,
      staffed: staffed.includes(key),
      headcount,
      flags: [],
    };
  },
);
