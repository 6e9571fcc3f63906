import type { PreviewFound } from "#contract/imports.ts";
import { ProblemNote } from "#web/ui/note.tsx";
import { elsewhereWords, sumWords } from "./choices.ts";

type Props = {
  readonly fileName: string;
  readonly found: PreviewFound;
  readonly state: "ready" | "waiting" | "starting";
  readonly problem: unknown;
  readonly onImport: () => void;
  readonly onClose: () => void;
};

/** What the file comes to, and taking it in. */
export function PreviewSum({ fileName, found, state, problem, onImport, onClose }: Props) {
  const { created } = found.counts;
  return (
    <section className="panel import-sum" aria-labelledby="sum-title">
      <div>
        <h2 id="sum-title">预览：{fileName}</h2>
        <Sum found={found} />
        <Elsewhere found={found} />
        <p className="quiet">{adviceOf(found)}</p>
      </div>
      <div className="import-do">
        <button
          type="button"
          className="button"
          disabled={state !== "ready" || created === 0}
          onClick={onImport}
        >
          {state === "starting" ? "正在上传并读取…" : `导入（新增 ${created} 条）`}
        </button>
        <button type="button" className="button-quiet" onClick={onClose}>
          放弃
        </button>
      </div>
      <ProblemNote error={problem} />
    </section>
  );
}

function adviceOf({ counts }: PreviewFound): string {
  if (counts.created > 0) return "现在还没有写入任何内容。请核对下面的列和行，确认后再导入。";
  if (counts.read === 0) return "没有读到数据行，不能导入。请核对各列的含义，或者换一个文件。";
  if (counts.duplicate > 0 && counts.refused === 0) return "文件中的隐患都已登记，不必再导入。";
  return "没有可以新增的隐患，不能导入。请核对各列的含义和不能导入的原因，改正后再预览。";
}

/** Rows of other places are a slip of the file more often than not: they are told before anything is written. */
function Elsewhere({ found }: { readonly found: PreviewFound }) {
  const count = found.views.elsewhere;
  if (count === 0) return null;
  return (
    <p className="note warn">
      有 {count} 行写明不属于本单位（{elsewhereWords(found)}
      ）。照此导入会先登记在本单位名下、标为待补全属地；不该由本单位登记的，请从文件中删去，由所属单位导入。
    </p>
  );
}

function Sum({ found }: { readonly found: PreviewFound }) {
  const { counts } = found;
  return (
    <p role="status">
      读到 {counts.read} 行：新增 <strong>{counts.created}</strong> 条，{sumWords(found)}，不能导入{" "}
      <strong className={counts.refused > 0 ? "late-text" : undefined}>{counts.refused}</strong> 行；另有{" "}
      {counts.skipped} 行是标题、空行等，不是数据。
    </p>
  );
}
