import type { ImportInput } from "#domain/hazards/acts/import.ts";
import { isOver, type Stage } from "#domain/hazards/stage.ts";
import { normaliseUscc, reasonNotUscc } from "#domain/parties/uscc.ts";
import { dayOf } from "./date-cell.ts";
import { type Field, fields } from "./field.ts";
import type { LedgerRow } from "./ledger-row.ts";
import { claimOpen, saysDone } from "./record-of-row.ts";

/** What a person should look at in a row before it comes in: words that could not be used, and what is wrong with them. They are kept. */
export function warningsOf(row: LedgerRow, record: ImportInput): readonly string[] {
  return [
    ...foundOnWarning(row, record),
    ...deadlineWarning(row, record),
    ...levelWarning(row),
    ...statusWarning(row),
    ...row.unreadable.flatMap(({ field, text }) => cellWarning(field, text) ?? []),
  ];
}

/** What a row that repeats a record says newer than it: the record stands, and a person carries it on there. */
export function repeatWarnings(row: LedgerRow, stage: Stage): readonly string[] {
  if (!saysDone(row) || isOver(stage)) return [];
  return [
    `这一行写明“${row.statusText ?? "已整改"}”，已登记的还没有销号。以登记的为准，办结的请到记录中办理。`,
  ];
}

/** Said of a row that another body of the same unit took in before, out of sight of this one. */
export const takenByOthers =
  "本地区其他部门导入过内容相同的一行，可能是同一隐患。请先向安委办核对，避免重复登记。";

function foundOnWarning({ words, foundOn }: LedgerRow, { finding }: ImportInput): readonly string[] {
  const text = words["found-on"];
  if (finding.foundOn !== null || text === null) return [];
  const why = dayOf(foundOn) ? "晚于今天" : "认不出是哪一天";
  return [`发现时间“${text}”${why}，按原文保留，待补全。`];
}

function deadlineWarning(
  { words }: LedgerRow,
  { deadlineUnread, deadline, finding }: ImportInput,
): readonly string[] {
  const early = finding.foundOn !== null && deadline !== null && deadline < finding.foundOn;
  if (early) return [`整改时限${deadline}早于发现时间${finding.foundOn}，请核对。`];
  return deadlineUnread ? [`整改时限“${words.deadline}”认不出是哪一天，按原文保留，待补全。`] : [];
}

function levelWarning(row: LedgerRow): readonly string[] {
  // Whoever cites something else is told what it was read as.
  if (claimOpen(row) !== "重大" || row.basis.kind !== "none") return [];
  return ["写明“重大”，没有判定依据，先按待判定登记；原写的级别会保留。"];
}

/** Words that do not say that the hazard is gone leave it open, whatever they meant. */
function statusWarning({ status, statusText, reviewResult }: LedgerRow): readonly string[] {
  const text = [statusText, reviewResult].filter(Boolean).join(" ");
  if (status !== "unknown" || !text) return [];
  return [`${fields.status}“${text}”未能认出整改到哪一步，先按没有整改完登记，原文会保留。`];
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
