import { Link } from "@tanstack/react-router";
import type { Duty } from "#contract/hazards/hazard-line.ts";
import { unitOfCode } from "#domain/places/units.ts";
import { Clock } from "#web/ui/clock.tsx";

type Props = { readonly duty: Duty; readonly today: string; readonly now: string | null };

/** One duty: what is to be done, on which hazard, until when. The whole line opens the record at that act. */
export function DutyItem({ duty, today, now }: Props) {
  const { hazard, what, act, due, dueAt, limit, colleague } = duty;
  const where = [unitOfCode(hazard.home)?.name, hazard.unitName].filter(Boolean).join(" · ");
  return (
    <li className="duty">
      <div className="duty-what">
        <Link to="/hazards/$id" params={{ id: hazard.id }} search={{ act }}>
          {what}
        </Link>
        {hazard.repeat && <span className="chip soon">重复隐患</span>}
        {hazard.stopped && <span className="chip">停产中</span>}
      </div>
      <p className="duty-text">{hazard.text}</p>
      <p className="quiet">{where || "未注明单位"}</p>
      {limit && (
        <p className="quiet" title={limit.basis}>
          {limit.wording}
          {limit.provisional && "（节假日安排未公布，暂定）"}
        </p>
      )}
      {colleague && <p className="quiet">{colleague}</p>}
      <div className="duty-clock">
        <Clock
          due={due}
          today={today}
          extended={due === hazard.deadline ? hazard.extended : 0}
          hour={{ dueAt, now }}
        />
      </div>
    </li>
  );
}
