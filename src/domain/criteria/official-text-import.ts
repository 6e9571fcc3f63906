import { squeezed } from "#domain/imports/cell-text.ts";
import { codeOfPath } from "./clause-lines.ts";
import { clausePath } from "./clause-path.ts";
import type { ReadClause } from "./official-text-sheet.ts";
import type { CriterionItem, Standard } from "./standard.ts";
import type { AddedItem } from "./standard-addition.ts";

/** What an import would do with a clause, in words. */
export const textOutcomes = {
  new: "补入原文",
  changed: "改动原文",
  same: "与现有原文相同",
  missing: "库中没有这一条",
  "lead-in": "引语，不导入",
  repeated: "与前面的条款重复，不导入",
  withdrawn: "已撤回的条目，不导入",
} as const;
export type TextOutcome = keyof typeof textOutcomes;

/** A clause beside the item that it is the wording of. */
export type TextRow = {
  readonly outcome: TextOutcome;
  readonly code: string;
  readonly clause: string;
  readonly group: string | null;
  readonly text: string;
  readonly source: string | null;
  /** The item of the library; null where it has none. */
  readonly item: CriterionItem | null;
};

/**
 * Lays clauses beside the items of a standard. A clause is known by its numbers, however it is written; where several
 * items stand under one clause, each gets its wording. What stands below an item and is none itself is the end of its wording;
 * what has items below it is the lead-in of an article. Nothing is matched by resemblance.
 */
export function compareText(standard: Standard, clauses: readonly ReadClause[]): readonly TextRow[] {
  const itemsAt = itemsByCode(standard);
  const numbered = withCodes(standard, clauses);
  const whole = withEnds(numbered, itemsAt);
  const codes = whole.map(({ code }) => code);
  const seen = new Set<string>();
  return whole.flatMap((read): TextRow[] => {
    const { code, clause, text, group, source } = read;
    const row = { code, clause, text, group, source };
    const repeated = seen.has(code);
    seen.add(code);
    const items = itemsAt.get(code) ?? [];
    if (items.length > 0) return items.map((item) => ({ ...row, ...against(item, text, repeated) }));
    const leadsIn = codes.some((other) => standsBelow(other, code));
    return [{ ...row, item: null, outcome: repeated ? "repeated" : leadsIn ? "lead-in" : "missing" }];
  });
}

function against(
  item: CriterionItem,
  text: string,
  repeated: boolean,
): Pick<TextRow, "item" | "outcome" | "code"> {
  const before = item.officialText?.text ?? null;
  const outcome = before === null ? "new" : squeezed(before) === squeezed(text) ? "same" : "changed";
  return { item, code: item.code, outcome: item.withdrawnOn ? "withdrawn" : repeated ? "repeated" : outcome };
}

function itemsByCode(standard: Standard): ReadonlyMap<string, readonly CriterionItem[]> {
  const byCode = new Map<string, CriterionItem[]>();
  for (const item of [...standard.items, ...standard.withdrawn]) {
    const read = item.clause.includes("待核") ? null : clausePath(item.clause);
    const codes = new Set([item.code, ...(read && read.rest === "" ? [codeOfPath(read.path)] : [])]);
    for (const code of codes) byCode.set(code, [...(byCode.get(code) ?? []), item]);
  }
  return byCode;
}

type Numbered = ReadClause & { readonly code: string; readonly clause: string };

/** Rows without a clause take the number of the item that says the same, else the next one of the list. */
function withCodes(standard: Standard, clauses: readonly ReadClause[]): readonly Numbered[] {
  const all = [...standard.items, ...standard.withdrawn];
  const codeOfText = new Map(all.map(({ code, officialText }) => [squeezed(officialText?.text), code]));
  let last = Math.max(0, ...all.map(({ code }) => (/^\d+$/.test(code) ? Number(code) : 0)));
  return clauses.map((read) => {
    if (read.code !== null) return { ...read, code: read.code, clause: read.clause ?? read.code };
    const known = codeOfText.get(squeezed(read.text));
    if (known === undefined) last += 1;
    const code = known ?? String(last);
    codeOfText.set(squeezed(read.text), code);
    return { ...read, code, clause: `第${code}项` };
  });
}

/** Joins what stands below an item, and is no item, to the wording of the item. */
function withEnds(
  numbered: readonly Numbered[],
  itemsAt: ReadonlyMap<string, readonly CriterionItem[]>,
): readonly Numbered[] {
  const whole: Numbered[] = [];
  for (const read of numbered) {
    const above = whole.at(-1);
    const isEnd =
      above && !itemsAt.has(read.code) && itemsAt.has(above.code) && standsBelow(read.code, above.code);
    if (isEnd) whole[whole.length - 1] = { ...above, text: `${above.text}${read.text}` };
    else whole.push(read);
  }
  return whole;
}

/** 4.1.2 and 4.1a stand below 4.1; 4.10 does not. */
function standsBelow(code: string, above: string): boolean {
  return code !== above && code.startsWith(above) && !/^\d/.test(code.slice(above.length));
}

/** The items that rows without one become, when the office takes them in. */
export function itemsFrom(rows: readonly TextRow[], source: string): readonly AddedItem[] {
  return rows
    .filter(({ outcome }) => outcome === "missing")
    .map(({ code, clause, group, text, source: own }) => {
      return { code, clause, group: group ?? "未分类", text, source: own ?? source };
    });
}
