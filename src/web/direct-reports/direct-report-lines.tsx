import { Link } from "@tanstack/react-router";
import type { DirectReportLine } from "#contract/direct-reports.ts";
import { daysBetween } from "#domain/calendar/dates.ts";
import { Clock } from "#web/ui/clock.tsx";

type Props = { readonly reports: readonly DirectReportLine[]; readonly today: string };

/** Direct reports under each other, as duties are. */
export function DirectReportLines({ reports, today }: Props) {
  return (
    <ol className="plain-list duties">
      {reports.map(({ id, reader, unit, what, receivedOn, due, answeredOn }) => (
        <li key={id} className="duty">
          <div className="duty-what">
            <Link to="/direct-reports/$id" params={{ id }}>
              {reader === "reporter" ? "直接上报" : "线索"}
            </Link>
            <span className={answeredOn ? "chip done" : "chip"}>{answeredOn ? "已答复" : "待答复"}</span>
          </div>
          <p className="duty-text">{what}</p>
          <p className="quiet">
            {[
              unit,
              `${receivedOn} 收到`,
              answeredOn ? `${answeredOn} 答复` : `已 ${daysBetween(receivedOn, today)} 天`,
            ].join(" · ")}
          </p>
          {reader === "addressee" && !answeredOn && (
            <div className="duty-clock">
              <Clock due={due} today={today} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
