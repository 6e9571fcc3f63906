import { Photos } from "#web/hazards/photos.tsx";
import { personName, useSeen } from "#web/hazards/seen.ts";
import { Facts } from "#web/ui/facts.tsx";
import { momentText, yuanText } from "#web/ui/moment.ts";
import { AcceptanceList } from "./acceptance-list.tsx";

/** 整改: interim control, plan, extensions, completion, acceptance, striking off, and every return. */
export function RectificationSection() {
  const seen = useSeen();
  const { hazard } = seen;
  const { controls, plan, extensions, completion, struckOff, returns, opinions, deadline } =
    hazard.rectification;
  const empty = controls.length + extensions.length === 0 && !plan && !completion && !struckOff && !deadline;
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
      {plan ? (
        <>
          <h3>整改方案（五落实）</h3>
          <Facts
            facts={[
              ["责任", plan.responsible],
              ["措施", plan.measures],
              ["资金", `${yuanText(plan.fundsYuan)}，${plan.fundsSource}`],
              ["时限", plan.deadline],
              ["预案", plan.emergencyPlan],
              ["目标", plan.goal],
            ]}
          />
        </>
      ) : (
        <Facts facts={[["整改期限", deadline]]} />
      )}
      {extensions.map((one) => (
        <div key={one.at}>
          <h3>延期申请</h3>
          <Facts
            facts={[
              ["延至", one.to],
              ["理由", one.reason],
              ["延期期间防护", one.protection],
              ["申请人", `${personName(seen, one.askedBy)}，${momentText(one.at)}`],
              ["答复", answerOf(one.answer)],
            ]}
          />
        </div>
      ))}
      {completion && (
        <>
          <h3>整改完成</h3>
          <Facts
            facts={[
              ["完成日期", completion.doneOn],
              ["整改情况", completion.what],
              ["实际支出", yuanText(completion.spentYuan)],
              ["报告人", `${personName(seen, completion.by)}，${momentText(completion.at)}`],
            ]}
          />
          <div className="photo-pair">
            <Photos hazard={hazard.id} photos={completion.before} label="整改前" />
            <Photos hazard={hazard.id} photos={completion.after} label="整改后" />
          </div>
        </>
      )}
      <AcceptanceList />
      {opinions.map((one) => (
        <Facts key={one.at} facts={[[`专家意见`, `${one.opinion}（${personName(seen, one.by)}）`]]} />
      ))}
      {returns.map((one) => (
        <p key={one.at} className="note warn">
          {momentText(one.at)} 由{personName(seen, one.by)}退回：{one.reason}
        </p>
      ))}
      {struckOff && (
        <Facts
          facts={[
            [
              "销号",
              [struckOff.on ?? "日期未记录", struckOff.by && personName(seen, struckOff.by)]
                .filter(Boolean)
                .join("，"),
            ],
            ["销号意见", struckOff.opinion],
          ]}
        />
      )}
    </section>
  );
}

function answerOf(answer: { readonly granted: boolean; readonly reason: string | null } | null): string {
  if (!answer) return "等待答复";
  return [answer.granted ? "同意" : "不同意", answer.reason].filter(Boolean).join("：");
}
