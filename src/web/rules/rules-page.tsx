import { useState } from "react";
import type { RuleView } from "#contract/rules.ts";
import { ruleStates } from "#domain/rules/kept-rule.ts";
import { limitUnits } from "#domain/rules/rule.ts";
import { actLabel } from "#web/hazards/act-label.ts";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { Loading, ProblemNote } from "#web/ui/note.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { Records } from "#web/ui/records.tsx";
import { useRules } from "./queries.ts";
import { ConfirmDialog, SuspendDialog } from "./rule-dialogs.tsx";
import "./rules.css";

type Asked = { readonly rule: RuleView; readonly act: "confirm" | "suspend" };

/** 期限规则: by when what is owed, by which text, and whether it binds here. */
export function RulesPage() {
  usePageTitle("期限规则");
  const { data, error, refetch } = useRules();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const columns = data?.reasonNot === null ? [...facts, deciding(setAsked)] : facts;
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>期限规则</h1>
          <p className="quiet">
            待办的期限按这里已启用的规则计算。样例取自别处，写明本级依据、启用以后才生效。
            {data && `节假日安排已公布到 ${data.knownUntil}，以后的期限是暂定的。`}
          </p>
        </div>
      </header>
      <ProblemNote error={error} again={() => void refetch()} />
      {!data && !error && <Loading />}
      {data?.reasonNot && <p className="note">{data.reasonNot}</p>}
      {data && <Records caption="期限规则" rows={data.rules} keyOf={({ id }) => id} columns={columns} />}
      {asked?.act === "confirm" && <ConfirmDialog rule={asked.rule} onClose={close} />}
      {asked?.act === "suspend" && <SuspendDialog rule={asked.rule} onClose={close} />}
    </div>
  );
}

const facts: readonly TableColumn<RuleView>[] = [
  { head: "期限", cell: ({ wording }) => wording },
  { head: "事项", width: "120px", cell: ({ act }) => actLabel(act) },
  {
    head: "多长",
    width: "130px",
    cell: ({ count, unit, before }) =>
      before ? `${before}前 ${count}${limitUnits[unit]}` : `${count}${limitUnits[unit]}`,
  },
  {
    head: "适用",
    width: "130px",
    cell: ({ place, sectors }) => [place, ...sectors].join(" · "),
  },
  {
    head: "依据",
    width: "260px",
    cell: ({ basis, source, verification }) =>
      basis ? (
        basis
      ) : (
        <>
          {source} <span className="quiet">{verification}</span>
        </>
      ),
  },
  {
    head: "状态",
    width: "150px",
    cell: ({ state, from, earlier, suspendedFor }) => (
      <>
        <span className={state === "in-use" ? "chip done" : "chip"}>{ruleStates[state]}</span>
        <p className="quiet">{suspendedFor ?? (state === "in-use" ? `${from} 起` : "")}</p>
        {state === "in-use" && earlier && (
          <p className="quiet">
            此前产生的按原规定：{earlier.count}
            {limitUnits[earlier.unit]}
          </p>
        )}
      </>
    ),
  },
];

function deciding(onAsk: (asked: Asked) => void): TableColumn<RuleView> {
  return {
    head: "办理",
    width: "190px",
    cell: (rule) => (
      <span className="rule-acts">
        <button type="button" className="button-quiet" onClick={() => onAsk({ rule, act: "confirm" })}>
          {rule.state === "in-use" ? "调整" : "启用"}
        </button>
        {rule.state === "in-use" && (
          <button type="button" className="button-quiet" onClick={() => onAsk({ rule, act: "suspend" })}>
            停用
          </button>
        )}
      </span>
    ),
  };
}
