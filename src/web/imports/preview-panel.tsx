import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { ChosenColumns, Preview } from "#contract/imports.ts";
import { newActId } from "#web/ui/form/act-id.ts";
import { Loading, ProblemNote } from "#web/ui/note.tsx";
import { elsewhereWords, isElsewhere, nothingChosen } from "./choices.ts";
import { PreviewColumns } from "./preview-columns.tsx";
import { PreviewRows } from "./preview-rows.tsx";
import { askPreview, startImport } from "./queries.ts";

type Props = { readonly file: File; readonly onClose: () => void };

/** What the file would become; every change of how it is read asks anew. Taken in, it is followed on its own page. */
export function PreviewPanel({ file, onClose }: Props) {
  const [actId] = useState(newActId);
  const [choices, setChoices] = useState(nothingChosen);
  const [seen, setSeen] = useState<Preview | null>(null);
  const navigate = useNavigate();
  const preview = useMutation({ mutationFn: askPreview, onSuccess: setSeen });
  const { mutate } = preview;
  useEffect(() => mutate({ file, choices: nothingChosen }), [mutate, file]);
  const start = useMutation({
    mutationFn: startImport,
    onSuccess: ({ id }) => navigate({ to: "/imports/$id", params: { id } }),
  });
  const choose = (next: ChosenColumns) => {
    setChoices(next);
    mutate({ file, choices: next });
  };
  return (
    <>
      <ProblemNote error={preview.error} again={() => mutate({ file, choices })} />
      {!seen && preview.isPending && <Loading what={`正在读取“${file.name}”…`} />}
      {!seen && preview.isError && (
        <button type="button" className="button-quiet" onClick={onClose}>
          返回
        </button>
      )}
      {seen && (
        <>
          <section className="panel import-sum" aria-labelledby="sum-title">
            <div>
              <h2 id="sum-title">预览：{file.name}</h2>
              <Sum preview={seen} />
              <Elsewhere preview={seen} />
              <p className="quiet">现在还没有写入任何内容。请核对下面的列和行，确认后再导入。</p>
            </div>
            <div className="import-do">
              <button
                type="button"
                className="button"
                disabled={start.isPending || preview.isPending || preview.isError || seen.counts.read === 0}
                onClick={() => start.mutate({ actId, file, choices })}
              >
                {start.isPending ? "正在上传…" : `导入（新增 ${seen.counts.created} 条）`}
              </button>
              <button type="button" className="button-quiet" onClick={onClose}>
                放弃
              </button>
            </div>
            <ProblemNote error={start.error} />
          </section>
          <PreviewColumns preview={seen} choices={choices} busy={preview.isPending} onChoose={choose} />
          <PreviewRows preview={seen} busy={preview.isPending} />
        </>
      )}
    </>
  );
}

/** Rows of other places are a slip of the file more often than not: they are told before anything is written. */
function Elsewhere({ preview }: { readonly preview: Preview }) {
  const count = preview.rows.filter(isElsewhere).length;
  if (count === 0) return null;
  return (
    <p className="note warn">
      有 {count} 行写明不属于本单位（{elsewhereWords(preview)}
      ）。照此导入会先登记在本单位名下、标为待补全属地；不该由本单位登记的，请从文件中删去，由所属单位导入。
    </p>
  );
}

function Sum({ preview: { counts } }: { readonly preview: Preview }) {
  return (
    <p role="status">
      读到 {counts.read} 行：新增 <strong>{counts.created}</strong> 条，重复 {counts.duplicate} 行，不能导入{" "}
      <strong className={counts.refused.length > 0 ? "late-text" : undefined}>{counts.refused.length}</strong>{" "}
      行；另有 {counts.skipped} 行是标题、空行等，不是数据。
    </p>
  );
}
