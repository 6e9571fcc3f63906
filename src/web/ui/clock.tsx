import { type BusinessDate, daysBetween } from "#domain/calendar/dates.ts";

/** How a remaining time is shown: the words, and how pressing it is. */
export type ClockFace = { readonly words: string; readonly tone: "late" | "soon" | "calm" };

/** Days within which something due is shown as pressing. */
const soonDays = 7;

/** What the clock of something due says on a day. */
export function clockFace(due: BusinessDate, today: BusinessDate): ClockFace {
  const left = daysBetween(today, due);
  if (left < 0) return { words: `已逾期 ${-left} 天`, tone: "late" };
  if (left === 0) return { words: "今天到期", tone: "soon" };
  return { words: `还有 ${left} 天`, tone: left <= soonDays ? "soon" : "calm" };
}

type Props = { readonly due: BusinessDate | null; readonly today: BusinessDate };

/** Remaining time in words, with the date for those who point at it. */
export function Clock({ due, today }: Props) {
  if (!due) return <span className="quiet">未定期限</span>;
  const { words, tone } = clockFace(due, today);
  return (
    <time className={tone === "calm" ? "chip" : `chip ${tone}`} dateTime={due} title={`期限 ${due}`}>
      {words}
    </time>
  );
}
