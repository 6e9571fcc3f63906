import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type ChosenColumns, Preview, StartedImport } from "#contract/imports.ts";
import { send } from "#web/app/api.ts";
import { newActId } from "#web/ui/form/act-id.ts";
import { Loading, ProblemNote } from "#web/ui/note.tsx";
import { ColumnsChoice } from "./columns-choice.tsx";
import { PreviewRows } from "./preview-rows.tsx";
import { FilePick } from "#web/ui/file-pick.tsx";
import { columnChosen, noChoices, sheetToggled } from "./choices.ts";

/** A file under way: its bytes, what the person changed, and the id that makes sending it twice one import. */
type Taking = { readonly file: File; readonly choices: ChosenColumns; readonly actId: string };

function formOf({ file, choices, actId }: Taking): FormData {
  const form = new FormData();
  form.append("choices", JSON.stringify(choices));
  form.append("actId", actId);
  form.append("file", file, file.name);
  return form;
}

/** From the file to the import: nothing is written before the person has seen what each row becomes. */
export function TakeIn() {
  const navigate = useNavigate();
  const [taking, setTaking] = useState<Taking | null>(null);
  const preview = useMutation({ mutationFn: (one: Taking) => send("POST", "/imports/preview", formOf(one), Preview) });
  const start = useMutation({
    mutationFn: (one: Taking) => send("POST", "/imports", formOf(one), StartedImport),
    onSuccess: ({ id }) => void navigate({ to: "/imports/$id", params: { id } }),
  });
  const look = (one: Taking) => {
    setTaking(one);
    preview.mutate(one);
  };
  return (
    <section className="panel" aria-labelledby="take-in">
      <h2 id="take-in">选择文件</h2>
      <FilePick
        accept=".xlsx,.xls,.csv"
        chosen={taking?.file.name ?? null}
        hint="支持 xlsx 和 csv 文件。"
        onPick={(file) => look({ file, choices: noChoices, actId: newActId() })}
      />
      <ProblemNote error={preview.error} />
      {preview.isPending && !preview.data && <Loading what="正在读取文件…" />}
      {taking && preview.data && (
        <div aria-busy={preview.isPending}>
          <Summary preview={preview.data} />
          <ColumnsChoice
            sheets={preview.data.sheets}
            leftOut={taking.choices.leftOut}
            onColumn={(choice) => look({ ...taking, choices: columnChosen(taking.choices, choice) })}
            onSheet={(sheet) => look({ ...taking, choices: sheetToggled(taking.choices, sheet) })}
          />
          <PreviewRows preview={preview.data} />
          <ProblemNote error={start.error} />
          <button
            type="button"
            className="button big"
            disabled={start.isPending || preview.isPending || preview.data.counts.created === 0}
            onClick={() => start.mutate(taking)}
          >
            {start.isPending ? "正在开始…" : importWords(preview.data.counts.created)}
          </button>
        </div>
      )}
    </section>
  );
}

function importWords(created: number): string {
  return created === 0 ? "没有可以新建的记录" : `导入，新建 ${created} 条记录`;
}

function Summary({ preview: { counts } }: { readonly preview: Preview }) {
  return (
    <p className="note">
      读到 {counts.read} 行：将新建 <strong>{counts.created}</strong> 条，重复 {counts.duplicate} 行，拒绝{" "}
      {counts.refused.length} 行；另有 {counts.skipped} 行是标题、表头、合计、签字等，不作为隐患。
    </p>
  );
}
