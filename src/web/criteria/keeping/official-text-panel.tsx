import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { OfficialTextShape } from "#contract/library-keeping.ts";
import { send } from "#web/app/api.ts";
import { FilePick } from "#web/ui/file-pick.tsx";
import { newActId } from "#web/ui/form/act-id.ts";
import { Loading, ProblemNote } from "#web/ui/note.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { type KeptLine, useLibraryChanged } from "./queries.ts";
import { TextComparison } from "./text-comparison.tsx";
import { countsOf } from "./text-counts.ts";

/** What is to be applied beside the file: as it was shown. */
type Apply = { readonly addMissing: boolean; readonly shown: OfficialTextShape };

/** Lays official text beside the items: first shown, then, when the person agrees, applied. */
export function OfficialTextPanel({ line }: { readonly line: KeptLine }) {
  const id = useId();
  const changed = useLibraryChanged();
  const own = line.origin === "office";
  const [file, setFile] = useState<File | null>(null);
  const [pasted, setPasted] = useState("");
  const [source, setSource] = useState(
    line.documentNumber ? `${line.title}（${line.documentNumber}）` : line.title,
  );
  const [addMissing, setAddMissing] = useState(own || line.items === 0);
  const [actId, setActId] = useState(newActId);
  const post = (chosen: File, preview: boolean, fields: Readonly<Record<string, string>> = {}) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append("file", chosen, chosen.name);
    return send("POST", `/standards/${line.id}/official-text?preview=${preview}`, form, OfficialTextShape);
  };
  const look = useMutation({ mutationFn: (chosen: File) => post(chosen, true) });
  const take = useMutation({
    mutationFn: ({ addMissing: also, shown }: Apply) => {
      if (!file) throw new Error("nothing was chosen");
      const seen = { seq: String(shown.seq), changedCited: String(shown.changedCited) };
      return post(file, false, { actId, source, addMissing: String(also), ...seen });
    },
    onSuccess: () => {
      changed();
      setActId(newActId());
    },
  });
  const show = (chosen: File) => {
    setFile(chosen);
    take.reset();
    look.mutate(chosen);
  };
  const counts = look.data && countsOf(look.data, addMissing);
  return (
    <section className="panel keeping-form" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{own ? "导入清单条目" : "导入标准原文"}</h2>
      <p className="quiet">
        上传表格（条款、内容、依据、分类）、JSON
        文件，或者粘贴原文。先逐条对照，确认后才导入；我们的摘要照样保留。
      </p>
      <p className="button-row">
        <a className="button-quiet" href="/api/standards/template.xlsx" download>
          下载空白表格
        </a>
      </p>
      <FilePick
        accept=".xlsx,.csv,.json,.txt"
        chosen={file && file.name !== pastedName ? file.name : null}
        hint="xlsx、csv、json 或者 txt 文件。"
        onPick={show}
      />
      <div className="field">
        <label className="field-label" htmlFor={`${id}-paste`}>
          或者粘贴原文
        </label>
        <textarea
          id={`${id}-paste`}
          rows={6}
          value={pasted}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setPasted(event.target.value)}
        />
        <span className="quiet" id={`${id}-hint`}>
          每条另起一行，以“第三条”“（一）”或者“5.2.3”开头。
        </span>
      </div>
      <button
        type="button"
        className="button-quiet"
        disabled={pasted.trim() === "" || look.isPending}
        onClick={() => show(new File([pasted], pastedName, { type: "text/plain" }))}
      >
        对照粘贴的原文
      </button>
      {look.isPending && <Loading what="正在逐条对照…" />}
      <ProblemNote error={take.error ?? look.error} />
      {take.isSuccess && (
        <p className="note good" role="status">
          已导入。对外文书从现在起印这些原文。
        </p>
      )}
      {look.data && counts && !take.isSuccess && (
        <>
          <TextComparison shown={look.data} />
          <TextField label="原文出处" value={source} onChange={(event) => setSource(event.target.value)} />
          {counts.missing > 0 && (
            <label className="keeping-choice">
              <input
                type="checkbox"
                checked={addMissing}
                onChange={(event) => setAddMissing(event.target.checked)}
              />{" "}
              把库中没有的 {counts.missing} 条作为条目补入
            </label>
          )}
          {look.data.changedCited > 0 && (
            <p className="note warn">
              其中 {look.data.changedCited}{" "}
              条已被隐患引用，导入后打印这些隐患的文书时印新的原文，判定结论不变。
            </p>
          )}
          <button
            type="button"
            className="button"
            disabled={take.isPending || counts.applied === 0}
            onClick={() => take.mutate({ addMissing, shown: look.data })}
          >
            {take.isPending ? "正在导入…" : `导入 ${counts.applied} 条`}
          </button>
        </>
      )}
    </section>
  );
}

const pastedName = "粘贴的原文.txt";
