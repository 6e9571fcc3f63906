import { z } from "zod";
import type { EnterpriseView } from "#contract/parties.ts";
import { AssignedLead, LeadNamed, SupportingSet } from "#contract/party-inputs.ts";
import type { Organisation } from "#domain/parties/organisation.ts";
import { supportingKinds } from "#domain/parties/supporting-departments.ts";
import { send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { fieldName } from "#web/hazards/ledger-columns.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import type { FieldSpec } from "#web/ui/form/field-spec.ts";
import { SentForm } from "#web/ui/form/sent-form.tsx";
import { Loading } from "#web/ui/note.tsx";
import { candidates } from "./lead-candidates.ts";
import { useOrganisations } from "./queries.ts";

/** Who leads and who supports in one field. */
export type Departments = EnterpriseView["departments"][number];

type Props = {
  readonly enterprise: EnterpriseView;
  readonly of: Departments;
  readonly onClose: () => void;
  /** Told in a sentence what was done. */
  readonly onDone: (sentence: string) => void;
};

/** Names who leads in the field; open hazards that nobody led, or that the lead before led, go with it. */
export function NameLead({ enterprise, of, onClose, onDone }: Props) {
  const { account } = useSignedIn();
  const { data } = useOrganisations();
  return (
    <Dialog title={`${fieldName(of.field)}领域的牵头部门`} onClose={onClose}>
      {data ? (
        <SentForm
          draft={`draft:${account}:lead:${enterprise.id}:${of.field}`}
          fresh={{ field: of.field, organisation: of.lead, temporary: of.temporary }}
          fields={leadFields(candidates(data.organisations, enterprise.home, of.field))}
          shape={AssignedLead}
          submit={(body) => send("PUT", `/enterprises/${enterprise.id}/lead`, body, LeadNamed)}
          onDone={({ hazards }) => onDone(namedWords(fieldName(of.field), hazards))}
          button="确定"
        >
          <p>{enterprise.name}</p>
          <p className="note">
            从现在起新发现的隐患由这个部门牵头。
            {of.lead
              ? `未结隐患中没有牵头部门的，以及由“${of.leadName}”牵头的，一并移交；`
              : "未结隐患中没有牵头部门的，一并明确；"}
            逐条记入登记簿。在隐患上单独指定了其他部门的，不变。
          </p>
        </SentForm>
      ) : (
        <Loading what="正在读取部门名单…" />
      )}
    </Dialog>
  );
}

function namedWords(field: string, hazards: number): string {
  const named = `${field}领域的牵头部门已确定。`;
  return hazards > 0
    ? `${named}该企业这个领域有 ${hazards} 条未结隐患，已一并明确由它牵头，逐条记入登记簿。`
    : named;
}

/** Names who supports in the field. */
export function SetSupporting({ enterprise, of, onClose, onDone }: Props) {
  const { account } = useSignedIn();
  const { data } = useOrganisations();
  const words = fieldName(of.field);
  return (
    <Dialog title={`${words}领域的配合部门`} onClose={onClose}>
      {data ? (
        <SentForm
          draft={`draft:${account}:supporting:${enterprise.id}:${of.field}`}
          fresh={{ field: of.field, organisations: of.supporting }}
          fields={supportingFields(
            of,
            candidates(data.organisations, enterprise.home, of.field, supportingKinds),
          )}
          shape={SupportingSet}
          submit={(body) => send("PUT", `/enterprises/${enterprise.id}/supporting`, body, z.unknown())}
          onDone={() => onDone(`${words}领域的配合部门已调整。`)}
          button="确定"
        >
          <p>
            {enterprise.name}，牵头部门：{of.leadName ?? "尚未确定"}
          </p>
          <p className="note">
            对从现在起新发现的隐患生效。已经登记的隐患，在隐患页面用“调整配合部门”逐条办理。
          </p>
        </SentForm>
      ) : (
        <Loading what="正在读取部门名单…" />
      )}
    </Dialog>
  );
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

/** Those that support now come first, then all that can; the lead is not among them. */
function supportingFields(of: Departments, bodies: readonly Organisation[]): readonly FieldSpec[] {
  const now = of.supporting.map((id, at) => [id, of.supportingNames[at] ?? id] as const);
  const others = bodies.filter(({ id }) => id !== of.lead && !of.supporting.includes(id));
  return [
    {
      kind: "choices",
      name: "organisations",
      label: "配合部门",
      optional: true,
      hint: "可以选多个；都不选就是没有配合部门。",
      options: [...now, ...others.map(({ id, name }) => [id, name] as const)],
    },
  ];
}
