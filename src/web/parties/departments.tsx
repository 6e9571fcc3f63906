import { useState } from "react";
import type { EnterpriseView } from "#contract/parties.ts";
import { useSignedIn } from "#web/app/session.ts";
import { fieldName } from "#web/hazards/ledger-columns.tsx";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { Records } from "#web/ui/records.tsx";
import { type Departments, NameLead, SetSupporting } from "./department-dialogs.tsx";
import { useReread } from "./queries.ts";

type Props = { readonly enterprise: EnterpriseView };
type Asked = { readonly what: "lead" | "supporting"; readonly of: Departments };

/** Who leads and who supports in each field of the enterprise; a field without a lead is shown as the gap it is. */
export function DepartmentsPart({ enterprise }: Props) {
  const { acting } = useSignedIn();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const reread = useReread("enterprise", "enterprises", "hazards", "hazard", "duties", "counts");
  const assigns = acting?.role === "city-office" || acting?.role === "county-office";
  const ends = {
    enterprise,
    onClose: () => setAsked(null),
    onDone: (sentence: string) => {
      setAsked(null);
      setDone(sentence);
      void reread();
    },
  };
  return (
    <section aria-labelledby="departments" className="enterprise-part">
      <h2 id="departments">牵头和配合部门</h2>
      {done && (
        <p className="note good" role="status">
          {done}
        </p>
      )}
      <Records
        caption="各行业领域的牵头和配合部门"
        rows={rowsOf(enterprise)}
        keyOf={({ field }) => field}
        columns={assigns ? [...columns, actColumn(setAsked)] : columns}
      />
      {asked?.what === "lead" && <NameLead {...ends} of={asked.of} />}
      {asked?.what === "supporting" && <SetSupporting {...ends} of={asked.of} />}
    </section>
  );
}

const columns: readonly TableColumn<Departments>[] = [
  { head: "行业领域", width: "160px", cell: ({ field }) => fieldName(field) },
  { head: "牵头部门", cell: (one) => <Lead of={one} /> },
  {
    head: "配合部门",
    cell: ({ supportingNames }) => supportingNames.join("、") || <span className="quiet">无</span>,
  },
];

function actColumn(onAsk: (asked: Asked) => void): TableColumn<Departments> {
  const button = (what: Asked["what"], of: Departments, words: string) => (
    <button type="button" className="button-quiet" onClick={() => onAsk({ what, of })}>
      {words}
      <span className="visually-hidden">：{fieldName(of.field)}</span>
    </button>
  );
  return {
    head: "办理",
    width: "230px",
    cell: (one) => (
      <div className="button-row small">
        {button("lead", one, one.lead ? "变更牵头" : "确定牵头")}
        {button("supporting", one, "调整配合")}
      </div>
    ),
  };
}

function Lead({ of: { leadName, temporary } }: { readonly of: Departments }) {
  if (!leadName) return <span className="chip soon">尚未确定，由安委办指定</span>;
  return (
    <>
      {leadName} {temporary && <span className="chip soon">临时牵头</span>}
    </>
  );
}

/** A row for every field, those that nobody leads among them. */
function rowsOf({ fields, departments }: EnterpriseView): readonly Departments[] {
  const nobody = { lead: null, leadName: null, temporary: false, supporting: [], supportingNames: [] };
  return fields.map((field) => departments.find((one) => one.field === field) ?? { field, ...nobody });
}
