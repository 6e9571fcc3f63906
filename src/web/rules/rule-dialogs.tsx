import { z } from "zod";
import { ConfirmRule, RuleConfirmation, type RuleView, SuspendRule } from "#contract/rules.ts";
import { type LimitUnit, limitUnits } from "#domain/rules/rule.ts";
import { send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { Dialog } from "#web/ui/dialog.tsx";
import type { FieldSpec } from "#web/ui/form/field-spec.ts";
import { SentForm } from "#web/ui/form/sent-form.tsx";
import { useRulesChanged } from "./queries.ts";
import { RulePreview } from "./rule-preview.tsx";

type Props = { readonly rule: RuleView; readonly onClose: () => void };

const counting: Readonly<Record<LimitUnit, string>> = {
  days: "按日",
  "working-days": "按工作日",
  hours: "按小时",
};

/** A limit that is counted back from a day is not counted in hours. */
function confirming(before: string | null): readonly FieldSpec[] {
  const options = Object.entries(counting).filter(([name]) => before === null || name !== "hours");
  return [
    { kind: "text", name: "basis", label: "启用的依据", hint: "本级文件的名称、文号和条款。" },
    { kind: "number", name: "count", label: before ? `${before}前多久` : "多长" },
    { kind: "choice", name: "unit", label: "怎样计算", options },
    { kind: "day", name: "from", label: "从哪天起产生的事项适用", hint: "一般是依据文件的施行日期。" },
  ];
}

const Tried = RuleConfirmation.omit({ basis: true });

/** 启用: with the office's own basis; which open records it moves is told first. */
export function ConfirmDialog({ rule, onClose }: Props) {
  const { account, today } = useSignedIn();
  const done = useDone(onClose);
  const { count, unit, basis } = rule;
  const [verb, source] = rule.state === "in-use" ? ["调整", "出处"] : ["启用", "样例出处"];
  return (
    <Dialog title={`${verb}期限`} onClose={onClose}>
      <SentForm
        draft={`draft:${account}:confirm-rule:${rule.id}`}
        fresh={{ basis: basis ?? "", count, unit, from: basis ? rule.from : today }}
        fields={confirming(rule.before)}
        shape={ConfirmRule}
        submit={(body) => send("POST", `/rules/${rule.id}/confirm`, body, z.object({}))}
        onDone={done}
        button={verb}
        foresight={(values) => {
          const tried = Tried.safeParse(values);
          return <RulePreview rule={rule.id} trial={tried.success ? { confirmed: tried.data } : null} />;
        }}
      >
        <p>
          {rule.wording}（{rule.before && `${rule.before}前 `}
          {rule.count}
          {limitUnits[rule.unit]}）
        </p>
        <p className="quiet">
          {source}：{rule.source}。{verb}后按您写明的依据显示在待办和文书中。
        </p>
      </SentForm>
    </Dialog>
  );
}

/** 停用, with the reason. */
export function SuspendDialog({ rule, onClose }: Props) {
  const { account } = useSignedIn();
  const done = useDone(onClose);
  return (
    <Dialog title="停用期限" onClose={onClose}>
      <SentForm
        draft={`draft:${account}:suspend-rule:${rule.id}`}
        fresh={{ reason: "" }}
        fields={[{ kind: "text", name: "reason", label: "停用的理由" }]}
        shape={SuspendRule}
        submit={(body) => send("POST", `/rules/${rule.id}/suspend`, body, z.object({}))}
        onDone={done}
        button="停用"
        foresight={() => <RulePreview rule={rule.id} trial={{ confirmed: null }} />}
      >
        <p>{rule.wording}</p>
      </SentForm>
    </Dialog>
  );
}

function useDone(onClose: () => void): () => void {
  const changed = useRulesChanged();
  return () => {
    changed();
    onClose();
  };
}
