import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import { isBusinessDate } from "#domain/calendar/dates.ts";
import { Refusal } from "#domain/refusal.ts";

/** Words that fill a field and say nothing; a commitment needs substance (N4: no paperwork for its own sake). */
const hollow =
  /^(无|有|是|否|好|略|同上|见附件|待定|不详|[已予]?落实(到位)?|已?(明确|制定|到位|完成|整改)|符合要求|按要求(落实|整改)?|立即整改|加强(管理|培训|教育)|(?<same>.)\k<same>*|[\s\p{P}]*)$/u;

/** True when a text is too short or only fills the field. */
function saysNothing(text: string, atLeast = 4): boolean {
  const said = text.trim().replace(/[。.，,；;！!\s]+$/u, "");
  return [...said].length < atLeast || hollow.test(said);
}

/** Why a text does not do; null when it does. */
export function reasonHollow(text: string, field: string, sentence: string, atLeast = 4): Refusal | null {
  if (!saysNothing(text, atLeast)) return null;
  const said = text.trim();
  // Long enough and still empty: to speak of length would be no help.
  if ([...said].length < atLeast) return new Refusal("incomplete", sentence, field);
  const asked = sentence.replace(/（不少于 ?\d+ ?个字）/, "");
  return new Refusal("incomplete", `“${said}”没有实际内容。${asked}`, field);
}

/** @throws {Refusal} `incomplete` when the text is too short or only fills the field */
export function requireSubstance(text: string, field: string, sentence: string, atLeast = 4): void {
  const reason = reasonHollow(text, field, sentence, atLeast);
  if (reason) throw reason;
}

/** A reason in words; two characters do. @throws {Refusal} `incomplete` */
export function requireReason(reason: string | null, field: string, sentence: string): string {
  const said = reason?.trim() ?? "";
  if ([...said].length < 2) throw new Refusal("incomplete", sentence, field);
  return said;
}

/** What a day of something done must lie between; `null` bounds nothing. */
export type DayBounds = { readonly from?: BusinessDate | null; readonly to: BusinessDate };

/** A day on which something was done. @throws {Refusal} `invalid` when it is none, in the future, or before what it follows */
export function requireDoneDay(day: BusinessDate, field: string, bounds: DayBounds): void {
  if (!isBusinessDate(day)) throw new Refusal("invalid", "日期格式不对，请按“年-月-日”填写。", field);
  if (day > bounds.to) throw new Refusal("invalid", "日期不能晚于今天，请核对。", field);
  if (bounds.from && day < bounds.from) {
    throw new Refusal("invalid", `日期不能早于${bounds.from}，请核对。`, field);
  }
}

/** A moment at which something happened. @throws {Refusal} `invalid` when it is none, before 2000 or after now */
export function requirePastMoment(moment: Instant, field: string, now: Instant): void {
  const at = Date.parse(moment);
  if (Number.isNaN(at) || at < Date.parse(`${earliestFound}T00:00:00Z`)) {
    throw new Refusal("invalid", "时间格式不对，请填写日期和钟点。", field);
  }
  if (at > Date.parse(now)) throw new Refusal("invalid", "时间不能晚于现在，请核对。", field);
}

/** Nothing on record was found earlier: such years are slips of the pen. */
const earliestFound: BusinessDate = "2000-01-01";

/** A day on which a hazard was found. @throws {Refusal} `invalid` when it is none, in the future, or before 2000 */
export function requireFoundDay(day: BusinessDate, field: string, today: BusinessDate): void {
  requireDoneDay(day, field, { from: earliestFound, to: today });
}

/** A day of the calendar. @throws {Refusal} `invalid` otherwise */
export function requireBusinessDate(day: BusinessDate, field: string): void {
  if (!isBusinessDate(day)) throw new Refusal("invalid", "日期格式不对，请按“年-月-日”填写。", field);
}

/** A day by which something is due. @throws {Refusal} `invalid` unless it lies after today */
export function requireComingDay(day: BusinessDate, field: string, today: BusinessDate): void {
  requireBusinessDate(day, field);
  if (day <= today) throw new Refusal("invalid", "期限须晚于今天，请重新选择。", field);
}

/** An amount in yuan. @throws {Refusal} `invalid` when negative or not a number */
export function requireYuan(amount: number, field: string): void {
  if (!Number.isFinite(amount) || amount < 0) {
    throw new Refusal("invalid", "金额须是不小于 0 的数字（元）。", field);
  }
}
