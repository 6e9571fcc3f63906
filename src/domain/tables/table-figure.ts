import type { MonthlyFigures } from "#domain/documents/monthly-table.ts";

/** What a column of counts can be filled with: what the monthly table counts, and the shares of it. */
export const tableFigures = {
  units: "应排查（家）",
  "general-found": "一般隐患：排查（项）",
  "general-done": "一般隐患：已整改（项）",
  "general-left": "一般隐患：未整改（项）",
  "general-rate": "一般隐患：整改率",
  "major-found": "重大隐患：排查（项）",
  "major-struck-off": "重大隐患：整改销号（项）",
  "major-left": "重大隐患：未销号（项）",
  "major-rate": "重大隐患：整改率",
  "all-found": "隐患合计：排查（项）",
  "all-done": "隐患合计：已整改（项）",
  "all-rate": "隐患合计：整改率",
  planned: "列入治理计划（项）",
  committed: "五落实（项）",
  listed: "挂牌督办（项）",
  "listed-province": "其中省级挂牌（项）",
  "listed-city": "其中市级挂牌（项）",
  funds: "落实治理资金",
} as const;
export type TableFigure = keyof typeof tableFigures;

/** True for the name of a figure. */
export function isTableFigure(text: string): text is TableFigure {
  return Object.hasOwn(tableFigures, text);
}

/** A share, written as the cell's format asks; null of nothing. */
export type Share = { readonly part: number; readonly whole: number };
/** Money in yuan, written in the unit that the head names. */
export type Money = { readonly yuan: number };

/** The figure of one row. */
export function figureOf(figure: TableFigure, of: MonthlyFigures): number | Share | Money {
  const found = of.generalFound + of.majorFound;
  const done = of.generalDone + of.majorStruckOff;
  const figures: Readonly<Record<TableFigure, number | Share | Money>> = {
    units: of.units,
    "general-found": of.generalFound,
    "general-done": of.generalDone,
    "general-left": of.generalFound - of.generalDone,
    "general-rate": { part: of.generalDone, whole: of.generalFound },
    "major-found": of.majorFound,
    "major-struck-off": of.majorStruckOff,
    "major-left": of.majorFound - of.majorStruckOff,
    "major-rate": { part: of.majorStruckOff, whole: of.majorFound },
    "all-found": found,
    "all-done": done,
    "all-rate": { part: done, whole: found },
    planned: of.planned,
    committed: of.committed,
    listed: of.listed,
    "listed-province": of.listedByProvince,
    "listed-city": of.listedByCity,
    funds: { yuan: of.fundsYuan },
  };
  return figures[figure];
}

/** By what the group and the head say together; the first that fits. What nobody enters here (实际排查, 覆盖率) fits none. */
const patterns: readonly (readonly [RegExp, TableFigure])[] = [
  [/应(排查|检查)/, "units"],
  [/资金|经费|投入/, "funds"],
  [/(省).*(挂牌|督办)|(挂牌|督办).*省/, "listed-province"],
  [/(市).*(挂牌|督办)|(挂牌|督办).*市/, "listed-city"],
  [/挂牌|督办/, "listed"],
  [/五落实|五到位/, "committed"],
  [/治理计划|列入计划/, "planned"],
  [/一般.*(整改|完成)率/, "general-rate"],
  [/一般.*(未整改|正在整改|尚未)|(未整改|正在整改|尚未).*一般/, "general-left"],
  [/一般.*(整改|完成|销号)|(已整改|整改完成|完成整改|已完成|销号).*一般/, "general-done"],
  [/一般/, "general-found"],
  [/重大.*(整改|销号|完成)率/, "major-rate"],
  [/重大.*(未整改|未销号|正在整改|尚未)|(未整改|未销号|正在整改|尚未).*重大/, "major-left"],
  [/重大.*(整改|销号|完成)|(已整改|整改完成|完成整改|已完成|销号).*重大/, "major-struck-off"],
  [/重大/, "major-found"],
  [/隐患.*(整改|完成)率/, "all-rate"],
  [/隐患.*(整改|完成|销号)/, "all-done"],
  [/(排查|发现|查出).*隐患|隐患.*(排查|总数|数|合计)/, "all-found"],
];

/** The figure that a head asks for; null where none fits. */
export function figureOfHeader(text: string): TableFigure | null {
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
