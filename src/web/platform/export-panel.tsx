import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { PlatformPage } from "#contract/platform.ts";
import { FilePick } from "#web/ui/file-pick.tsx";
import { newActId } from "#web/ui/form/act-id.ts";
import { momentText } from "#web/ui/moment.ts";
import { Loading, ProblemNote } from "#web/ui/note.tsx";
import { sendExport } from "./queries.ts";

/** The platform's own export: the last one, and a place for the next. */
export function ExportPanel({ page: { export: taken } }: { readonly page: PlatformPage }) {
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: sendExport,
    onSuccess: () => queries.invalidateQueries({ queryKey: ["platform"] }),
  });
  return (
    <section className="panel" aria-labelledby="export-title">
      <h2 id="export-title">平台导出表</h2>
      {taken ? (
        <p>
          按 {momentText(taken.takenAt)} {taken.takenBy}上传的“{taken.fileName}”核对。
          {taken.digitsLost > 0 &&
            `有 ${taken.digitsLost} 行的编号存成了数值，超过 15 位的末尾数字已经丢失，没有按编号核对。请把编号列改成文本后重新导出、上传。`}
          {taken.unread > 0 && `其中 ${taken.unread} 行没有读出。`}
        </p>
      ) : (
        <p>从平台导出隐患清单后上传，逐条与本系统的记录核对。</p>
      )}
      <FilePick
        accept=".xlsx,.csv"
        chosen={null}
        hint="平台导出的隐患清单（.xlsx、.csv）。"
        onPick={(file) => sending.mutate({ actId: newActId(), file })}
      />
      {sending.isPending && <Loading what="正在读取并核对…" />}
      <ProblemNote error={sending.error} />
      <p className="quiet">核对不改动本系统的记录；编号、差异和多出的隐患都由人决定。</p>
    </section>
  );
}
