import { type BusinessDate, daysBetween } from "#domain/calendar/dates.ts";
import { type ColourLimits, type DueColour, dueColourOf } from "#domain/rules/due-colour.ts";
import { useSignedIn } from "#web/app/session.ts";

/** How a remaining time is shown: the words, and the colour; null while there is time left. */
export type ClockFace = { readonly words: string; readonly tone: DueColour | null };

/** Something with a day, and how often that day was moved back. */
type Dated = { readonly due: BusinessDate; readonly extended?: number };

/** What the clock of something due says on a day. */
export function clockFace(
  { due, extended = 0 }: Dated,
  today: BusinessDate,
  limits: ColourLimits,
): ClockFace {
  const left = daysBetween(today, due);
  const tone = dueColourOf({ due, extended }, today, limits);
  if (left === 0) return { words: "今天到期", tone };
  if (left > 0) return { words: `还有 ${left} 天`, tone };
  const often = extended >= limits.extensions ? `（延期 ${extended} 次）` : "";
  return { words: `已逾期 ${-left} 天${often}`, tone };
}

type Props = {
  readonly due: BusinessDate | null;
  readonly today: BusinessDate;
  readonly extended?: number;
};

/** Remaining time in words, with the date for those who point at it. */
export function Clock({ due, today, extended = 0 }: Props) {
  const { dueColours } = useSignedIn();
  if (!due) return <span className="quiet">未定期限</span>;
  const { words, tone } = clockFace({ due, extended }, today, dueColours);
  return (
    <time className={tone ? `chip ${tone}` : "chip"} dateTime={due} title={`期限 ${due}`}>
      {words}
    </time>
  );
}
