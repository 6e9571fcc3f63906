import type { Role } from "#domain/access/role.ts";
import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import { Refusal } from "#domain/refusal.ts";
import type { ReminderKind } from "./reminder.ts";

/** How a notice leaves the system: to a person's mailbox, or to the working group of a body. */
export const noticeChannels = { mail: "电子邮件", group: "工作群" } as const;
export type NoticeChannel = keyof typeof noticeChannels;

/** Where a notice stands; delivered: the server of the channel accepted it. */
export const noticeStates = { waiting: "待发送", delivered: "已送达", failed: "未送达" } as const;
export type NoticeState = keyof typeof noticeStates;

/** What a notice counts: the matters of whom it goes to, by kind, and the last day on which one of them falls due soon. */
export type NoticeFacts = {
  /** Name of a body of government; null to a person. Neither an enterprise nor a hazard is ever named (design §7). */
  readonly body: string | null;
  readonly counts: Readonly<Partial<Record<ReminderKind, number>>>;
  readonly soonUntil: BusinessDate | null;
  /** Where to go on. */
  readonly link: string;
};

/** What a notice says outside the system: numbers, a day and a link. */
export function noticeText({ body, counts, soonUntil, link }: NoticeFacts): string {
  const late = (counts["long-late"] ?? 0) + (counts.late ?? 0);
  const parts: [number, string][] = [
    [late, "已逾期"],
    [counts.today ?? 0, "今天到期"],
    [counts.soon ?? 0, soonUntil === null ? "即将到期" : `将于 ${dayInWords(soonUntil)}以前到期`],
    [counts.new ?? 0, "为新交办"],
  ];
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} 项事项${what}`);
  return `【治源】${body ?? "您"}有 ${said.join("，")}。请登录系统办理：${link}`;
}

function dayInWords(day: BusinessDate): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}

/** Posts that decide whether their body is reminded in its working group. */
const groupChoosers: readonly Role[] = [
  ...(["city-office", "county-office", "regulator", "filing-desk", "township", "mine-safety"] as const),
];

/** Why the post cannot choose for a body; null when it can. */
export function reasonNotToChooseGroup(actor: {
  readonly role: Role;
  readonly organisation: string | null;
}): Refusal | null {
  if (actor.organisation !== null && groupChoosers.includes(actor.role)) return null;
  return new Refusal("not-permitted", "工作群提醒由政府部门设置，您当前的任职不能设置。", "group");
}

/** Minutes to wait after each try that failed; after the last one it is given up. */
const pauses = [1, 5, 30, 120, 360] as const;

/** When a notice that failed so often is tried again; null once it is given up. */
export function nextTry(now: Instant, tries: number): Instant | null {
  const minutes = pauses[tries - 1];
  return minutes === undefined ? null : new Date(Date.parse(now) + minutes * 60_000).toISOString();
}
