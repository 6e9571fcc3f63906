import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import {
  type AddedItem,
  type LocalStandard,
  noAddition,
  type StandardAddition,
} from "./standard-addition.ts";

/** Imported wording of some items, from one paper. */
export type OfficialTextSet = {
  readonly source: string;
  /** With a source of its own where the row of the file names another paper. */
  readonly texts: readonly { readonly code: string; readonly text: string; readonly source?: string }[];
};
/** The day of effect that the catalogue does not know, and where it stands. */
export type EffectiveDateSet = { readonly on: BusinessDate; readonly source: string };
/** Items that an office adds, in its own list or to an edition of which clauses are missing. */
export type ItemsAdded = { readonly items: readonly AddedItem[] };
/** Items taken back, and why. They stay readable where they were cited. */
export type ItemsWithdrawn = { readonly codes: readonly string[]; readonly reason: string };

/** How the acts on a standard are called in the timeline. */
export const standardActs = {
  "add-standard": "新增本地清单",
  "add-items": "增加条目",
  "withdraw-items": "撤回条目",
  "set-official-text": "导入标准原文",
  "set-effective-date": "登记实施日期",
} as const;
export type StandardActName = keyof typeof standardActs;

/** Folds an entry into what was added to a standard. An unknown act is a fault, never skipped. */
export function evolveAddition(
  addition: StandardAddition,
  entry: Pick<Entry, "act" | "payload" | "times">,
): StandardAddition {
  switch (entry.act) {
    case "add-standard":
      return { ...addition, local: entry.payload as LocalStandard };
    case "add-items": {
      const { items } = entry.payload as ItemsAdded;
      return {
        ...addition,
        items: [...addition.items, ...items.map((item) => ({ ...item, withdrawnOn: null }))],
      };
    }
    case "withdraw-items":
      return withdrawn(addition, entry.payload as ItemsWithdrawn, businessDateOf(entry.times.received));
    case "set-official-text":
      return withTexts(addition, entry.payload as OfficialTextSet);
    case "set-effective-date": {
      const { on, source } = entry.payload as EffectiveDateSet;
      return { ...addition, effective: { on, source } };
    }
    default:
      throw new Error(`Unknown act on a standard: ${entry.act}`);
  }
}

function withdrawn(
  addition: StandardAddition,
  { codes }: ItemsWithdrawn,
  on: BusinessDate,
): StandardAddition {
  const items = addition.items.map((item) =>
    codes.includes(item.code) ? { ...item, withdrawnOn: on } : item,
  );
  return { ...addition, items };
}

function withTexts(addition: StandardAddition, { source, texts }: OfficialTextSet): StandardAddition {
  const set = Object.fromEntries(
    texts.map(({ code, text, source: own }) => [code, { text, source: own ?? source }]),
  );
  return { ...addition, officialTexts: { ...addition.officialTexts, ...set } };
}

/** The state that the entries of one standard add up to. */
export function foldAddition(id: string, entries: readonly Entry[]): StandardAddition {
  return entries.reduce<StandardAddition>(evolveAddition, noAddition(id));
}
