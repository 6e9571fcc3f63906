import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Me, type NewPassword } from "#contract/access.ts";
import { passwordRule } from "#domain/access/password.ts";
import { send } from "#web/app/api.ts";
import { useTakeOver } from "#web/app/session.ts";
import { ProblemNote } from "#web/ui/note.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { wrongAt, wrongElsewhere } from "#web/ui/wrong-at.ts";

/** Why a new password typed twice does not do; null when it does. */
export function reasonNotRepeated(next: string, again: string): string | null {
  return next === again ? null : "两次填写的新密码不一致，请重新填写。";
}

/** Changes one's own password; the answer is the session as it stands then. */
export function PasswordForm({ onDone }: { readonly onDone?: () => void }) {
  const takeOver = useTakeOver();
  const [mismatch, setMismatch] = useState<string | null>(null);
  const change = useMutation({
    mutationFn: (typed: NewPassword) => send("PUT", "/me/password", typed, Me),
    onSuccess: (me) => {
      takeOver(me);
      onDone?.();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const next = String(form.get("next"));
    const reason = reasonNotRepeated(next, String(form.get("again")));
    setMismatch(reason);
    if (!reason) change.mutate({ current: String(form.get("current")), next });
  };
  return (
    <form onSubmit={submit}>
      <ProblemNote
        error={wrongElsewhere(change.error, ["current", "next", "currentPassword", "newPassword"])}
      />
      <TextField
        label="当前密码"
        name="current"
        type="password"
        autoComplete="current-password"
        required
        wrong={wrongAt(change.error, "current") ?? wrongAt(change.error, "currentPassword")}
      />
      <TextField
        label="新密码"
        name="next"
        type="password"
        autoComplete="new-password"
        minLength={10}
        required
        hint={`${passwordRule}不能与当前密码相同。`}
        wrong={wrongAt(change.error, "next") ?? wrongAt(change.error, "newPassword")}
      />
      <TextField
        label="再填一次新密码"
        name="again"
        type="password"
        autoComplete="new-password"
        required
        wrong={mismatch}
      />
      <button type="submit" className="button" disabled={change.isPending}>
        {change.isPending ? "正在保存…" : "保存新密码"}
      </button>
    </form>
  );
}
