import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ZodType } from "zod";
import type { IntakeResult } from "#contract/intake.ts";
import { send } from "#web/app/api.ts";
import { FilePick } from "#web/ui/file-pick.tsx";
import { newActId } from "#web/ui/form/act-id.ts";
import { Loading, ProblemNote } from "#web/ui/note.tsx";
import { Records } from "#web/ui/records.tsx";

type Props<Result extends IntakeResult> = {
  /** What is taken in, in words and as its address. */
  readonly what: string;
  readonly path: "organisations" | "enterprises" | "accounts";
  readonly shape: ZodType<Result>;
  readonly onTaken: (result: Result) => void;
};

type Sheet = { readonly file: File; readonly actId: string };

/** Rows shown of a long sheet. */
const mostShown = 200;

function changes({ created, refused }: IntakeResult): number {
  return created + refused;
}

/** What is wrong first: it is what there is to do. */
function rowsShown({ rows }: IntakeResult) {
  const of = (wanted: string) => rows.filter(({ outcome }) => outcome === wanted);
  return [...of("refused"), ...of("created")].slice(0, mostShown);
}

const outcomes = { created: "新建", same: "已有，不变", refused: "有误，不登记" } as const;

/** Takes in a filled-in sheet: first what each row becomes, then, when the person agrees, the rows themselves. */
export function IntakePanel<Result extends IntakeResult>({ what, path, shape, onTaken }: Props<Result>) {
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const sent = (one: Sheet, preview: boolean) => {
    const form = new FormData();
    form.append("actId", one.actId);
    form.append("file", one.file, one.file.name);
    return send("POST", `/${path}/intake?preview=${preview}`, form, shape);
  };
  const look = useMutation({ mutationFn: (one: Sheet) => sent(one, true) });
  const take = useMutation({ mutationFn: (one: Sheet) => sent(one, false), onSuccess: onTaken });
  const result = take.data ?? look.data;
  return (
    <details className="panel intake">
      <summary>批量登记{what}</summary>
      <p className="quiet">
        上传现有名册，或者下载模板填写后上传。先核对每一行，确认后才登记；已有的不会重复。
      </p>
      <p className="button-row">
        <a className="button-quiet" href={`/api/${path}/template.xlsx`} download>
          下载空白模板
        </a>
      </p>
      <FilePick
        accept=".xlsx,.xls,.csv"
        chosen={sheet?.file.name ?? null}
        hint="填好的模板，或者现有名册：xlsx、csv 文件。"
        onPick={(file) => {
          const one = { file, actId: newActId() };
          setSheet(one);
          take.reset();
          look.mutate(one);
        }}
      />
      {look.isPending && <Loading what="正在核对表格…" />}
      <ProblemNote error={take.error ?? look.error} />
      {result && (
        <>
          <p className={take.data ? "note good" : "note"} role="status">
            {take.data ? "已登记：" : "将登记："}新建 {result.created} 行，已有 {result.same} 行，有误{" "}
            {result.refused} 行。
            {result.refused > 0 && "有误的行改好以后，把表格再登记一次。"}
          </p>
          {result.unread.length > 0 && <p className="quiet">没有读取的列：{result.unread.join("、")}。</p>}
          <Records
            caption={`${what}登记结果`}
            rows={rowsShown(result)}
            keyOf={({ row }) => String(row)}
            columns={[
              {
                head: "名称",
                width: "280px",
                cell: ({ name, row }) => `${name || "（没有名称）"}（第 ${row} 行）`,
              },
              { head: "结果", width: "120px", cell: ({ outcome }) => outcomes[outcome] },
              { head: "说明", cell: ({ problems }) => problems.join(" ") },
            ]}
          />
          {changes(result) > mostShown && <p className="quiet">只列出前 {mostShown} 行，有误的在最前。</p>}
        </>
      )}
      {sheet && look.data && !take.data && (
        <button
          type="button"
          className="button intake-do"
          disabled={take.isPending || look.isPending || look.data.created === 0}
          onClick={() => take.mutate(sheet)}
        >
          {take.isPending ? "正在登记…" : `登记 ${look.data.created} 行`}
        </button>
      )}
    </details>
  );
}
