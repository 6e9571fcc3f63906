import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import type { PlatformPage } from "#contract/platform.ts";
import { newActId } from "#web/ui/form/act-id.ts";
import { ProblemNote } from "#web/ui/note.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { settlePlatform } from "./queries.ts";

type Props = { readonly page: PlatformPage };

/** What the platform is called, and the saved table in whose layout rows are handed to it; open until it is settled. */
export function SettingsPanel({ page: { settled, tables } }: Props) {
  const id = useId();
  const queries = useQueryClient();
  const [name, setName] = useState(settled?.name ?? "");
  const [table, setTable] = useState(settled?.table ?? "");
  const settling = useMutation({
    mutationFn: settlePlatform,
    onSuccess: () => queries.invalidateQueries({ queryKey: ["platform"] }),
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    settling.mutate({ actId: newActId(), basedOnSeq: settled?.seq, name, table: table || null });
  };
  return (
    <details className="panel platform-settings-fold" open={settled === null}>
      <summary>
        <h2>平台设置</h2>
      </summary>
      <form onSubmit={save} className="platform-settings">
        <TextField
          label="平台名称"
          required
          maxLength={60}
          value={name}
          hint="例如“国家重大事故隐患数据库”“省安全风险监测平台”。"
          onChange={(event) => setName(event.target.value)}
        />
        <div className="field">
          <label className="field-label" htmlFor={`${id}-table`}>
            导出所用的套表
          </label>
          <select id={`${id}-table`} value={table} onChange={(event) => setTable(event.target.value)}>
            <option value="">暂不选择</option>
            {tables.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
          <span className="quiet">平台的导入模板先在“套表”中上传保存，再在这里选择。</span>
        </div>
        <ProblemNote error={settling.error} />
        <button type="submit" className="button" disabled={settling.isPending}>
          {settling.isPending ? "正在保存…" : "保存"}
        </button>
      </form>
    </details>
  );
}
