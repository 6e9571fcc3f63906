import type { SeenHazard } from "#contract/hazards/seen-hazard.ts";
import { selfFound } from "#domain/hazards/finding.ts";
import { isMajor } from "#domain/hazards/hazard.ts";
import { mayReadLeniency } from "#domain/hazards/shown-leniency.ts";
import { isNoHazard } from "#domain/hazards/stage.ts";
import { answers, assess, reminderOfSeverity, suggestions } from "#domain/leniency/assessment.ts";
import { factorNames, type LeniencyFactor, verdicts } from "#domain/leniency/factor.ts";
import { type Leniency, leniencyDecisions } from "#domain/leniency/leniency.ts";
import { policyNamed, usualPolicy } from "#domain/leniency/policy.ts";
import { useSignedIn } from "#web/app/session.ts";
import { ownParts } from "#web/hazards/acts/own-parts.ts";
import { Photos } from "#web/hazards/photos.tsx";
import { personName, useSeen } from "#web/hazards/seen.ts";
import { Facts } from "#web/ui/facts.tsx";
import { LeniencyRecords } from "./leniency-records.tsx";
import "./leniency-section.css";

/** 不予行政处罚审查 (N6.3): for the authority what the record suggests and what was put on it; for all others a served decision. */
export function LeniencySection() {
  const seen = useSeen();
  const me = useSignedIn();
  const { hazard } = seen;
  const weighs = mayReadLeniency(ownParts(me, hazard.belonging));
  const shown = weighs
    ? isMajor(hazard) && !isNoHazard(hazard.stage)
    : (hazard.leniency?.decisions.length ?? 0) > 0;
  if (!shown) return null;
  return (
    <section className="panel" aria-labelledby="leniency">
      <h2 id="leniency">不予行政处罚审查</h2>
      {weighs && <Weighed />}
      {weighs && hazard.leniency && <LeniencyRecords leniency={hazard.leniency} />}
      {hazard.leniency && <Decisions decisions={hazard.leniency.decisions} />}
    </section>
  );
}

/** What the record says now; folded where the hazard was found by others, for there is nothing to spare. */
function Weighed() {
  const { hazard, today } = useSeen();
  const assessment = assess(hazard, usualPolicy, today);
  const { title, version, source } = policyNamed(usualPolicy);
  const severe = reminderOfSeverity(assessment);
  return (
    <details className="more" open={selfFound(hazard.finding)}>
      <summary>
        {suggestions[assessment.result]}
        {assessment.answer && `（${answers[assessment.answer]}）`}
      </summary>
      <p className="quiet">
        由记录得出，供审核和决定参考。口径：{title}（{version}版，{source}）。
      </p>
      {severe && <p className="note warn">{severe}</p>}
      <Factors factors={assessment.factors} />
    </details>
  );
}

/** The factors, each with how it speaks in words and not in colour alone. */
function Factors({ factors }: { readonly factors: readonly LeniencyFactor[] }) {
  return (
    <ul className="plain-list leniency-factors">
      {factors.map(({ name, verdict, fact }) => (
        <li key={name}>
          <span className="leniency-name">{factorNames[name]}</span>
          <span className={`leniency-verdict ${verdict}`}>{verdicts[verdict]}</span>
          <span>{fact}</span>
        </li>
      ))}
    </ul>
  );
}

function Decisions({ decisions }: Pick<Leniency, "decisions">) {
  const seen: SeenHazard = useSeen();
  return decisions.map((one) => (
    <div key={one.at}>
      <h3>决定</h3>
      <Facts
        facts={[
          ["结果", <strong key="result">{leniencyDecisions[one.result]}</strong>],
          ["决定", one.by === null ? one.on : `${personName(seen, one.by)}，${one.on}`],
          ["教育", one.education && `${one.education.on}：${one.education.what}`],
          ["已经处罚的理由", one.despite],
        ]}
      />
      <Photos
        hazard={seen.hazard.id}
        photos={[one.scan, one.minutes].filter((file) => file !== null)}
        label="审批表和讨论记录"
      />
    </div>
  ));
}
