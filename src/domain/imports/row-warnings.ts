import { addMonths, type BusinessDate } from "#domain/calendar/dates.ts";
import type { ImportInput } from "#domain/hazards/acts/import.ts";
import { normaliseUscc, reasonNotUscc } from "#domain/parties/uscc.ts";
import { dayOf } from "./date-cell.ts";
import { type Field, fields } from "./field.ts";
import type { LedgerRow } from "./ledger-row.ts";
import { isLevelConflict, namesLevel, readLevel } from "./level-cell.ts";
import { progressWarnings } from "./progress-warnings.ts";
import { claimOpen } from "./record-of-row.ts";
import { readStatus } from "./status-cell.ts";

/**
 * What a person should look at in a row before it comes in: words that could not be used, and what is wrong with them.
 * They are kept. `today`: the day of the reading; null where nobody said it.
 */
export function warningsOf(
  row: LedgerRow,
  record: ImportInput,
  today: BusinessDate | null = null,
): readonly string[] {
  return [
    ...foundOnWarning(row, record),
    ...deadlineWarning(row, record),
    ...levelWarning(row),
    ...statusWarning(row),
    ...progressWarnings(row, today),
    ...foundByWarning(row),
    ...fundsWarning(row),
    ...row.unreadable.flatMap(({ field, text }) => cellWarning(field, text) ?? []),
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
  { words, deadline: reading }: LedgerRow,
  { deadlineUnread, deadline, finding }: ImportInput,
): readonly string[] {
  const { foundOn } = finding;
  if (foundOn !== null && deadline !== null) {
    if (deadline < foundOn) return [`整改时限${deadline}早于发现时间${foundOn}，请核对。`];
    if (deadline > addMonths(foundOn, longestMonths)) {
      return [`整改时限${deadline}晚于发现时间${foundOn}两年以上，请核对。`];
    }
  }
  if (deadlineUnread && reading.kind === "term" && reading.unit === "working-day") {
    return [`整改时限“${words.deadline}”按工作日计，没有推算到哪一天，按原文保留，待补全。`];
  }
  return deadlineUnread ? [`整改时限“${words.deadline}”认不出是哪一天，按原文保留，待补全。`] : [];
}

function levelWarning(row: LedgerRow): readonly string[] {
  const claim = claimOpen(row);
  if (
    row.levelFrom !== "cell" &&
    row.category &&
    namesLevel(row.category) &&
    readLevel(row.category) === null
  ) {
    const taken = row.level === "major" ? "按表名先记为重大" : "先按待判定登记";
    return [`${fields.category}“${row.category}”看不出是重大还是一般，${taken}，原文会保留，请核对。`];
  }
  if (row.level === "general" && claim) {
    return [`写明“${claim}”，又写了判定依据，先按待判定登记；原写的级别会保留。`];
  }
  if (row.levelText) return [`级别写的是“${row.levelText}”，按一般隐患登记，原文会保留。`];
  // Whoever cites something else is told what it was read as.
  if (claim !== "重大" || row.basis.kind !== "none") return [];
  return ["写明“重大”，没有判定依据，先按待判定登记；原写的级别会保留。"];
}

/** Who finds a hazard himself is judged and treated otherwise: that is not guessed. */
function foundByWarning({ foundBy, foundByText }: LedgerRow): readonly string[] {
  if (foundBy !== "unknown" || !foundByText) return [];
  return [`发现方式“${foundByText}”看不出是企业自查还是检查发现，按“未注明”登记。`];
}

function fundsWarning({ fundsYuan, fundsUnitless }: LedgerRow): readonly string[] {
  if (!fundsUnitless || fundsYuan === null || fundsYuan >= leastPlainYuan) return [];
  return [
    `资金“${fundsYuan}”没有写明单位，按 ${fundsYuan} 元登记；实为万元的，请在表头写明“（万元）”再导入。`,
  ];
}

/** Less than this is seldom spent on a hazard, and often written in 万元. */
const leastPlainYuan = 1000;
/** A mending that takes longer is a slip of the pen more often than not. */
const longestMonths = 24;

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
    case "photo":
    case "photo-before":
      return `${fields[field]}在文件里缺失，没有导入，请核对原表。`;
    case "struck-off-on":
      return readStatus(text) === "struck-off"
        ? `${fields[field]}“${text}”没有写是哪一天，按已销号登记，原文会保留。`
        : `${fields[field]}“${text}”未能认出，按原文保留。`;
    case "level":
      return isLevelConflict(text)
        ? `${text}，先按待判定登记，请核对。`
        : `${fields[field]}“${text}”未能认出，按原文保留。`;
    case "listed":
      return `挂牌督办级别“${text}”未能认出，按没有挂牌登记，原文会保留。`;
    case "uscc":
      return `“${text}”：${reasonNotUscc(normaliseUscc(text)) ?? ""}原文会保留。`;
    case "hazard-number":
      return `${fields[field]}“${text}”存成了数值，超过 15 位的末尾数字已经丢失，不用来核对。请在原文件中改成文本后重填。`;
    default:
      return `${fields[field]}“${text}”未能认出，按原文保留。`;
  }
}
