import { useMutation } from "@tanstack/react-query";
import { z } from "zod";
import { type AccountRow, IssuedPassword } from "#contract/accounts.ts";
import { reasonNotToAdminister } from "#domain/access/administration.ts";
import { send, sentenceOf } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { newActId } from "#web/ui/form/act-id.ts";
import type { Issued } from "./issued-passwords.tsx";

type Props = {
  readonly row: AccountRow;
  readonly onChanged: () => void;
  readonly onIssued: (issued: Issued) => void;
};

/** What the administrator of security and of the system may do with an account, asked before it is done. */
export function AccountActs({ row, onChanged, onIssued }: Props) {
  const { acting } = useSignedIn();
  const act = useMutation({
    mutationFn: ({ name, body }: { readonly name: string; readonly body?: object }) =>
      send("POST", `/accounts/${row.id}/${name}`, { actId: newActId(), ...body }, z.unknown()),
    onSuccess: onChanged,
  });
  const reset = useMutation({
    mutationFn: (secondFactorToo: boolean) =>
      send("POST", `/accounts/${row.id}/password`, { actId: newActId(), secondFactorToo }, IssuedPassword),
    onSuccess: ({ password }) => {
      if (password) onIssued({ login: row.login, name: row.name, password });
      onChanged();
    },
  });
  if (!acting) return null;
  const security = reasonNotToAdminister(acting, "password-reset") === null;
  const system = reasonNotToAdminister(acting, "account-disabled") === null;
  const askReset = () => {
    const too = row.secondFactor ? "，并解除动态口令绑定" : "";
    if (confirm(`给 ${row.name}（${row.login}）重新生成初始密码${too}？原密码立即失效。`)) reset.mutate(row.secondFactor);
  };
  const askSwitch = () => {
    const words = row.disabled ? "恢复" : "停用";
    const reason = prompt(`请写明${words} ${row.name}（${row.login}）的理由：`);
    if (reason) act.mutate({ name: row.disabled ? "enable" : "disable", body: { reason } });
  };
  const error = act.error ?? reset.error;
  return (
    <div className="button-row small">
      {security && row.lockedUntil && (
        <button type="button" className="button-quiet" onClick={() => act.mutate({ name: "unlock" })}>
          解锁
        </button>
      )}
      {security && (
        <button type="button" className="button-quiet" onClick={askReset}>
          重置密码
        </button>
      )}
      {security && (
        <button type="button" className="button-quiet" onClick={() => act.mutate({ name: "end-sessions" })}>
          退出全部登录
        </button>
      )}
      {system && (
        <button type="button" className="button-quiet" onClick={askSwitch}>
          {row.disabled ? "恢复" : "停用"}
        </button>
      )}
      {error && (
        <span className="field-wrong" role="alert">
          {sentenceOf(error)}
        </span>
      )}
    </div>
  );
}
