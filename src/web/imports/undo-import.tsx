import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type ImportPage, UndoneImport, UndoImport as UndoShape } from "#contract/imports.ts";
import { send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { Dialog } from "#web/ui/dialog.tsx";
import type { FieldSpec } from "#web/ui/form/field-spec.ts";
import { SentForm } from "#web/ui/form/sent-form.tsx";

const fields: readonly FieldSpec[] = [
  { kind: "text", name: "reason", label: "撤销的理由", hint: "例如：选错了文件。理由记入登记簿。" },
];

/** Undoes a whole import, after it was said what that takes away; where it cannot be, says why. */
export function UndoImport({ batch }: { readonly batch: ImportPage }) {
  const [asking, setAsking] = useState(false);
  const { account } = useSignedIn();
  const client = useQueryClient();
  if (batch.undoing) return null;
  if (batch.notUndo) return batch.undone ? null : <p className="quiet undo-not">{batch.notUndo}</p>;
  const title = batch.undone ? "继续撤销这次导入" : "撤销这次导入";
  const number = batch.standing - batch.acted;
  const done = async () => {
    setAsking(false);
    await Promise.all(
      ["imports", "hazards", "duties", "counts"].map((key) => client.invalidateQueries({ queryKey: [key] })),
    );
  };
  return (
    <>
      <button type="button" className="button-quiet danger" onClick={() => setAsking(true)}>
        {title}
      </button>
      {asking && (
        <Dialog title={title} onClose={() => setAsking(false)}>
          <SentForm
            draft={`draft:${account}:undo-import:${batch.id}`}
            fresh={{ reason: batch.undone?.reason ?? "" }}
            fields={fields}
            shape={UndoShape}
            submit={(body) => send("POST", `/imports/${batch.id}/undo`, body, UndoneImport)}
            onDone={() => void done()}
            button={`确认撤销（撤回 ${number} 条）`}
          >
            <p className="note warn">
              将撤回这次导入新增的 {number}{" "}
              条隐患，它们不再出现在台账中。撤销期间有人办理的不撤回。撤销后同一文件可以重新导入。
            </p>
            {batch.later > 0 && (
              <p className="note warn">
                其他批次导入的文件中有 {batch.later}{" "}
                行与这些隐患相同，当时没有另行登记。撤销后这些行也不再在台账中，需要保留的请重新导入那些文件。
              </p>
            )}
          </SentForm>
        </Dialog>
      )}
    </>
  );
}
