import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import type { Reminders } from "#contract/reminders.ts";
import { colourName, type ReminderKind, reminderKinds } from "#domain/reminders/reminder.ts";
import { useSignedIn } from "#web/app/session.ts";
import { Clock } from "#web/ui/clock.tsx";
import { Empty, Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { OutsideChoices } from "./outside-choices.tsx";
import { useReadReminders, useReminders } from "./queries.ts";
import "#web/hazards/home.css";
import "./reminders.css";

/** 提醒: what the post owes and is told of, by how pressing it is; what was not read yet is marked. */
export function RemindersPage() {
  usePageTitle("提醒");
  const { data, error, isPending, refetch } = useReminders(true);
  const { dueColours } = useSignedIn();
  const reading = useReadReminders();
  const { mutate } = reading;
  // Who opens the page has seen what was sent outside; what stands here stays unread until they say so.
  useEffect(() => mutate([]), [mutate]);
  const unread = data?.reminders.filter((one) => one.unread) ?? [];
  return (
    <div className="page narrow">
      <header className="page-head">
        <div>
          <h1>提醒</h1>
          <p className="quiet">{unread.length > 0 ? `${unread.length} 项未读` : "没有未读的提醒"}</p>
        </div>
        {unread.length > 0 && (
          <button
            type="button"
            className="button-quiet"
            disabled={reading.isPending}
            onClick={() => mutate(unread.map(({ key }) => key))}
          >
            全部已读
          </button>
        )}
      </header>
      <ProblemNote error={error ?? reading.error} again={() => void refetch()} />
      {isPending && <Loading />}
      {data?.reminders.length === 0 && (
        <div className="panel">
          <Empty title="目前没有需要提醒的事项">
            {dueColours.soonDays} 日内到期、已逾期和新交办的事项会列在这里。
          </Empty>
        </div>
      )}
      {data &&
        kinds.map((kind) => <OfKind key={kind} kind={kind} data={data} onOpen={(key) => mutate([key])} />)}
      <OutsideChoices />
    </div>
  );
}

const kinds = Object.keys(reminderKinds) as ReminderKind[];

type Props = {
  readonly kind: ReminderKind;
  readonly data: Reminders;
  readonly onOpen: (key: string) => void;
};

function OfKind({ kind, data, onOpen }: Props) {
  const lines = data.reminders.filter((one) => one.kind === kind);
  if (lines.length === 0) return null;
  const colour = colourName(kind);
  return (
    <section aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`}>
        {reminderKinds[kind]}（{lines.length} 项）
        {colour && <span className={`chip ${kind}`}>{colour}色</span>}
      </h2>
      <ol className="plain-list duties">
        {lines.map((line) => (
          <li key={line.key} className="duty">
            <div className="duty-what">
              <About line={line} onOpen={() => onOpen(line.key)} />
              {line.unread && <span className="chip accent">未读</span>}
            </div>
            <p className="quiet">{[line.number, `${line.since} 起`].filter(Boolean).join(" · ")}</p>
            <div className="duty-clock">
              <Clock
                due={line.due}
                today={data.today}
                extended={line.extended}
                hour={{ dueAt: line.dueAt, now: data.now }}
              />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function About({
  line,
  onOpen,
}: {
  readonly line: Reminders["reminders"][number];
  readonly onOpen: () => void;
}) {
  const { about, what } = line;
  if ("hazard" in about) {
    return (
      <Link to="/hazards/$id" params={{ id: about.hazard }} search={{ act: about.act }} onClick={onOpen}>
        {what}
      </Link>
    );
  }
  return "directReport" in about ? (
    <Link to="/direct-reports/$id" params={{ id: about.directReport }} onClick={onOpen}>
      {what}
    </Link>
  ) : (
    <Link to="/papers/$id" params={{ id: about.paper }} onClick={onOpen}>
      {what}
    </Link>
  );
}
