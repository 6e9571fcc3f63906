import {
  type BusinessDate,
  businessDateOf,
  daysBetween,
  type Instant,
  shanghaiTimeOf,
} from "#domain/calendar/dates.ts";
import { type ColourLimits, type DueColour, dueColourOf } from "#domain/rules/due-colour.ts";
import { useSignedIn } from "#web/app/session.ts";

/** How a remaining time is shown: the words, and the colour; null while there is time left. */
export type ClockFace = { readonly words: string; readonly tone: DueColour | null };

/** Something with a day, and how often that day was moved back. */
type Dated = { readonly due: BusinessDate; readonly extended?: number };

/** Something due at an hour, and the moment as the server has it: how late it is does not depend on the device. */
type Timed = { readonly dueAt: Instant; readonly now: Instant };

const hourMs = 3_600_000;
/** Up to so many hours they are counted, beyond that days say more. */
const countedHours = 72;

/** What the clock of something due at an hour says: the hour in Asia/Shanghai, and how many are left or over. */
export function hourFace({ dueAt, now }: Timed, limits: ColourLimits): ClockFace {
  const [due, today] = [businessDateOf(dueAt), businessDateOf(now)];
  const left = (Date.parse(dueAt) - Date.parse(now)) / hourMs;
  const tone = dueColourOf({ due, passed: left <= 0 }, today, limits);
  const hours = Math.floor(Math.abs(left));
  if (hours > countedHours) return { words: clockFace({ due }, today, limits).words, tone };
  const counted = hours === 0 ? "不足 1 小时" : ` ${hours} 小时`;
  if (left <= 0) return { words: `已逾期${counted}`, tone };
  const day = due === today ? "今天" : due.slice(5);
  return { words: `${day} ${shanghaiTimeOf(dueAt)} 到期，还有${counted}`, tone };
}

/** What the clock of something due on a day says. */
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
  /** Where a limit counts in hours. */
  readonly hour?: { readonly dueAt: Instant | null | undefined; readonly now: Instant | null };
};

/** Remaining time in words, with the date for those who point at it. */
export function Clock({ due, today, extended = 0, hour }: Props) {
  const { dueColours } = useSignedIn();
  if (!due) return <span className="quiet">未定期限</span>;
  const { dueAt = null, now = null } = hour ?? {};
  const { words, tone } =
    dueAt && now ? hourFace({ dueAt, now }, dueColours) : clockFace({ due, extended }, today, dueColours);
  const title = `期限 ${due}${dueAt ? ` ${shanghaiTimeOf(dueAt)}` : ""}`;
  return (
    <time className={tone ? `chip ${tone}` : "chip"} dateTime={dueAt ?? due} title={title}>
      {words}
    </time>
  );
}
