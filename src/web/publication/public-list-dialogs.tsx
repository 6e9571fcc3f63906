import { useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { ClosePublicList, type KeptPublicList, OpenPublicList } from "#contract/publication.ts";
import { send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { Dialog } from "#web/ui/dialog.tsx";
import type { FieldSpec } from "#web/ui/form/field-spec.ts";
import { SentForm } from "#web/ui/form/sent-form.tsx";

type Props = { readonly list: KeptPublicList; readonly onClose: () => void };

const opening: readonly FieldSpec[] = [
  { kind: "text", name: "basis", label: "开放的依据", hint: "本级文件的名称、文号和条款。" },
  {
    kind: "number",
    name: "keepDays",
    label: "摘牌后保留的天数",
    hint: "填 0，摘牌后即不再显示；填其他天数的，到期前显示为“已摘牌”。",
  },
];

/** 开放: with the office's own basis. */
export function OpenListDialog({ list, onClose }: Props) {
  const { account } = useSignedIn();
  const done = useDone(onClose);
  const { home, area, opened } = list;
  return (
    <Dialog title={opened ? "调整公开清单" : "开放公开清单"} onClose={onClose}>
      <SentForm
        draft={`draft:${account}:open-list:${home}`}
        fresh={{ basis: opened?.basis ?? "", keepDays: opened?.keepDays ?? 0 }}
        fields={opening}
        shape={OpenPublicList}
        submit={(body) => send("POST", `/public-lists/${home}/open`, body, z.object({}))}
        onDone={done}
        button={opened ? "保存" : "开放"}
      >
        <p className="quiet">开放以后，{area}经公开审查的挂牌隐患任何人都能查看。请先核对下方预览。</p>
      </SentForm>
    </Dialog>
  );
}

/** 关闭, with the reason. */
export function CloseListDialog({ list, onClose }: Props) {
  const { account } = useSignedIn();
  const done = useDone(onClose);
  return (
    <Dialog title="关闭公开清单" onClose={onClose}>
      <SentForm
        draft={`draft:${account}:close-list:${list.home}`}
        fresh={{ reason: "" }}
        fields={[{ kind: "text", name: "reason", label: "关闭的理由" }]}
        shape={ClosePublicList}
        submit={(body) => send("POST", `/public-lists/${list.home}/close`, body, z.object({}))}
        onDone={done}
        button="关闭"
      >
        <p className="quiet">关闭以后公众看到“本地未开放公开清单”；公开审查的记录不受影响。</p>
      </SentForm>
    </Dialog>
  );
}

function useDone(onClose: () => void): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ["public-lists"] });
    onClose();
  };
}
