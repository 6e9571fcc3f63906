import { instructedParts } from "#domain/hazards/instruction.ts";
import { Photos } from "#web/hazards/photos.tsx";
import { personName, useSeen } from "#web/hazards/seen.ts";
import { Clock } from "#web/ui/clock.tsx";
import { Facts } from "#web/ui/facts.tsx";
import { momentText } from "#web/ui/moment.ts";

/** 领导批示: what leaders wrote, who is to do it, and what came of it. Nothing of it reaches the enterprise. */
export function InstructionsSection() {
  const seen = useSeen();
  const { hazard, today } = seen;
  const { instructions = [] } = hazard;
  if (instructions.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="instructions">
      <h2 id="instructions">领导批示</h2>
      {instructions.map((one) => (
        <div key={one.entry}>
          <h3>
            {one.leaderPost} {personName(seen, one.leader)}，{one.on}
          </h3>
          {!one.answer && (
            <div className="marks">
              <Clock due={one.reportBy} today={today} />
            </div>
          )}
          <Facts
            facts={[
              ["批示", one.text],
              ["办理", instructedParts[one.whom]],
              ["报告结果", `${one.reportBy} 前`],
              [
                "结果",
                one.answer &&
                  `${one.answer.result}（${personName(seen, one.answer.by)}，${momentText(one.answer.at)}）`,
              ],
            ]}
          />
          <Photos hazard={hazard.id} photos={[one.scan, ...(one.answer?.files ?? [])]} label="批示件和附件" />
        </div>
      ))}
    </section>
  );
}
