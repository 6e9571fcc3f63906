import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { z } from "zod";
import { Me, type SetUp } from "#contract/access.ts";
import { loginRule } from "#domain/access/login.ts";
import { passwordRule } from "#domain/access/password.ts";
import { cityCode, reportingUnits } from "#domain/places/units.ts";
import { send } from "#web/app/api.ts";
import { useTakeOver } from "#web/app/session.ts";
import { ProblemNote } from "#web/ui/note.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { wrongAt, wrongElsewhere } from "#web/ui/wrong-at.ts";
import { DoorFrame } from "./door.tsx";
import { reasonNotRepeated } from "./password-form.tsx";

/** 首次启动: the one-time code from the terminal, the place that is served, the first administrator. */
export function SetUpPage() {
  const takeOver = useTakeOver();
  const client = useQueryClient();
  const [mismatch, setMismatch] = useState<string | null>(null);
  const setUp = useMutation({
    mutationFn: async (typed: SetUp) => {
      await send("POST", "/set-up", typed, z.unknown());
      return send("POST", "/session", { login: typed.login, password: typed.password }, Me);
    },
    onSuccess: (me) => {
      client.setQueryData(["set-up"], { needed: false });
      takeOver(me);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = (name: string) => String(form.get(name) ?? "");
    const reason = reasonNotRepeated(typed("password"), typed("again"));
    setMismatch(reason);
    if (reason) return;
    setUp.mutate({
      code: typed("code"),
      place: typed("place"),
      login: typed("login"),
      name: typed("name"),
      password: typed("password"),
    });
  };
  const fields = ["code", "place", "login", "name", "password", "newPassword"];
  return (
    <DoorFrame title="首次启动">
      <p>请填写本系统服务的地区和第一位系统管理员。安装码显示在启动本系统的窗口里，只用一次。</p>
      <form onSubmit={submit}>
        <ProblemNote error={wrongElsewhere(setUp.error, fields)} />
        <TextField
          label="安装码"
          name="code"
          autoComplete="off"
          required
          wrong={wrongAt(setUp.error, "code")}
        />
        <label className="field">
          <span className="field-label">服务的地区</span>
          <select name="place" defaultValue="" required>
            <option value="" disabled>
              请选择
            </option>
            <option value={cityCode}>长治市（全市）</option>
            {reportingUnits.map((unit) => (
              <option key={unit.code} value={unit.code}>
                {unit.name}
              </option>
            ))}
          </select>
        </label>
        <TextField
          label="管理员姓名"
          name="name"
          autoComplete="name"
          required
          wrong={wrongAt(setUp.error, "name")}
        />
        <TextField
          label="管理员登录名"
          name="login"
          autoComplete="username"
          required
          hint={loginRule}
          wrong={wrongAt(setUp.error, "login")}
        />
        <TextField
          label="密码"
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={10}
          required
          hint={passwordRule}
          wrong={wrongAt(setUp.error, "password") ?? wrongAt(setUp.error, "newPassword")}
        />
        <TextField
          label="再填一次密码"
          name="again"
          type="password"
          autoComplete="new-password"
          required
          wrong={mismatch}
        />
        <button type="submit" className="button big" disabled={setUp.isPending}>
          {setUp.isPending ? "正在建立…" : "开始使用"}
        </button>
      </form>
    </DoorFrame>
  );
}
