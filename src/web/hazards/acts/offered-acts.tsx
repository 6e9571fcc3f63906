import type { OfferedAct } from "#contract/hazards/seen-hazard.ts";
import { parts } from "#domain/hazards/belonging.ts";
import { isActName } from "#domain/hazards/registry.ts";
import { useSignedIn } from "#web/app/session.ts";
import { DirectReportLink } from "#web/direct-reports/direct-report-link.tsx";
import { useSeen } from "#web/hazards/seen.ts";
import { useActAddress } from "./act-address.ts";
import { Awaited } from "./awaited.tsx";
import { ownParts } from "./own-parts.ts";
import { sortedOffers } from "./sorted-offers.ts";
import "./acts.css";

/** What I may do now, as buttons, what is owed first; what I may not do yet, each with the reason. */
export function OfferedActs() {
  const seen = useSeen();
  const { hazard, offered, offeredOnBehalf } = seen;
  const me = useSignedIn();
  const { owed, others, later } = sortedOffers(seen, offered, ownParts(me, hazard.belonging));
  const forOthers = sortedOffers(seen, offeredOnBehalf, parts);
  const behalf = [...forOthers.owed, ...forOthers.others];
  return (
    <aside className="panel acts" aria-labelledby="acts">
      <Awaited />
      <h2 id="acts">我可以办理</h2>
      {owed.length + others.length === 0 && <p className="quiet">这条隐患目前没有您可以办理的事项。</p>}
      <Buttons acts={owed} pressing />
      {owed.length > 0 && others.length > 0 ? (
        <details className="more">
          <summary>其他事项（{others.length}）</summary>
          <Buttons acts={others} />
        </details>
      ) : (
        <Buttons acts={others} />
      )}
      <DirectReportLink hazard={hazard.id} />
      {behalf.length > 0 && (
        <details className="more" open={owed.length + others.length === 0}>
          <summary>代录（为没有账号的人员办理）</summary>
          <Buttons acts={behalf} onBehalf />
        </details>
      )}
      {later.length > 0 && (
        <details className="more">
          <summary>现在还不能办理的（{later.length}）</summary>
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

type ButtonsProps = {
  readonly acts: readonly OfferedAct[];
  readonly pressing?: boolean;
  readonly onBehalf?: boolean;
};

function Buttons({ acts, pressing = false, onBehalf = false }: ButtonsProps) {
  const { open } = useActAddress();
  if (acts.length === 0) return null;
  return (
    <ul className="plain-list">
      {acts.map(({ name, label }) => (
        <li key={name}>
          <button
            type="button"
            className={pressing ? "button" : "button-quiet"}
            onClick={() => isActName(name) && open({ name, onBehalf, step: null })}
          >
            {onBehalf ? `代录：${label}` : label}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A greyed act can still be reached with the keyboard, so that its reason is read out. */
function NotYet({ act }: { readonly act: OfferedAct }) {
  const id = `not-yet-${act.name}`;
  return (
    <li>
      <button
        type="button"
        className="button-quiet"
        aria-disabled="true"
        aria-describedby={id}
        title={act.reason ?? ""}
      >
        {act.label}
      </button>
      <span id={id} className="quiet">
        {act.reason}
      </span>
    </li>
  );
}
