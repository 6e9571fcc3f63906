import type { ImportInput } from "#domain/hazards/acts/import.ts";
import { normaliseUscc, reasonNotUscc } from "#domain/parties/uscc.ts";
import { dayOf } from "./date-cell.ts";
import { type Field, fields } from "./field.ts";
import type { LedgerRow } from "./ledger-row.ts";

/** What a person should look at in a row before it comes in: words that could not be used, and what is wrong with them. They are kept. */
export function warningsOf(row: LedgerRow, record: ImportInput): readonly string[] {
  return [
    ...foundOnWarning(row, record),
    ...deadlineWarning(row, record),
    ...row.unreadable.flatMap(({ field, text }) => cellWarning(field, text) ?? []),
  ];
}

function foundOnWarning({ words, foundOn }: LedgerRow, { finding }: ImportInput): readonly string[] {
  const text = words["found-on"];
  if (finding.foundOn !== null || text === null) return [];
  const why = dayOf(foundOn) ? "晚于今天" : "认不出是哪一天";
  return [`发现时间“${text}”${why}，按原文保留，待补全。`];
}

function deadlineWarning({ words }: LedgerRow, { deadlineUnread }: ImportInput): readonly string[] {
  return deadlineUnread ? [`整改时限“${words.deadline}”认不出是哪一天，按原文保留，待补全。`] : [];
}

function cellWarning(field: Field, text: string): string | null {
  switch (field) {
    case "found-on":
    case "deadline":
    case "photo-after":
      return null;
    case "uscc":
      return `“${text}”：${reasonNotUscc(normaliseUscc(text)) ?? ""}原文会保留。`;
    default:
      return `${fields[field]}“${text}”未能认出，按原文保留。`;
  }
}
