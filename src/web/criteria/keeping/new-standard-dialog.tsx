import { useNavigate } from "@tanstack/react-router";
import { z } from "zod";
import { NewStandard } from "#contract/library-keeping.ts";
import { sectors } from "#domain/criteria/sector.ts";
import { send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { Dialog } from "#web/ui/dialog.tsx";
import type { FieldSpec } from "#web/ui/form/field-spec.ts";
import { SentForm } from "#web/ui/form/sent-form.tsx";
import { useLibraryChanged } from "./queries.ts";

const fresh = {
  ...{ title: "", issuer: "", documentNumber: null, sectors: [], localSector: null, effectiveOn: null },
};

const fields: readonly FieldSpec[] = [
  { kind: "line", name: "title", label: "清单名称", hint: "例如“示例市酿造行业重大事故隐患目录清单”。" },
  { kind: "line", name: "issuer", label: "发布单位" },
  { kind: "line", name: "documentNumber", label: "文号", optional: true },
  {
    kind: "choices",
    name: "sectors",
    label: "所属行业领域",
    options: Object.entries(sectors).map(([code, { name }]) => [code, name] as const),
  },
  {
    kind: "line",
    name: "localSector",
    label: "本地行业名称",
    optional: true,
    hint: "国家清单没有的行业写在这里，归在上面所选的第一个行业领域之下。",
  },
  {
    kind: "day",
    name: "effectiveOn",
    label: "实施日期",
    optional: true,
    hint: "不清楚的先不填，查明以后登记。",
  },
];

/** What an empty day is sent as. */
const shape = z.preprocess((typed) => {
  const values = typed as Readonly<Record<string, unknown>>;
  return { ...values, effectiveOn: values["effectiveOn"] || null };
}, NewStandard);

/** Adds a list of the office's own; its items are entered or imported on its page. */
export function NewStandardDialog({ onClose }: { readonly onClose: () => void }) {
  const { account } = useSignedIn();
  const navigate = useNavigate();
  const changed = useLibraryChanged();
  return (
    <Dialog title="新增本地隐患目录清单" onClose={onClose}>
      <SentForm
        draft={`draft:${account}:new-standard`}
        fresh={fresh}
        fields={fields}
        shape={shape}
        submit={(body) => send("POST", "/standards", body, z.object({ id: z.string() }))}
        onDone={({ id }) => {
          changed();
          void navigate({ to: "/standards/keep/$id", params: { id } });
        }}
        button="新增清单"
      />
    </Dialog>
  );
}
