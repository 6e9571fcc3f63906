import { businessDateOf } from "#domain/calendar/dates.ts";
import { recordInWords } from "#domain/cases/case-record.ts";
import type { WithdrawnRecord } from "#domain/cases/penalty-case.ts";
import { Photos } from "#web/hazards/photos.tsx";
import { personName, useSeen } from "#web/hazards/seen.ts";

/** What was taken back in a case: struck through, with who took it back, when and why. */
export function WithdrawnRecords({ records }: { readonly records: readonly WithdrawnRecord[] }) {
  const seen = useSeen();
  if (records.length === 0) return null;
  return (
    <>
      <h3>撤回的登记</h3>
      <ul className="plain-list">
        {records.map(({ what, reason, retracted, by, at }) => (
          <li key={at}>
            <del>{recordInWords(what)}</del>
            <span className="quiet">
              （{personName(seen, by)} {businessDateOf(at)}撤回：{reason}
              {retracted ? `；公示撤回：${retracted}` : ""}）
            </span>
          </li>
        ))}
      </ul>
      <Photos hazard={seen.hazard.id} photos={records.flatMap(papersOf)} label="撤回的登记的材料" />
    </>
  );
}

function papersOf({ what }: WithdrawnRecord) {
  if (what.kind === "procedure") return what.step.evidence ?? [];
  if (what.kind === "payment") return [];
  const { paper, served } = what.penalty;
  return [paper, ...(served ? [served.receipt] : [])];
}
