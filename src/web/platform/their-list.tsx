import { useMutation } from "@tanstack/react-query";
import type { PlatformPage } from "#contract/platform.ts";
import { importingRoles } from "#domain/hazards/acts/import.ts";
import { useSignedIn } from "#web/app/session.ts";
import { PreviewPanel } from "#web/imports/preview-panel.tsx";
import { Empty, ProblemNote } from "#web/ui/note.tsx";
import { Records } from "#web/ui/records.tsx";
import { theirColumns } from "./lists.tsx";
import { exportAsFile } from "./queries.ts";
import "#web/imports/imports.css";

/** 平台多出: what the platform holds and no record here speaks of; taken in as any ledger, and only that. */
export function TheirList({ page }: { readonly page: PlatformPage }) {
  const { acting } = useSignedIn();
  const fetching = useMutation({ mutationFn: exportAsFile });
  const { theirsAlone, unreported } = page;
  if (fetching.data) return <PreviewPanel file={fetching.data} onClose={fetching.reset} />;
  if (theirsAlone.total === 0) {
    return (
      <div className="panel">
        <Empty title={page.export ? "平台上没有多出的隐患" : "还没有上传平台导出表"} />
      </div>
    );
  }
  const unnoted = unreported.lines.filter(({ row }) => row?.number).length;
  return (
    <>
      {acting && importingRoles.includes(acting.role) && (
        <div className="many-bar">
          <button
            type="button"
            className="button-quiet"
            disabled={fetching.isPending || unnoted > 0}
            onClick={() => fetching.mutate(page.export?.fileName ?? "平台导出表.xlsx")}
          >
            把多出的行导入本系统…
          </button>
          <span className="quiet">
            {unnoted > 0
              ? `还有 ${unnoted} 条在“待上报”中查到编号、没有登记，请先登记，以免重复导入。`
              : "先预览再导入；已经登记编号的和内容相同的，不会再次登记。"}
          </span>
        </div>
      )}
      <ProblemNote error={fetching.error} />
      <Records
        caption="平台多出"
        columns={theirColumns}
        rows={theirsAlone.lines}
        keyOf={({ sheet, row }) => `${sheet} ${row}`}
      />
    </>
  );
}
