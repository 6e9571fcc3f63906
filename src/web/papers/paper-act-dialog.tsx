import { useQueryClient } from "@tanstack/react-query";
import { PaperActed, type SeenPaper } from "#contract/papers.ts";
import { type PaperActName, paperActs } from "#domain/papers/paper-ledger.ts";
import { send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { Dialog } from "#web/ui/dialog.tsx";
import { SentForm } from "#web/ui/form/sent-form.tsx";
import { paperActForm, paperActShape } from "./paper-act-forms.ts";
import { useBodies } from "./use-bodies.ts";

type Props = { readonly paper: SeenPaper; readonly act: PaperActName; readonly onClose: () => void };

/** The form of one act on a paper. */
export function PaperActDialog({ paper, act, onClose }: Props) {
  const { account } = useSignedIn();
  const client = useQueryClient();
  const { lead, fields, fresh } = paperActForm(act, paper, useBodies());
  return (
    <Dialog title={paperActs[act].label} onClose={onClose}>
      <SentForm
        draft={`draft:${account}:${paper.id}:${act}`}
        fresh={fresh}
        fields={fields}
        shape={paperActShape(act)}
        submit={({ actId, ...input }) =>
          send("POST", `/papers/${paper.id}/acts/${act}`, { actId, basedOnSeq: paper.seq, input }, PaperActed)
        }
        onDone={() => {
          onClose();
          void client.invalidateQueries();
        }}
        button={paperActs[act].label}
      >
        <p className="quiet">{lead}</p>
      </SentForm>
    </Dialog>
  );
}
