import type { Attachment } from "#domain/hazards/attachment.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import type { SavedTable, TableMapping } from "./saved-table.ts";

/** The first entry of a table: the blank that came, and how it is filled. */
export type TableSaved = TableMapping & {
  readonly home: string;
  readonly owner: string;
  readonly blank: Attachment;
};
/** A new version of the blank, with the mapping carried over to it. */
export type TableRenewed = TableMapping & { readonly blank: Attachment };

/** How the acts on a table are called in the timeline. */
export const tableActs = {
  save: "保存套表",
  amend: "修改套表",
  renew: "更换套表版本",
  retire: "停用套表",
} as const;
export type TableActName = keyof typeof tableActs;

/** The table after its first entry. */
export function beginTable(id: string, entry: Entry): SavedTable {
  const saved = entry.payload as TableSaved;
  return { ...saved, id, version: 1, retired: false, ...stamped(entry) };
}

/** Folds an entry into the table. An unknown act is a fault, never skipped. */
export function evolveTable(table: SavedTable, entry: Entry): SavedTable {
  switch (entry.act) {
    case "amend":
      return { ...table, ...(entry.payload as TableMapping), ...stamped(entry) };
    case "renew": {
      const renewed = entry.payload as TableRenewed;
      return { ...table, ...renewed, version: table.version + 1, ...stamped(entry) };
    }
    case "retire":
      return { ...table, retired: true, ...stamped(entry) };
    default:
      throw new Error(`Unknown act on a table: ${entry.act}`);
  }
}

/** The state that the entries of one table add up to. */
export function foldTable(id: string, entries: readonly Entry[]): SavedTable {
  const [first, ...rest] = entries;
  if (first?.act !== "save") throw new Error(`A table does not begin with ${first?.act}`);
  return rest.reduce(evolveTable, beginTable(id, first));
}

function stamped({ seq, actor, times }: Entry) {
  return { seq, savedBy: actor, savedAt: times.received };
}
