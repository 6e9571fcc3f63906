import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { type NoticeChoices, NoticeChoicesShape } from "#contract/reminders.ts";
import { noticeChannels, noticeStates } from "#domain/reminders/notice.ts";
import { read, send } from "#web/app/api.ts";
import { momentText } from "#web/ui/moment.ts";
import { ProblemNote } from "#web/ui/note.tsx";
import { Records } from "#web/ui/records.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { wrongAt, wrongElsewhere } from "#web/ui/wrong-at.ts";

const queryKey = ["reminders", "outside"];

/** 系统外提醒: where one wants to be reminded, and whether the last notices arrived; nothing where the installation sends none. */
export function OutsideChoices() {
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => read("/reminders/outside", NoticeChoicesShape, signal),
  });
  if (error) return <ProblemNote error={error} again={() => void refetch()} />;
  if (!data || !(data.open.mail || (data.open.group && data.group !== null))) return null;
  return (
    <section className="panel outside" aria-labelledby="outside">
      <h2 id="outside">系统外提醒</h2>
      <p className="quiet">
        工作日 {data.digestAt} 发送当天的提醒，只写事项数量和日期，不写企业和隐患；{data.quiet.from} 至次日{" "}
        {data.quiet.to} 不发送。
      </p>
      <Choosing data={data} />
      {data.notices.length > 0 && <Sent notices={data.notices} />}
    </section>
  );
}

function Choosing({ data }: { readonly data: NoticeChoices }) {
  const client = useQueryClient();
  const choose = useMutation({
    mutationFn: (typed: { readonly mail: string; readonly group: boolean | null }) =>
      send("PUT", "/reminders/outside", typed, NoticeChoicesShape),
    onSuccess: (next) => client.setQueryData(queryKey, next),
  });
  const group = data.open.group && data.group !== null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const mail = data.open.mail ? String(form.get("mail")).trim() : "";
    choose.mutate({ mail, group: group ? form.get("group") === "on" : null });
  };
  return (
    <form onSubmit={submit}>
      <ProblemNote error={wrongElsewhere(choose.error, ["mail"])} />
      {choose.isSuccess && (
        <p className="note good" role="status">
          已保存。
        </p>
      )}
      {data.open.mail && (
        <TextField
          label="接收提醒的邮箱"
          name="mail"
          type="email"
          autoComplete="email"
          defaultValue={data.mail ?? ""}
          hint="不填则不发邮件。邮箱加密保存，只用于提醒。"
          wrong={wrongAt(choose.error, "mail")}
        />
      )}
      {group && (
        <label className="outside-tick">
          <input type="checkbox" name="group" defaultChecked={data.group ?? false} /> 本单位的提醒发到工作群
        </label>
      )}
      <button type="submit" className="button" disabled={choose.isPending}>
        保存
      </button>
    </form>
  );
}

function Sent({ notices }: { readonly notices: NoticeChoices["notices"] }) {
  return (
    <>
      <h3 className="outside-sent">最近发出的提醒</h3>
      <Records
        caption="最近发出的提醒"
        rows={notices}
        keyOf={({ id }) => id}
        columns={[
          { head: "日期", width: "110px", cell: ({ day }) => day },
          { head: "方式", width: "100px", cell: ({ channel }) => noticeChannels[channel] },
          { head: "结果", cell: stateText },
        ]}
      />
    </>
  );
}

function stateText({ state, deliveredAt, readAt, reason }: NoticeChoices["notices"][number]): string {
  if (readAt) return `已阅 ${momentText(readAt)}`;
  if (deliveredAt) return `${noticeStates.delivered} ${momentText(deliveredAt)}`;
  if (state === "failed") return [noticeStates.failed, reason].filter(Boolean).join("：");
  return reason ? `${reason}，稍后再发` : noticeStates.waiting;
}
