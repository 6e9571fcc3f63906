import type { TableFiltersShape } from "#contract/tables.ts";
import { sectors } from "#domain/criteria/sector.ts";
import { focuses, judgedLevels } from "#domain/hazards/judgement.ts";
import { stages } from "#domain/hazards/stage.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { openStages } from "#web/hazards/figures.ts";

const onlyWords: Readonly<Record<NonNullable<TableFiltersShape["only"]>, string>> = {
  listed: "挂牌督办",
  stopped: "停产停业",
  repeat: "重复隐患",
  unfiled: "已销号未备案",
  gaps: "信息待补全",
  unreported: "重大隐患、未登记平台编号",
};

/** Which hazards a table is about, in words. */
export function scopeWords(filters: TableFiltersShape): string {
  const { home, level, field, focus, only } = filters;
  const open = filters.stages?.join(",") === openStages;
  const words = [
    home && (placeOfCode(home)?.name ?? home),
    level && judgedLevels[level],
    open ? "未销号" : filters.stages?.map((stage) => stages[stage]).join("、"),
    field && sectors[field].name,
    focus && focuses[focus],
    only && onlyWords[only],
  ].filter(Boolean);
  return words.length > 0 ? words.join("，") : "管辖范围内全部";
}
