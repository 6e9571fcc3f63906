import type { Part } from "#domain/hazards/belonging.ts";
import { dutiesOf } from "#domain/hazards/duties.ts";
import type { Duty } from "#domain/hazards/duty.ts";
import { timesExtended } from "#domain/hazards/rectification.ts";
import { personName, useSeen } from "#web/hazards/seen.ts";
import { Clock } from "#web/ui/clock.tsx";

const parts: Readonly<Record<Part, string>> = {
  enterprise: "企业",
  group: "办矿主体（集团公司）",
  lead: "牵头部门",
  support: "配合部门",
  superior: "上级主管部门",
  filing: "备案部门",
  township: "乡镇（街道、园区）",
  "county-office": "县（区）安委办",
  "city-office": "市安委办",
  "mine-safety": "驻地矿山安全监察机构",
  expert: "专家",
  "legal-review": "法制审核机构",
};

/** What the hazard waits for, and whose turn it is. */
export function Awaited() {
  const seen = useSeen();
  const { hazard, today } = seen;
  const { rectification } = hazard;
  const duties = dutiesOf(hazard).filter(({ act }) => !seen.unaskedDuties.includes(act));
  return (
    <div className="awaited">
      <h2>目前等待</h2>
      {duties.length === 0 && <p className="quiet">没有待办的事项。</p>}
      <ul className="plain-list">
        {eachOnce(duties).map(({ act, part, people, what, due }) => (
          <li key={`${act} ${part} ${people.join(" ")}`}>
            <span className="quiet">
              {people.length > 0 ? people.map((one) => personName(seen, one)).join("、") : parts[part]}
            </span>{" "}
            {what}{" "}
            {due && (
              <Clock
                due={due}
                today={today}
                extended={due === rectification.deadline ? timesExtended(rectification) : 0}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Waiting = Duty & { readonly people: readonly string[] };

/** What several people owe alike, each for all of them, stands once with their names. */
function eachOnce(duties: readonly Duty[]): readonly Waiting[] {
  return duties
    .filter((duty, at) => duties.findIndex((other) => isAlike(other, duty)) === at)
    .map((duty) => ({
      ...duty,
      people: duties.filter((other) => isAlike(other, duty)).flatMap(({ person }) => person ?? []),
    }));
}

function isAlike(one: Duty, other: Duty): boolean {
  const named = (one.person === undefined) === (other.person === undefined);
  return named && one.act === other.act && one.part === other.part && one.what === other.what;
}
