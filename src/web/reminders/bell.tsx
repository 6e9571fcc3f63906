import { Link } from "@tanstack/react-router";
import type { Reminders } from "#contract/reminders.ts";
import { type ReminderKind, reminderKinds } from "#domain/reminders/reminder.ts";
import { useReminders } from "./queries.ts";
import "./reminders.css";

/** From as many on the number is left out: the page shows no more. */
const mostShown = 100;

/** How many reminders nobody has read yet, in the colour of the most pressing; leads to them. */
export function Bell() {
  const { data } = useReminders(true);
  const unread = data?.reminders.filter((one) => one.unread) ?? [];
  const words = unread.length === 0 ? "提醒，没有未读" : `提醒，${unread.length} 项未读：${inWords(unread)}`;
  return (
    <Link to="/reminders" className="bell" aria-label={words} title={words}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path
          d="M6 10a6 6 0 0 1 12 0c0 5 2 6 2 7H4c0-1 2-2 2-7m4 10h4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.7"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {unread[0] && (
        <span className={`bell-count ${unread[0].kind}`}>
          {unread.length < mostShown ? unread.length : `${mostShown - 1}+`}
        </span>
      )}
    </Link>
  );
}

function inWords(unread: Reminders["reminders"]): string {
  return (Object.keys(reminderKinds) as ReminderKind[])
    .map((kind) => [reminderKinds[kind], unread.filter((one) => one.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${label} ${count}`)
    .join("，");
}
