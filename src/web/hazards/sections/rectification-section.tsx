import type { SeenHazard } from "#contract/hazards/seen-hazard.ts";
import { Photos } from "#web/hazards/photos.tsx";
import { personName, useSeen } from "#web/hazards/seen.ts";
import { Facts } from "#web/ui/facts.tsx";
import { momentText } from "#web/ui/moment.ts";
import { AcceptanceList } from "./acceptance-list.tsx";
import { EarlierRounds } from "./earlier-rounds.tsx";
import { CompletionFacts, PlanFacts, StruckOffFacts } from "./work-facts.tsx";

/** 整改: interim control, plan, extensions, completion, acceptance, striking off, and every return. */
export function RectificationSection() {
  const seen = useSeen();
  const { hazard } = seen;
  const { toldWorkers } = hazard;
  const { controls, plan, extensions, completion, acceptance, struckOff, returns, opinions, deadline } =
    hazard.rectification;
  const many = controls.length + extensions.length + seen.earlierRounds.length;
  const empty = many === 0 && !toldWorkers && !plan && !completion && !struckOff && !deadline;
  if (empty) return null;
  return (
    <section className="panel" aria-labelledby="rectification">
      <h2 id="rectification">整改</h2>
      {controls.map((control) => (
        <div key={control.at}>
          <h3>临时管控</h3>
          <Facts
            facts={[
              ["措施", control.measures],
              ["范围", control.area],
              ["盯守人", control.watchedBy],
              ["开始", control.from],
            ]}
          />
          <Photos hazard={hazard.id} photos={control.photos} label="管控照片" />
        </div>
      ))}
      {toldWorkers && (
        <div>
          <h3>向职工大会报告</h3>
          <Facts
            facts={[
              ["日期", toldWorkers.on],
              ["方式", toldWorkers.meeting],
              ["登记", `${personName(seen, toldWorkers.by)}，${momentText(toldWorkers.at)}`],
            ]}
          />
          <Photos hazard={hazard.id} photos={toldWorkers.proof} label="报告凭据" />
        </div>
      )}
      <PlanFacts plan={plan} deadline={deadline} />
      {extensions.map((one) => (
        <div key={one.at}>
          <h3>延期申请</h3>
          <Facts
            facts={[
              ["延至", one.to],
              ["理由", one.reason],
              ["延期期间防护", one.protection],
              ["申请人", `${personName(seen, one.askedBy)}，${momentText(one.at)}`],
              ["提出时间", lateWords(seen, one.at)],
              ["答复", answerOf(one.answer)],
              [
                "决定",
                one.answer?.decision &&
                  `${personName(seen, one.answer.decision.by)}，${one.answer.decision.on}`,
              ],
            ]}
          />
        </div>
      ))}
      <CompletionFacts completion={completion} />
      <AcceptanceList acceptance={acceptance} begun={completion !== null} />
      {opinions.map((one) => (
        <Facts key={one.at} facts={[[`专家意见`, `${one.opinion}（${personName(seen, one.by)}）`]]} />
      ))}
      {returns.map((one) => (
        <p key={one.at} className="note warn">
          {momentText(one.at)} 由{personName(seen, one.by)}退回：{one.reason}
        </p>
      ))}
      <StruckOffFacts struckOff={struckOff} />
      <EarlierRounds />
    </section>
  );
}

/** That a request came after the day by which a rule in use asks for it; nothing of one in time. */
function lateWords({ lateExtensions }: SeenHazard, at: string): string | null {
  const limit = lateExtensions.find((one) => one.at === at)?.limit;
  return limit ? `晚于规定，应于 ${limit.date} 以前提出（${limit.wording}；${limit.basis}）` : null;
}

function answerOf(answer: { readonly granted: boolean; readonly reason: string | null } | null): string {
  if (!answer) return "等待答复";
  return [answer.granted ? "同意" : "不同意", answer.reason].filter(Boolean).join("：");
}
