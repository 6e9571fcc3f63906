import { Link } from "@tanstack/react-router";
import type { Counts } from "#contract/hazards/hazard-line.ts";
import { focuses } from "#domain/hazards/judgement.ts";
import { reportingUnits } from "#domain/places/units.ts";
import { figuresOf, openStages } from "./figures.ts";

/** The numbers of a reach; every number opens the records behind it. */
export function CountsPanel({ counts }: { readonly counts: Counts }) {
  return (
    <>
      <ul className="plain-list figures">
        {figuresOf(counts).map(({ label, value, search, late }) => (
          <li key={label}>
            <Link to="/hazards" search={search} className={late && value > 0 ? "late" : ""}>
              <span className="figure">{value}</span>
              <span>{label}</span>
            </Link>
          </li>
        ))}
      </ul>
      <h3>五个聚焦</h3>
      <ul className="plain-list rows">
        {(Object.keys(focuses) as (keyof typeof focuses)[]).map((focus) => (
          <li key={focus}>
            <Link to="/hazards" search={{ focus }}>
              {focuses[focus]}
            </Link>
            <span>{counts.byFocus[focus] ?? 0}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The same by reporting unit, for whoever sees more than one. */
export function ByUnit({ counts: { byHome, today } }: { readonly counts: Counts }) {
  const units = byHome.filter(({ total }) => total > 0);
  if (units.length < 2) return null;
  const nameOf = (home: string) => reportingUnits.find(({ code }) => code === home)?.name ?? "未注明属地";
  return (
    <table className="by-unit">
      <caption>各县区、开发区</caption>
      <thead>
        <tr>
          <th scope="col">属地</th>
          <th scope="col">未销号</th>
          <th scope="col">逾期</th>
          <th scope="col">累计</th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ home, open, overdue, total }) => (
          <tr key={home}>
            <th scope="row">{nameOf(home)}</th>
            <td>
              <Link to="/hazards" search={{ home, stages: openStages }}>
                {open}
              </Link>
            </td>
            <td>
              <Link to="/hazards" search={{ home, dueBefore: today }} className={overdue > 0 ? "late" : ""}>
                {overdue}
              </Link>
            </td>
            <td>
              <Link to="/hazards" search={{ home }}>
                {total}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
