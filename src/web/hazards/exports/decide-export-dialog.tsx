import { useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { DecideExport, type SeenExport } from "#contract/exports.ts";
import { exportHours } from "#domain/documents/export-request.ts";
import { send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { Dialog } from "#web/ui/dialog.tsx";
import { SentForm } from "#web/ui/form/sent-form.tsx";

type Props = { readonly request: SeenExport; readonly approve: boolean; readonly onClose: () => void };

/** Yes or no to an export that somebody asked for. */
export function DecideExportDialog({ request, approve, onClose }: Props) {
  const { account } = useSignedIn();
  const queries = useQueryClient();
  const { id, askedBy, layout, scope, rows, reason } = request;
  return (
    <Dialog title={approve ? "批准导出" : "不批准导出"} onClose={onClose}>
      <SentForm
        draft={`draft:${account}:decide-export:${id}:${approve}`}
        fresh={{ approved: approve, note: "" }}
        fields={[{ kind: "text", name: "note", label: approve ? "审批意见" : "理由", optional: approve }]}
        shape={DecideExport}
        submit={(body) => send("POST", `/exports/${id}/decision`, body, z.object({}))}
        onDone={() => {
          void queries.invalidateQueries({ queryKey: ["exports"] });
          onClose();
        }}
        button={approve ? "批准" : "不批准"}
      >
        <p>
          {askedBy}申请导出“{layout}：{scope}”，共 {rows} 条，事由：{reason}
        </p>
        {approve && <p className="quiet">批准后 {exportHours} 小时内，由申请人本人下载。</p>}
      </SentForm>
    </Dialog>
  );
}
