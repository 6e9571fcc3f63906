import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { AskedExport, ExportReason } from "#contract/exports.ts";
import { type ExportLayout, exportHours, exportLayouts } from "#domain/documents/export-request.ts";
import { send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { filtersIn, type Words } from "#web/hazards/list-state.ts";
import { Dialog } from "#web/ui/dialog.tsx";
import { SentForm } from "#web/ui/form/sent-form.tsx";

type Props = {
  readonly words: Words;
  readonly layout: ExportLayout;
  readonly rows: number;
  readonly onClose: () => void;
};

/** Asks for an export above the limit: what for. */
export function AskExportDialog({ words, layout, rows, onClose }: Props) {
  const { account } = useSignedIn();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return (
    <Dialog title="申请导出" onClose={onClose}>
      <SentForm
        draft={`draft:${account}:ask-export`}
        fresh={{ reason: "" }}
        fields={[{ kind: "text", name: "reason", label: "导出事由", hint: "作什么用、交给谁。" }]}
        shape={ExportReason}
        submit={(body) =>
          send("POST", "/exports", { ...body, layout, filters: filtersIn(words) }, AskedExport)
        }
        onDone={() => {
          void queries.invalidateQueries({ queryKey: ["exports"] });
          void navigate({ to: "/exports" });
        }}
        button="提交申请"
      >
        <p>
          {exportLayouts[layout]}，按当前筛选，共 {rows} 条。
        </p>
        <p className="quiet">
          由本属地安委办的其他人员、系统管理员或者市安委办审批，批准后 {exportHours} 小时内由您本人下载。
        </p>
      </SentForm>
    </Dialog>
  );
}
