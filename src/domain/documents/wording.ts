import type { BusinessDate } from "#domain/calendar/dates.ts";

/** A date as papers write it (GB/T 9704: Arabic digits, no leading zeros): 2026年3月5日. Blanks when it is not known yet. */
export function writtenDate(date: BusinessDate | null): string {
  if (date === null) return "　　　年　　月　　日";
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** From this many yuan on money is told in 万元. */
const inWanFrom = 100_000;

/**
 * Money, in one form on screen and paper and never rounded above a fen: below 100,000 yuan in 元 with two decimals
 * (86,000.50 元), from there in 万元 with as many decimals as the fen needs and no more (12.8 万元, 12.345678 万元).
 */
export function writtenYuan(yuan: number): string {
  const fen = Math.round(yuan * 100);
  if (Math.abs(fen) < inWanFrom * 100) return `${grouped((fen / 100).toFixed(2))} 元`;
  return `${grouped(writtenWan(yuan))} 万元`;
}

/** The bare number under a head that says 万元 already, exact to the fen: 8.60005. */
export function writtenWan(yuan: number): string {
  return (Math.round(yuan * 100) / 1_000_000).toFixed(6).replace(/\.?0+$/, "");
}

/** Thousands parted by commas, before the point only. */
function grouped(decimals: string): string {
  const [whole = "", fraction] = decimals.split(".");
  const parted = whole.replace(/\d(?=(?:\d{3})+$)/g, "$&,");
  return fraction === undefined ? parted : `${parted}.${fraction}`;
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
