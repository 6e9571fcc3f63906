import { useNavigate } from "@tanstack/react-router";
import { z } from "zod";
import type { EnterpriseView } from "#contract/parties.ts";
import { send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { Drawer } from "#web/ui/drawer.tsx";
import { SentForm } from "#web/ui/form/sent-form.tsx";
import { Loading } from "#web/ui/note.tsx";
import {
  amending,
  enterpriseFields,
  freshEnterprise,
  registering,
  standingEnterprise,
} from "./enterprise-forms.ts";
import { useOrganisations, useReread } from "./queries.ts";

const Registered = z.object({ id: z.string() });

/** Registers one enterprise and opens its page. */
export function RegisterEnterprise({ onClose }: { readonly onClose: () => void }) {
  const { account, acting } = useSignedIn();
  const { data } = useOrganisations();
  const reread = useReread("enterprises");
  const navigate = useNavigate();
  const choosesHome = acting?.role === "city-office";
  return (
    <Drawer title="登记企业" onClose={onClose}>
      {data ? (
        <SentForm
          draft={`draft:${account}:register-enterprise`}
          fresh={freshEnterprise(choosesHome ? null : (acting?.home ?? null))}
          fields={(values) => enterpriseFields({ ...data, standing: null, choosesHome }, values)}
          shape={registering}
          submit={(body) => send("POST", "/enterprises", body, Registered)}
          onDone={({ id }) => {
            void reread();
            void navigate({ to: "/enterprises/$id", params: { id } });
          }}
          button="登记企业"
        />
      ) : (
        <Loading what="正在读取部门名单…" />
      )}
    </Drawer>
  );
}

type Props = {
  readonly enterprise: EnterpriseView;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Amends the file of an enterprise. */
export function AmendEnterprise({ enterprise, onClose, onDone }: Props) {
  const { account } = useSignedIn();
  const { data } = useOrganisations();
  const asked = { standing: enterprise, choosesHome: false };
  return (
    <Drawer title="变更单位信息" onClose={onClose}>
      {data ? (
        <SentForm
          draft={`draft:${account}:amend-enterprise:${enterprise.id}`}
          fresh={standingEnterprise(enterprise)}
          fields={(values) => enterpriseFields({ ...data, ...asked }, values)}
          shape={amending}
          submit={(body) => send("PUT", `/enterprises/${enterprise.id}`, body, Registered)}
          onDone={onDone}
          button="提交变更"
        >
          <p className="note">变更记入登记簿。已经登记的隐患，仍按当时的单位信息办理。</p>
        </SentForm>
      ) : (
        <Loading what="正在读取部门名单…" />
      )}
    </Drawer>
  );
}
