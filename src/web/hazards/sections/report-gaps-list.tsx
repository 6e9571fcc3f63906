import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ReportGaps } from "#contract/documents.ts";
import { standingReturn } from "#domain/hazards/reporting.ts";
import { read } from "#web/app/api.ts";
import { useActAddress } from "#web/hazards/acts/act-address.ts";
import { reasonNotHere } from "#web/hazards/acts/reason-not-here.ts";
import { useSeen } from "#web/hazards/seen.ts";
import { momentText } from "#web/ui/moment.ts";
import { type GapPlace, gapPlaces } from "./report-gap-places.ts";
import "./report-gaps.css";

/** 报告还缺什么: by the place where it is filled, with the way there for whoever may fill it. */
export function ReportGapsList() {
  const { hazard } = useSeen();
  const { data } = useQuery({
    queryKey: ["hazard", hazard.id, "report-gaps"],
    queryFn: ({ signal }) => read(`/hazards/${hazard.id}/report/missing`, ReportGaps, signal),
  });
  if (!data) return null;
  const returned = standingReturn(hazard);
  if (!returned && gapPlaces(data).length === 0) {
    return <p className="note">报告的内容和签字已经齐全。</p>;
  }
  return (
    <section aria-labelledby="report-gaps">
      <h3 id="report-gaps">报告还缺什么</h3>
      {returned && (
        <div className="note warn">
          <p>
            <strong>{momentText(returned.at)} 退回补正：</strong>
            {returned.reason}
          </p>
          <p>补正以后重新签字、报送。要改的内容在已签字的步骤里的，先请备案部门或者牵头部门退回那一步。</p>
        </div>
      )}
      <GapPlaces gaps={data} />
    </section>
  );
}

type Lacking = { readonly gaps: ReportGaps; readonly onDraft?: () => void };

/** What a paper lacks, by the place where it is filled; `onDraft` opens its draft. */
export function GapPlaces({ gaps, onDraft }: Lacking) {
  return (
    <ul className="plain-list report-gaps">
      {gapPlaces(gaps).map((place) => (
        <li key={place.title}>
          <div>
            <strong>{place.title}</strong>
            <span className="quiet">{place.labels.join("、")}</span>
          </div>
          {place.draft && onDraft ? (
            <button type="button" className="button-quiet" onClick={onDraft}>
              拟写时填写
            </button>
          ) : (
            <WayThere place={place} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** A button where this person may fill it now; else why not, or whose it is. */
function WayThere({ place: { act, step, title } }: { readonly place: GapPlace }) {
  const { hazard, offered } = useSeen();
  const { open } = useActAddress();
  const { enterprise } = hazard.belonging;
  if (!act) {
    if (!enterprise) return <span className="quiet">补全责任单位后填写</span>;
    return (
      <Link className="button-quiet" to="/enterprises/$id" params={{ id: enterprise }}>
        去填写<span className="visually-hidden">：{title}</span>
      </Link>
    );
  }
  const reason = reasonNotHere(offered, { act, step });
  if (reason) return <span className="quiet">{reason}</span>;
  return (
    <button type="button" className="button-quiet" onClick={() => open({ name: act, onBehalf: false, step })}>
      去办理<span className="visually-hidden">：{title}</span>
    </button>
  );
}
