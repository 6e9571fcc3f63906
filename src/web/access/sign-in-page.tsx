import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { Me, type SignIn } from "#contract/access.ts";
import { send } from "#web/app/api.ts";
import { useTakeOver } from "#web/app/session.ts";
import { ProblemNote } from "#web/ui/note.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { wrongAt, wrongElsewhere } from "#web/ui/wrong-at.ts";
import { DoorFrame } from "./door.tsx";

/** 登录: login name and password; what else the session owes is asked for next. */
export function SignInPage() {
  const takeOver = useTakeOver();
  const signIn = useMutation({
    mutationFn: (typed: SignIn) => send("POST", "/session", typed, Me),
    onSuccess: takeOver,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate({ login: String(form.get("login")), password: String(form.get("password")) });
  };
  return (
    <DoorFrame title="登录">
      <form onSubmit={submit}>
        <ProblemNote error={wrongElsewhere(signIn.error, ["login", "password"])} />
        <TextField
          label="登录名"
          name="login"
          autoComplete="username"
          required
          autoFocus
          wrong={wrongAt(signIn.error, "login")}
        />
        <TextField
          label="密码"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          wrong={wrongAt(signIn.error, "password")}
        />
        <button type="submit" className="button big" disabled={signIn.isPending}>
          {signIn.isPending ? "正在登录…" : "登录"}
        </button>
      </form>
      <p className="quiet" style={{ marginTop: 16 }}>
        忘记密码或者账号被锁定，请联系安全管理员重置密码、解除锁定。
      </p>
    </DoorFrame>
  );
}
