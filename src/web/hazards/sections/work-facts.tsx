import type { BusinessDate } from "#domain/calendar/dates.ts";
import { writtenYuan } from "#domain/documents/wording.ts";
import type { Completion, Plan, Rectification } from "#domain/hazards/rectification.ts";
import { Photos } from "#web/hazards/photos.tsx";
import { personName, useSeen } from "#web/hazards/seen.ts";
import { Facts } from "#web/ui/facts.tsx";
import { momentText } from "#web/ui/moment.ts";

/** The plan of a round of work; without one, the day that binds. */
export function PlanFacts({
  plan,
  deadline,
}: {
  readonly plan: Plan | null;
  readonly deadline: BusinessDate | null;
}) {
  if (!plan) return <Facts facts={[["整改期限", deadline]]} />;
  return (
    <>
      <h3>整改方案（五落实）</h3>
      <Facts
        facts={[
          ["责任", plan.responsible],
          ["措施", plan.measures],
          ["资金", `${writtenYuan(plan.fundsYuan)}，${plan.fundsSource}`],
          ["时限", deadlineWords(plan, deadline)],
          ["预案", plan.emergencyPlan],
          ["目标", plan.goal],
        ]}
      />
    </>
  );
}

function deadlineWords(plan: Plan, deadline: BusinessDate | null): string {
  if (!deadline || deadline === plan.deadline) return plan.deadline;
  return `${deadline}（原定 ${plan.deadline}，经同意延期）`;
}

/** What was done, with before and after. */
export function CompletionFacts({ completion }: { readonly completion: Completion | null }) {
  const seen = useSeen();
  if (!completion) return null;
  return (
    <>
      <h3>整改完成</h3>
      <Facts
        facts={[
          ["完成日期", completion.doneOn],
          ["整改情况", completion.what],
          ["实际支出", writtenYuan(completion.spentYuan)],
          ["报告人", `${personName(seen, completion.by)}，${momentText(completion.at)}`],
        ]}
      />
      <div className="photo-pair">
        <Photos hazard={seen.hazard.id} photos={completion.before} label="整改前" />
        <Photos hazard={seen.hazard.id} photos={completion.after} label="整改后" />
      </div>
    </>
  );
}

/** When and by whom it was struck off. */
export function StruckOffFacts({ struckOff }: Pick<Rectification, "struckOff">) {
  const seen = useSeen();
  if (!struckOff) return null;
  const when = [struckOff.on ?? "日期未记录", struckOff.by && personName(seen, struckOff.by)];
  return (
    <Facts
      facts={[
        ["销号", when.filter(Boolean).join("，")],
        ["销号意见", struckOff.opinion],
      ]}
    />
  );
}
