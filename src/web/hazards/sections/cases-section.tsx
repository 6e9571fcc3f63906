import type { SeenHazard } from "#contract/hazards/seen-hazard.ts";
import { caseResults, type PenaltyCase, severities, unpaidWays } from "#domain/cases/penalty-case.ts";
import { answers } from "#domain/leniency/assessment.ts";
import { Photos } from "#web/hazards/photos.tsx";
import { personName, useSeen } from "#web/hazards/seen.ts";
import { Facts } from "#web/ui/facts.tsx";
import { CasePenalties } from "./case-penalties.tsx";
import { CaseProcedure } from "./case-procedure.tsx";
import { CaseSuggestions } from "./case-suggestions.tsx";
import { WithdrawnRecords } from "./withdrawn-records.tsx";
import "./cases-section.css";

/** 案件 (N6.3): for those who read a case, the whole of it; for enterprise and offices the penalties that are theirs to see. */
export function CasesSection() {
  const { hazard, penalties } = useSeen();
  return (
    <>
      {(hazard.cases ?? []).map((one) => (
        <Case key={one.id} one={one} />
      ))}
      {penalties.length > 0 && <ShownPenalties penalties={penalties} />}
    </>
  );
}

function Case({ one }: { readonly one: PenaltyCase }) {
  const seen = useSeen();
  const view = seen.caseViews.find(({ id }) => id === one.id);
  const { closed } = one;
  return (
    <section className="panel" aria-labelledby={one.id}>
      <h2 id={one.id}>案件</h2>
      <p className="quiet">只有承办人、法制审核人员和部门负责人看得到。</p>
      <Facts
        facts={[
          ["立案编号", <strong key="number">{one.number}</strong>],
          ["案由", one.cause],
          ["立案", `${personName(seen, one.decidedBy)}决定，${one.openedOn}`],
          ["承办人", one.handlers.map((person) => personName(seen, person)).join("、")],
          ["此前承办人", earlierHandlers(one, (person) => personName(seen, person))],
          ["处理", `${severities[one.severity]}${one.answer ? `（${answers[one.answer]}）` : ""}`],
          ["集体讨论", one.discussed],
          ["仍须立案的理由", one.despite],
          ["结案", closed && `${caseResults[closed.result]}，${closed.on}：${closed.summary}`],
          [
            "罚款未缴清",
            closed?.unpaid &&
              [closed.unpaidWay && unpaidWays[closed.unpaidWay], closed.unpaid].filter(Boolean).join("："),
          ],
        ]}
      />
      {view?.unattended && (
        <p className="note warn">承办人均已不在岗，案件没有承办人，请办理“更换承办人”，另行指定。</p>
      )}
      <Photos hazard={seen.hazard.id} photos={[one.scan]} label="立案审批表" />
      <Photos
        hazard={seen.hazard.id}
        photos={(one.handovers ?? []).flatMap(({ scan }) => scan ?? [])}
        label="更换承办人签批件"
      />
      {view && <CaseSuggestions view={view} />}
      <CaseProcedure steps={one.procedure} late={view?.lateHearings ?? []} />
      <CasePenalties penalties={one.penalties} />
      <WithdrawnRecords records={one.withdrawn ?? []} />
      {view && view.open.length === 0 && !closed && one.penalties.length > 0 && (
        <p className="quiet">提示均已处理，处罚决定均已送达、公示，可以结案。</p>
      )}
    </section>
  );
}

function earlierHandlers({ handovers }: PenaltyCase, nameOf: (person: string) => string): string | null {
  const told = handovers?.map(({ from, reason }) => `${from.map(nameOf).join("、")}（${reason}）`);
  return told ? told.join("；") : null;
}

function withdrawnInWords({ on, retracted }: { readonly on: string; readonly retracted: string | null }) {
  return `这份处罚决定的登记已于${on}撤回${retracted ? `；${retracted}` : ""}`;
}

/** Penalties beside the case, as the enterprise or an office sees them. */
function ShownPenalties({ penalties }: Pick<SeenHazard, "penalties">) {
  return (
    <section className="panel" aria-labelledby="penalties">
      <h2 id="penalties">行政处罚</h2>
      {penalties.map((one) => (
        <Facts
          key={`${one.number} ${one.withdrawn?.on ?? ""}`}
          facts={[
            ["处罚决定书文号", <strong key="number">{one.number}</strong>],
            ["决定日期", one.on],
            ["被处罚", one.party],
            ["依据", one.cited],
            ["种类", one.kinds.length > 0 ? one.kinds.join("、") : null],
            ["罚款", one.amount === null ? null : `${one.amount.toLocaleString("zh-CN")}元`],
            ["送达日期", one.servedOn],
            ["公示", one.published && `${one.published.on}，${one.published.where}`],
            ["撤回", one.withdrawn && withdrawnInWords(one.withdrawn)],
          ]}
        />
      ))}
    </section>
  );
}
