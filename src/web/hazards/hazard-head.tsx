import { Link } from "@tanstack/react-router";
import { gaps } from "#domain/hazards/gap.ts";
import { standingJudgement } from "#domain/hazards/hazard.ts";
import { focuses } from "#domain/hazards/judgement.ts";
import { standingStoppage } from "#domain/hazards/stoppage.ts";
import { waitingIn } from "#domain/hazards/waiting.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { unitOfCode } from "#domain/places/units.ts";
import { Clock } from "#web/ui/clock.tsx";
import { clocksOf } from "./clocks.ts";
import { fieldName } from "./ledger-columns.tsx";
import { LevelChip, StageChip } from "./marks.tsx";
import { organisationName, useSeen } from "./seen.ts";

/** Which hazard it is, whose, and how much time is left. */
export function HazardHead() {
  const seen = useSeen();
  const { hazard, today } = seen;
  const { belonging } = hazard;
  const judgement = standingJudgement(hazard);
  const unit = unitOfCode(belonging.home)?.name;
  const township =
    belonging.placeCode === belonging.home ? null : placeOfCode(belonging.placeCode ?? "")?.name;
  const lead = organisationName(seen, belonging.leadOrganisation);
  return (
    <header className="hazard-head">
      <p className="quiet">
        <Link to="/hazards">隐患台账</Link> / {hazard.number}
      </p>
      <h1>{hazard.finding.text}</h1>
      <p>
        {[unit, township].filter(Boolean).join("")}
        {" · "}
        {belonging.enterprise ? (
          <Link to="/enterprises/$id" params={{ id: belonging.enterprise }}>
            {belonging.unitName}
          </Link>
        ) : (
          (belonging.unitName ?? "未注明单位")
        )}
        {` · ${fieldName(belonging.field)} · ${lead ? `牵头部门 ${lead}` : "尚未指定牵头部门"}`}
        {belonging.temporaryLead && "（临时牵头）"}
      </p>
      <div className="marks">
        <StageChip stage={hazard.stage} />
        <LevelChip level={judgement?.level ?? null} />
        {waitingIn(hazard).length > 0 && <span className="chip soon">待会签</span>}
        {judgement?.focuses.map((focus) => (
          <span key={focus} className="chip">
            {focuses[focus]}
          </span>
        ))}
        {standingStoppage(hazard.stoppages) && <span className="chip late">停产中</span>}
        {hazard.repeatOf && <span className="chip soon">重复隐患</span>}
        {hazard.filing.filed && <span className="chip done">已备案 {hazard.filing.filed.number}</span>}
        {hazard.gaps.length > 0 && (
          <span className="chip soon">待补全：{hazard.gaps.map((gap) => gaps[gap]).join("、")}</span>
        )}
        {clocksOf(hazard).map(({ label, due, extended = 0 }) => (
          <span key={label} className="clock-with-label">
            {label} {due} <Clock due={due} today={today} extended={extended} />
          </span>
        ))}
      </div>
    </header>
  );
}
