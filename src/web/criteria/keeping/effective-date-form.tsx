import { z } from "zod";
import { EffectiveDate } from "#contract/library-keeping.ts";
import { send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import type { FieldSpec } from "#web/ui/form/field-spec.ts";
import { SentForm } from "#web/ui/form/sent-form.tsx";
import { type KeptLine, useLibraryChanged } from "./queries.ts";

const fields: readonly FieldSpec[] = [
  { kind: "day", name: "on", label: "实施日期" },
  { kind: "line", name: "source", label: "出处", hint: "写明载有实施日期的文件和文号，例如发布通知。" },
];

/** Enters the day of effect that the catalogue does not know. */
export function EffectiveDateForm({ line }: { readonly line: KeptLine }) {
  const { account } = useSignedIn();
  const changed = useLibraryChanged();
  const { id, effectiveOn, effectiveOnSource } = line;
  return (
    <section className="panel keeping-form" aria-labelledby="effective-date">
      <h2 id="effective-date">{effectiveOn ? "更正实施日期" : "登记实施日期"}</h2>
      <p className="quiet">登记以后，按隐患发现日期选用版本时以此为准；没有查明的不要填写。</p>
      <SentForm
        key={effectiveOn}
        draft={`draft:${account}:effective-date:${id}`}
        fresh={{ on: effectiveOn ?? "", source: effectiveOnSource ?? "" }}
        fields={fields}
        shape={EffectiveDate}
        submit={(body) => send("PUT", `/standards/${id}/effective-date`, body, z.object({}))}
        onDone={changed}
        button="登记"
      />
    </section>
  );
}
