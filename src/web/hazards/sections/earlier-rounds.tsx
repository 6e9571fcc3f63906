import { personName, useSeen } from "#web/hazards/seen.ts";
import { momentText } from "#web/ui/moment.ts";
import { AcceptanceList } from "./acceptance-list.tsx";
import { CompletionFacts, PlanFacts, StruckOffFacts } from "./work-facts.tsx";

/** 上一轮整改: what was planned, done and accepted before the hazard was reopened, the newest round first. */
export function EarlierRounds() {
  const seen = useSeen();
  return [...seen.earlierRounds].reverse().map(({ reopened, plan, deadline, ...done }) => (
    <details className="more" key={reopened.at}>
      <summary>上一轮整改（{momentText(reopened.at).slice(0, 10)} 重新打开）</summary>
      <p className="note">
        由{personName(seen, reopened.by)}重新打开：{reopened.reason}
      </p>
      <PlanFacts plan={plan} deadline={deadline} />
      <CompletionFacts completion={done.completion} />
      <AcceptanceList acceptance={done.acceptance} begun={done.completion !== null} />
      <StruckOffFacts struckOff={done.struckOff} />
    </details>
  ));
}
