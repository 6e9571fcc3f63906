import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { NewPrompt, PromptActed } from "#contract/prompts.ts";
import { send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { useSeen } from "#web/hazards/seen.ts";
import { Dialog } from "#web/ui/dialog.tsx";
import { SentForm } from "#web/ui/form/sent-form.tsx";
import { promptFields, promptShape } from "./prompt-fields.ts";
import { PromptFromContext } from "./recipients-picker.tsx";

/** 拟写举一反三提示: a person chooses the enterprises and settles the words; nothing is sent before the head approves. */
export function DraftPromptDialog({
  wording,
  onClose,
}: {
  readonly wording: string;
  readonly onClose: () => void;
}) {
  const { hazard } = useSeen();
  const { account } = useSignedIn();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { home, unitKind: kind } = hazard.belonging;
  const fresh = { recipients: [], text: wording, namesUnit: false, asksReply: false, replyBy: null };
  return (
    <Dialog title="拟写举一反三提示" onClose={onClose}>
      <PromptFromContext value={{ hazard: hazard.id, home, kind, sentOn: null }}>
        <SentForm
          draft={`draft:${account}:${hazard.id}:prompt`}
          fresh={fresh}
          fields={promptFields}
          shape={promptShape(NewPrompt, { hazard: hazard.id })}
          submit={(body) => send("POST", "/prompts", body, PromptActed)}
          onDone={({ id }) => {
            void client.invalidateQueries({ queryKey: ["hazard", hazard.id] });
            void client.invalidateQueries({ queryKey: ["prompts"] });
            void navigate({ to: "/prompts/$id", params: { id } });
          }}
          button="保存拟稿"
        >
          <p className="quiet">保存以后由负责人在纸上批准，登记批准人、日期和扫描件后才发给企业。</p>
        </SentForm>
      </PromptFromContext>
    </Dialog>
  );
}
