import type { OfferedAct } from "#contract/hazards/seen-hazard.ts";
import { isActName } from "#domain/hazards/registry.ts";
import { useSeen } from "#web/hazards/seen.ts";
import { useActAddress } from "./act-address.ts";
import "./acts.css";

/** What I may do now, as buttons; what I may not do yet, each with the reason. */
export function OfferedActs() {
  const { offered, offeredOnBehalf } = useSeen();
  const now = offered.filter(({ reason }) => reason === null);
  const later = offered.filter(({ reason }) => reason !== null);
  const forOthers = offeredOnBehalf.filter(({ reason }) => reason === null);
  return (
    <aside className="panel acts" aria-labelledby="acts">
      <h2 id="acts">我可以办理</h2>
      {now.length === 0 && <p className="quiet">这条隐患目前没有需要您办理的事项。</p>}
      <ul className="plain-list">
        {now.map((act, index) => (
          <li key={act.name}>
            <ActButton act={act} onBehalf={false} first={index === 0} />
          </li>
        ))}
      </ul>
      {forOthers.length > 0 && (
        <details className="more">
          <summary>代录（为没有账号的人员办理）</summary>
          <ul className="plain-list">
            {forOthers.map((act) => (
              <li key={act.name}>
                <ActButton act={act} onBehalf first={false} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {later.length > 0 && (
        <details className="more">
          <summary>现在还不能办理的（{later.length} 项）</summary>
          <ul className="plain-list not-yet">
            {later.map((act) => (
              <NotYet key={act.name} act={act} />
            ))}
          </ul>
        </details>
      )}
    </aside>
  );
}

function ActButton({ act, onBehalf, first }: { readonly act: OfferedAct; readonly onBehalf: boolean; readonly first: boolean }) {
  const { open } = useActAddress();
  const { name } = act;
  if (!isActName(name)) return null;
  return (
    <button
      type="button"
      className={first ? "button" : "button-quiet"}
      onClick={() => open({ name, onBehalf, step: null })}
    >
      {onBehalf ? `代录：${act.label}` : act.label}
    </button>
  );
}

/** A greyed act can still be reached with the keyboard, so that its reason is read out. */
function NotYet({ act }: { readonly act: OfferedAct }) {
  const id = `not-yet-${act.name}`;
  return (
    <li>
      <button type="button" className="button-quiet" aria-disabled="true" aria-describedby={id} title={act.reason ?? ""}>
        {act.label}
      </button>
      <span id={id} className="quiet">
        {act.reason}
      </span>
    </li>
  );
}
