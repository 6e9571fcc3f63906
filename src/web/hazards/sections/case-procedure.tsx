import { type PenaltyCase, procedureKinds } from "#domain/cases/penalty-case.ts";
import { Photos } from "#web/hazards/photos.tsx";
import { personName, useSeen } from "#web/hazards/seen.ts";

/** What the procedure has seen so far, in its order. */
export function CaseProcedure({ steps }: { readonly steps: PenaltyCase["procedure"] }) {
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
