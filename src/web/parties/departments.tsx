import { useState } from "react";
import { z } from "zod";
import type { EnterpriseView, OrganisationLine } from "#contract/parties.ts";
import { AssignedLead } from "#contract/party-inputs.ts";
import { isSectorCode } from "#domain/criteria/sector.ts";
import { coversHome, type Organisation } from "#domain/parties/organisation.ts";
import { send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { fieldName } from "#web/hazards/ledger-columns.tsx";
import type { TableColumn } from "#web/ui/data-table.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import type { FieldSpec } from "#web/ui/form/field-spec.ts";
import { SentForm } from "#web/ui/form/sent-form.tsx";
import { Loading } from "#web/ui/note.tsx";
import { Records } from "#web/ui/records.tsx";
import { useOrganisations, useReread } from "./queries.ts";

type Departments = EnterpriseView["departments"][number];
type Props = { readonly enterprise: EnterpriseView };

/** Who leads and who supports in each field of the enterprise; a field without a lead is shown as the gap it is. */
export function DepartmentsPart({ enterprise }: Props) {
  const { acting } = useSignedIn();
  const [naming, setNaming] = useState<Departments | null>(null);
  const assigns = acting?.role === "city-office" || acting?.role === "county-office";
  const columns: readonly TableColumn<Departments>[] = [
    { head: "行业领域", width: "160px", cell: ({ field }) => fieldName(field) },
    { head: "牵头部门", cell: (one) => <Lead of={one} /> },
    {
      head: "配合部门",
      cell: ({ supportingNames }) => supportingNames.join("、") || <span className="quiet">无</span>,
    },
  ];
  const act: TableColumn<Departments> = {
    head: "办理",
    width: "150px",
    cell: (one) => (
      <button type="button" className="button-quiet" onClick={() => setNaming(one)}>
        {one.lead ? "变更牵头" : "确定牵头"}
        <span className="visually-hidden">：{fieldName(one.field)}</span>
      </button>
    ),
  };
  return (
    <section aria-labelledby="departments" className="enterprise-part">
      <h2 id="departments">牵头和配合部门</h2>
      <Records
        caption="各行业领域的牵头和配合部门"
        rows={rowsOf(enterprise)}
        keyOf={({ field }) => field}
        columns={assigns ? [...columns, act] : columns}
      />
      {naming && <NameLead enterprise={enterprise} of={naming} onClose={() => setNaming(null)} />}
    </section>
  );
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

type NameProps = Props & { readonly of: Departments; readonly onClose: () => void };

function NameLead({ enterprise, of, onClose }: NameProps) {
  const { account } = useSignedIn();
  const { data } = useOrganisations();
  const reread = useReread("enterprise", "enterprises");
  return (
    <Dialog title={`${fieldName(of.field)}领域的牵头部门`} onClose={onClose}>
      {data ? (
        <SentForm
          draft={`draft:${account}:lead:${enterprise.id}:${of.field}`}
          fresh={{ field: of.field, organisation: of.lead, temporary: false }}
          fields={leadFields(candidates(data.organisations, enterprise.home, of.field))}
          shape={AssignedLead}
          submit={(body) => send("PUT", `/enterprises/${enterprise.id}/lead`, body, z.unknown())}
          onDone={() => {
            onClose();
            void reread();
          }}
          button="确定"
        >
          <p>{enterprise.name}</p>
          <p className="note">从现在起新发现的隐患由这个部门牵头；已经登记的隐患，在隐患页面上逐条移交。</p>
        </SentForm>
      ) : (
        <Loading what="正在读取部门名单…" />
      )}
    </Dialog>
  );
}

const leading = ["bureau", "emergency-bureau", "township"];

/** The bodies that can lead at this place; those that oversee the field first. */
function candidates(all: readonly OrganisationLine[], home: string, field: string): readonly Organisation[] {
  const oversees = ({ supervised }: Organisation) =>
    Number(isSectorCode(field) && supervised.includes(field));
  return all
    .map((one) => ({ ...one, supervised: one.supervised.filter(isSectorCode) }))
    .filter((one) => leading.includes(one.kind) && coversHome(one, home))
    .sort((a, b) => oversees(b) - oversees(a));
}

function leadFields(bodies: readonly Organisation[]): readonly FieldSpec[] {
  return [
    {
      kind: "select",
      name: "organisation",
      label: "牵头部门",
      hint: "监管这个行业领域的部门排在前面。",
      options: bodies.map(({ id, name }) => [id, name] as const),
    },
    {
      kind: "yes-no",
      name: "temporary",
      label: "是否临时牵头",
      hint: "职责有争议时先指定临时牵头，期限不因争议停止计算。",
    },
  ];
}
