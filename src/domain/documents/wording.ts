import type { BusinessDate } from "#domain/calendar/dates.ts";

/** A date as papers write it (GB/T 9704: Arabic digits, no leading zeros): 2026年3月5日. Blanks when it is not known yet. */
export function writtenDate(date: BusinessDate | null): string {
  if (date === null) return "　　　年　　月　　日";
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** Money as papers write it, exact to the fen: below ten thousand in 元, above in 万元. */
export function writtenYuan(yuan: number): string {
  if (Math.abs(yuan) < 10_000) return `${trimmed(yuan.toFixed(2))}元`;
  return `${trimmed((yuan / 10_000).toFixed(6))}万元`;
}

function trimmed(decimals: string): string {
  return decimals.replace(/\.?0+$/, "");
}

/** The number of a first-level heading: 一 to 十. */
export const chineseNumbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"] as const;

/** How a missing piece reads in a paper: plainly missing, never guessed. */
export const notFilled = "（未填写）";

/** The text, or the words for a missing one. */
export function orNotFilled(text: string | null): string {
  return text === null || text.trim() === "" ? notFilled : text;
}

/** Without the closing full stop, so that sentences can be joined. */
export function withoutStop(text: string): string {
  return text.trim().replace(/[。；;.\s]+$/, "");
}

/** The text as a sentence of its own, or the words for a missing one: closed by a full stop where it has no ending. */
export function asSentence(text: string | null): string {
  const said = orNotFilled(text);
  return said === notFilled || /[。！？；.!?;]\s*$/u.test(said) ? said : `${said.trim()}。`;
}
