import { useMutation, useQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { Me, type Owed, type SecondFactor } from "#contract/access.ts";
import { send } from "#web/app/api.ts";
import { useSignedIn, useSignOut, useTakeOver } from "#web/app/session.ts";
import { ProblemNote } from "#web/ui/note.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { wrongAt, wrongElsewhere } from "#web/ui/wrong-at.ts";
import { DoorFrame } from "./door.tsx";
import { PasswordForm } from "./password-form.tsx";

const titles: Readonly<Record<Owed, string>> = {
  password: "请先修改初始密码",
  "second-factor": "动态口令验证",
  enrolment: "绑定动态口令",
};

/** What the session still owes before anything else is open: a new password, a second factor, or setting one up. */
export function OwedPage() {
  const me = useSignedIn();
  const signOut = useSignOut();
  if (!me.owes) return null;
  return (
    <DoorFrame title={titles[me.owes]}>
      {me.owes === "password" ? <PasswordForm /> : <CodeForm enrolment={me.enrolment} />}
      <p style={{ marginTop: 20 }}>
        <button type="button" className="button-quiet" onClick={() => void signOut()}>
          换一个账号登录
        </button>
      </p>
    </DoorFrame>
  );
}

function CodeForm({ enrolment }: { readonly enrolment: Me["enrolment"] }) {
  const takeOver = useTakeOver();
  const confirm = useMutation({
    mutationFn: (typed: SecondFactor) => send("POST", "/session/second-factor", typed, Me),
    onSuccess: takeOver,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    confirm.mutate({ code: String(new FormData(event.currentTarget).get("code")).replace(/\s/g, "") });
  };
  return (
    <form onSubmit={submit}>
      {enrolment && <Enrolment uri={enrolment.uri} secret={enrolment.secret} />}
      <ProblemNote error={wrongElsewhere(confirm.error, ["code"])} />
      <TextField
        label="动态口令"
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        required
        autoFocus
        hint="打开手机上的动态口令应用，填写当前显示的 6 位数字。"
        wrong={wrongAt(confirm.error, "code")}
      />
      <button type="submit" className="button big" disabled={confirm.isPending}>
        {confirm.isPending ? "正在验证…" : "确定"}
      </button>
    </form>
  );
}

/** The code to scan, drawn in the browser, and the same as text for those who cannot scan. */
function Enrolment({ uri, secret }: { readonly uri: string; readonly secret: string }) {
  const picture = useQuery({
    queryKey: ["me", "enrolment", uri],
    queryFn: async () => (await import("qrcode")).toDataURL(uri, { margin: 1, width: 400 }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <>
      <p>您的岗位登录须加动态口令。请用手机上的动态口令应用扫描下面的二维码，再填写应用显示的数字。</p>
      {picture.data && <img className="qr" src={picture.data} alt="绑定动态口令的二维码" />}
      <p className="quiet">
        不能扫码的，在应用中手工输入密钥：<code>{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
    </>
  );
}
