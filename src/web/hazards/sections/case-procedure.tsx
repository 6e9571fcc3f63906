import type { SeenHazard } from "#contract/hazards/seen-hazard.ts";
import { type PenaltyCase, procedureKinds } from "#domain/cases/penalty-case.ts";
import { Photos } from "#web/hazards/photos.tsx";
import { personName, useSeen } from "#web/hazards/seen.ts";

type Late = SeenHazard["caseViews"][number]["lateHearings"];
type Props = { readonly steps: PenaltyCase["procedure"]; readonly late: Late };

/** What the procedure has seen so far, in its order. */
export function CaseProcedure({ steps, late }: Props) {
  const seen = useSeen();
  if (steps.length === 0) return null;
  return (
    <>
      <h3>办案程序</h3>
      <ul className="plain-list">
        {steps.map(({ kind, on, by, at }) => (
          <li key={at}>
            {on}，{procedureKinds[kind]}
            <span className="quiet">（{personName(seen, by)}登记）</span>
            <LateNotice limit={late.find((one) => one.at === at)?.limit} />
          </li>
        ))}
      </ul>
      <Photos
        hazard={seen.hazard.id}
        photos={steps.flatMap(({ evidence }) => evidence ?? [])}
        label="程序材料"
      />
    </>
  );
}

function LateNotice({ limit }: { readonly limit: Late[number]["limit"] | undefined }) {
  if (!limit) return null;
  return (
    <p className="note warn">
      没有登记 {limit.date} 以前的听证通知（{limit.wording}；{limit.basis}），请核对。
    </p>
  );
}
