import type { KeptLine } from "./queries.ts";

/** What there is to do about a standard, in the order in which it is asked for. */
export const needs = {
  "effective-date": "待登记实施日期",
  "official-text": "待导入原文",
  missing: "收录不全",
} as const;
export type Need = keyof typeof needs;

/** What a standard lacks. A superseded edition is not asked after: nothing new is judged by it. */
export function needsOf(line: KeptLine): readonly Need[] {
  if (line.status === "superseded") return [];
  return [
    ...(line.effectiveOn === null ? (["effective-date"] as const) : []),
    ...(line.withOfficialText < line.items ? (["official-text"] as const) : []),
    ...(line.missing > 0 || line.items === 0 ? (["missing"] as const) : []),
  ];
}

/** The standards of which something is asked, or the office's own lists; all of them without a word. */
export function linesShown(lines: readonly KeptLine[], only: string): readonly KeptLine[] {
  const shown = lines.filter((line) => {
    if (only === "own") return line.origin === "office";
    return only === "" || needsOf(line).some((need) => need === only);
  });
  const rank = ({ origin, effectiveOn }: KeptLine) =>
    effectiveOn === null ? 0 : origin === "office" ? 1 : 2;
  return [...shown].sort((a, b) => rank(a) - rank(b));
}
