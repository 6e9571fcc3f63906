import type { Hazard } from "#domain/hazards/hazard.ts";
import { owesSteps } from "#domain/hazards/hazard.ts";
import { nextStep, type Step, stepOrder, stepState, steps } from "#domain/hazards/step.ts";
import { personName, useSeen } from "#web/hazards/seen.ts";
import { momentText } from "#web/ui/moment.ts";
import { StepContent } from "./step-content.tsx";

/** 五步: each with its content, its signature, and every return with its reason. */
export function FiveStepsSection() {
  const { hazard } = useSeen();
  if (!owesSteps(hazard)) return null;
  const next = nextStep(hazard.steps);
  return (
    <section className="panel" aria-labelledby="five-steps">
      <h2 id="five-steps">五步工作法</h2>
      {stepOrder.map((step, index) => (
        <OneStep key={step} hazard={hazard} step={step} place={index + 1} open={step === next} />
      ))}
    </section>
  );
}

type Props = { readonly hazard: Hazard; readonly step: Step; readonly place: number; readonly open: boolean };

function OneStep({ hazard, step, place, open }: Props) {
  const record = hazard.steps[step];
  const { returns } = record;
  const withheld = record.content === null && stepState(hazard, step) !== "unwritten";
  return (
    <details className="step" open={open}>
      <summary>
        <span className="step-name">
          {place}. {steps[step]}
        </span>
        <StepState hazard={hazard} step={step} />
      </summary>
      {withheld && <p className="quiet">追责内容只对企业、办矿主体（集团公司）和备案部门公开。</p>}
      {record.content === null && !withheld && <p className="quiet">还没有填写。</p>}
      {record.content !== null && <StepContent hazard={hazard} step={step} />}
      {returns.map((one) => (
        <Returned key={one.at} {...one} />
      ))}
      {record.content !== null && (
        <p>
          <a className="button-quiet" href={`/api/hazards/${hazard.id}/steps/${step}/form.pdf`} download>
            打印签字表
          </a>
        </p>
      )}
    </details>
  );
}

function StepState({ hazard, step }: Pick<Props, "hazard" | "step">) {
  const seen = useSeen();
  const { signed, content, writtenBy } = hazard.steps[step];
  switch (stepState(hazard, step)) {
    case "signed":
      return (
        <span className="chip done">
          {signed && `${personName(seen, signed.by)} ${momentText(signed.at).slice(0, 10)} 签字`}
        </span>
      );
    case "returned":
      return <span className="chip late">已退回，待修改</span>;
    case "overtaken":
      return <span className="chip late">已重新打开，待重写</span>;
    case "written":
      return (
        <span className="chip soon">
          {content ? `${personName(seen, writtenBy)}已填写，待签字` : "已填写，内容不公开，待签字"}
        </span>
      );
    case "unwritten":
      return <span className="chip">未填写</span>;
  }
}

function Returned({ reason, by, at }: Hazard["steps"]["fix"]["returns"][number]) {
  const seen = useSeen();
  return (
    <p className="note warn">
      {momentText(at)} 由{personName(seen, by)}退回{reason === "" ? "（理由不公开）" : `：${reason}`}
    </p>
  );
}
