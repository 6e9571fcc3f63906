import type { BusinessDate } from "#domain/calendar/dates.ts";
import { citationOf } from "#domain/criteria/citation.ts";
import type { Edition } from "#domain/criteria/edition.ts";
import { sectors } from "#domain/criteria/sector.ts";
import type { CriterionItem, Standard } from "#domain/criteria/standard.ts";
import type { PrintedSheet } from "#domain/imports/printed-sheet.ts";

// Our own words are never handed out without it.
const summaryMark = "（摘要，非原文）";

/** What the catalogue of hazards is drawn from. */
export type HazardCatalogueInput = {
  readonly editions: readonly Edition[];
  /** Names of the fields asked for; empty: all. */
  readonly fields: readonly string[];
  readonly on: BusinessDate;
};

/**
 * 重大事故隐患目录清单 in the three columns in which offices hand it round: 分类, 内容, 依据. The content is official text where it
 * was imported; else our summary, marked as one. An item whose wording was not seen says so beside its citation.
 */
export function hazardCatalogue({ editions, fields, on }: HazardCatalogueInput): PrintedSheet {
  const rows = editions.flatMap(({ standard, doubt }) =>
    standard.items.map((item) => [
      groupOf(standard, item),
      item.officialText?.text ?? `${summaryMark}${item.summary}`,
      `${basisOf(item, standard)}${doubt ? `（${doubt}）` : ""}`,
    ]),
  );
  const marked = rows.some(([, content]) => content?.startsWith(summaryMark));
  return {
    name: "目录清单",
    title: "重大事故隐患目录清单",
    above: [[`行业领域：${fields.join("、") || "全部"}`, `截至：${on}`]],
    columns: [
      { label: "分类", width: 24 },
      { label: "内容", width: 80 },
      { label: "依据", width: 52 },
    ],
    rows,
    below: [
      `共 ${rows.length} 条。`,
      ...(marked ? [`标“${summaryMark}”的为便于查找的摘要，引用时请以标准原文为准。`] : []),
    ],
  };
}

/** An item of an office's own list rests on the paper that the office named for it. */
function basisOf(item: CriterionItem, standard: Standard): string {
  const citation = citationOf(item, standard);
  const source = standard.origin === "office" ? item.officialText?.source : undefined;
  return source && !source.includes(standard.title) ? `${source}（${citation}）` : citation;
}

function groupOf(standard: Standard, { group }: CriterionItem): string {
  const [first] = standard.sectors;
  const field = standard.localSector ?? (first ? sectors[first].name : "");
  return field === "" || group === field ? group : `${field}·${group}`;
}
