import { useQueryClient } from "@tanstack/react-query";
import { PromptActed, type SeenPrompt } from "#contract/prompts.ts";
import { type PromptActName, promptActs } from "#domain/prompts/prompt-ledger.ts";
import { send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { Dialog } from "#web/ui/dialog.tsx";
import { SentForm } from "#web/ui/form/sent-form.tsx";
import { promptActForm, promptActShape } from "./prompt-act-forms.ts";
import { PromptFromContext } from "./recipients-picker.tsx";

type Props = { readonly prompt: SeenPrompt; readonly act: PromptActName; readonly onClose: () => void };

/** The form of one act on a prompt. */
export function PromptActDialog({ prompt, act, onClose }: Props) {
  const { account, acting } = useSignedIn();
  const client = useQueryClient();
  const { lead, fields, fresh } = promptActForm(act, prompt);
  const { label } = promptActs[act];
  const from = {
    hazard: prompt.sending?.hazard?.id ?? "",
    home: acting?.home ?? "",
    kind: null,
    sentOn: prompt.sentOn,
  };
  return (
    <Dialog title={label} onClose={onClose}>
      <PromptFromContext value={from}>
        <SentForm
          draft={`draft:${account}:${prompt.id}:${act}`}
          fresh={fresh}
          fields={fields}
          shape={promptActShape(act)}
          submit={({ actId, ...input }) =>
            send(
              "POST",
              `/prompts/${prompt.id}/acts/${act}`,
              { actId, basedOnSeq: prompt.seq, input },
              PromptActed,
            )
          }
          onDone={() => {
            onClose();
            void client.invalidateQueries();
          }}
          button={label}
        >
          <p className="quiet">{lead}</p>
        </SentForm>
      </PromptFromContext>
    </Dialog>
  );
}
