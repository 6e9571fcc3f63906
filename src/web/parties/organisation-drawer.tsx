import { OrganisationLine } from "#contract/parties.ts";
import { send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { Drawer } from "#web/ui/drawer.tsx";
import { SentForm } from "#web/ui/form/sent-form.tsx";
import {
  freshOrganisation,
  organisationFields,
  organisationShape,
  standingOrganisation,
} from "./organisation-forms.ts";

type Props = {
  /** Null to register one. */
  readonly standing: OrganisationLine | null;
  readonly all: readonly OrganisationLine[];
  readonly onClose: () => void;
  readonly onDone: (organisation: OrganisationLine) => void;
};

/** Registers one organisation, or amends one. */
export function OrganisationDrawer({ standing, all, onClose, onDone }: Props) {
  const { account } = useSignedIn();
  const words = standing ? "变更机构信息" : "登记机构";
  return (
    <Drawer title={words} onClose={onClose}>
      <SentForm
        draft={`draft:${account}:organisation:${standing?.id ?? "new"}`}
        fresh={standing ? standingOrganisation(standing) : freshOrganisation}
        fields={(values) => organisationFields(all, standing, values)}
        shape={organisationShape}
        submit={(body) =>
          standing
            ? send("PUT", `/organisations/${standing.id}`, body, OrganisationLine)
            : send("POST", "/organisations", body, OrganisationLine)
        }
        onDone={onDone}
        button={standing ? "提交变更" : "登记机构"}
      >
        {standing && <p className="note">变更记入登记簿。已经办理的事项和文书，仍是当时的名称。</p>}
      </SentForm>
    </Drawer>
  );
}
