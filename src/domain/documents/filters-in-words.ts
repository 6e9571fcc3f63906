import { type SectorCode, sectors } from "#domain/criteria/sector.ts";
import { type FoundBy, foundByWays, shownSource } from "#domain/hazards/finding.ts";
import { type Focus, focuses, type JudgedLevel, judgedLevels } from "#domain/hazards/judgement.ts";
import { type Stage, stages } from "#domain/hazards/stage.ts";
import { placeOfCode } from "#domain/places/place.ts";

const onlyWords: Readonly<Record<string, string>> = {
  listed: "挂牌督办",
  stopped: "停产停业",
  repeat: "重复隐患",
  unfiled: "已销号未备案",
  gaps: "信息待补全",
  leaderless: "未明确主管部门",
  uncatalogued: "判定标准未入库",
};

type Word = (value: string) => string;

/** How each filter of a list reads; the order of the list is no filter. */
const words: Readonly<Record<string, Word>> = {
  home: (code) => `属地${placeOfCode(code)?.name ?? code}`,
  field: (code) => sectors[code as SectorCode]?.name ?? code,
  level: (level) => judgedLevels[level as JudgedLevel] ?? level,
  focus: (focus) => focuses[focus as Focus] ?? focus,
  enterprise: () => "指定的一家企业",
  importId: () => "指定的一次导入",
  criterion: (item) => `判定情形${item}`,
  foundBy: (way) => foundByWays[shownSource(way as FoundBy)] ?? way,
  dueBefore: (day) => `${day}前到期未销号`,
  foundFrom: (day) => `${day}起发现`,
  foundTo: (day) => `${day}止发现`,
  only: (kind) => onlyWords[kind] ?? kind,
  text: (text) => `含“${text}”`,
};

/** The filters of a list of hazards in one line, for whoever decides whether it may be taken out. */
export function filtersInWords(filters: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(filters).flatMap(([name, value]) => {
    if (name === "stages" && Array.isArray(value)) {
      return [value.map((stage) => stages[stage as Stage] ?? String(stage)).join("、")];
    }
    const word = words[name];
    return word && typeof value === "string" && value !== "" ? [word(value)] : [];
  });
  return said.length > 0 ? said.join("，") : "管辖范围内全部";
}
