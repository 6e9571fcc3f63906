import { z } from "zod";
import {
  type AccountPost,
  type AccountRow,
  DisableAccount,
  GivePost,
  IssuedPassword,
  IssuePassword,
  OpenAccount,
} from "#contract/accounts.ts";
import { roles } from "#domain/access/role.ts";
import { send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { Dialog } from "#web/ui/dialog.tsx";
import { SentForm } from "#web/ui/form/sent-form.tsx";
import { Loading } from "#web/ui/note.tsx";
import { accountFields, freshAccount, freshPost, postFields } from "./account-forms.ts";
import type { Issued } from "./issued-passwords.tsx";
import { useOrganisations } from "./queries.ts";

type Ends = { readonly onClose: () => void; readonly onDone: () => void };
type OfRow = Ends & { readonly row: AccountRow };
type Hands = { readonly onIssued: (issued: readonly Issued[]) => void };

/** Opens an account; its initial password is handed on to be shown once. */
export function OpenAccountDialog({ onClose, onDone, onIssued }: Ends & Hands) {
  const { account, acting } = useSignedIn();
  return (
    <Dialog title="开立账号" onClose={onClose}>
      <SentForm
        draft={`draft:${account}:open-account`}
        fresh={freshAccount(acting?.home ?? "")}
        fields={accountFields}
        shape={OpenAccount}
        submit={async (body) => ({ body, issued: await send("POST", "/accounts", body, IssuedPassword) })}
        onDone={({ body, issued: { password } }) => {
          if (password) onIssued([{ login: body.login, name: body.name, password }]);
          onDone();
        }}
        button="开立账号"
      >
        <p className="quiet">开立后给出初始密码，再为这个账号安排任职。</p>
      </SentForm>
    </Dialog>
  );
}

/** Gives the account a post (任职). */
export function GivePostDialog({ row, onClose, onDone }: OfRow) {
  const { account } = useSignedIn();
  const { data } = useOrganisations();
  return (
    <Dialog title={`安排任职：${row.name}`} onClose={onClose}>
      {data ? (
        <SentForm
          draft={`draft:${account}:give-post:${row.id}`}
          fresh={freshPost}
          fields={(values) => postFields(data.organisations, values)}
          shape={GivePost}
          submit={(body) => send("POST", `/accounts/${row.id}/posts`, body, z.unknown())}
          onDone={onDone}
          button="安排任职"
        />
      ) : (
        <Loading what="正在读取单位名单…" />
      )}
    </Dialog>
  );
}

/** A post in words. */
export function postWords({ place, role, standing, certificate }: AccountPost): string {
  const parts = [place, roles[role], standing && `${standing} 岗`, certificate && `执法证号 ${certificate}`];
  return parts.filter(Boolean).join("，");
}

/** Disables an account, or opens it again. */
export function SwitchDialog({ row, onClose, onDone }: OfRow) {
  const { account } = useSignedIn();
  const [name, words] = row.disabled ? (["enable", "恢复账号"] as const) : (["disable", "停用账号"] as const);
  return (
    <Dialog title={`${words}：${row.name}`} onClose={onClose}>
      <SentForm
        draft={`draft:${account}:${name}:${row.id}`}
        fresh={{ reason: "" }}
        fields={[{ kind: "text", name: "reason", label: "理由" }]}
        shape={DisableAccount}
        submit={(body) => send("POST", `/accounts/${row.id}/${name}`, body, z.unknown())}
        onDone={onDone}
        button={words}
      >
        {!row.disabled && <p className="note warn">停用后立即退出全部登录，不能再登录，直到恢复。</p>}
      </SentForm>
    </Dialog>
  );
}

/** Makes a new initial password; the one before is void at once. */
export function ResetDialog({ row, onClose, onDone, onIssued }: OfRow & Hands) {
  const { account } = useSignedIn();
  return (
    <Dialog title={`重置密码：${row.name}`} onClose={onClose}>
      <SentForm
        draft={`draft:${account}:reset:${row.id}`}
        fresh={{ secondFactorToo: false }}
        fields={[
          {
            kind: "yes-no",
            name: "secondFactorToo",
            label: "同时解除动态口令绑定",
            hint: "手机丢失或者更换时选“是”，下次登录时重新绑定。",
            shown: () => row.secondFactor,
          },
        ]}
        shape={IssuePassword}
        submit={(body) => send("POST", `/accounts/${row.id}/password`, body, IssuedPassword)}
        onDone={({ password }) => {
          if (password) onIssued([{ login: row.login, name: row.name, password }]);
          onDone();
        }}
        button="重置密码"
      >
        <p className="note warn">原密码立即失效。请先核实是 {row.name} 本人要求重置。</p>
      </SentForm>
    </Dialog>
  );
}
