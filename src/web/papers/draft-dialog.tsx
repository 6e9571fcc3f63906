import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { z } from "zod";
import type { OfferedKinds } from "#contract/paper-kinds.ts";
import { NewPaper, PaperActed } from "#contract/papers.ts";
import { kindNamed } from "#domain/documents/kinds/paper-kinds.ts";
import { isOver, type Stage, stages } from "#domain/hazards/stage.ts";
import { quarterlyReportAct } from "#domain/papers/quarterly-duty.ts";
import { send } from "#web/app/api.ts";
import { stringifySearch } from "#web/app/search.ts";
import { useSignedIn } from "#web/app/session.ts";
import { useHazardList } from "#web/hazards/queries.ts";
import { useSeen } from "#web/hazards/seen.ts";
import { Dialog } from "#web/ui/dialog.tsx";
import type { FieldSpec } from "#web/ui/form/field-spec.ts";
import { SentForm } from "#web/ui/form/sent-form.tsx";
import { draftFields, givenOf } from "./asked-fields.ts";
import { useBodies } from "./use-bodies.ts";

type Props = { readonly offered: OfferedKinds["kinds"][number]; readonly onClose: () => void };

/** 拟写公文: what the kind asks beyond the record; of kinds that list hazards, which others of the unit stand on it. */
export function DraftDialog({ offered: { kind, label, title, recipient, suggested }, onClose }: Props) {
  const { hazard } = useSeen();
  const { account } = useSignedIn();
  const navigate = useNavigate();
  const client = useQueryClient();
  const bodies = useBodies();
  const others = useOthers(kind);
  return (
    <Dialog title={`拟写：${label}`} onClose={onClose}>
      <SentForm
        draft={`draft:${account}:${hazard.id}:paper:${kind}`}
        fresh={{ title, recipient, given: suggested, others: [] }}
        fields={[...draftFields(kind, bodies), ...others]}
        shape={shapeFor(kind, hazard.id)}
        submit={(body) => send("POST", "/papers", body, PaperActed)}
        onDone={({ id }) => {
          void client.invalidateQueries({ queryKey: ["hazard", hazard.id] });
          void navigate({ to: "/papers/$id", params: { id } });
        }}
        button="保存拟稿"
      >
        <p className="quiet">其余内容取自隐患记录，拟稿后可以预览。</p>
      </SentForm>
    </Dialog>
  );
}

function shapeFor(kind: NewPaper["kind"], hazard: string): z.ZodType<NewPaper> {
  const whole = (values: unknown) => {
    const { others, given, ...rest } = values as { others?: readonly string[]; given?: unknown };
    return { ...rest, kind, given: givenOf(given), hazards: [hazard, ...(others ?? [])] };
  };
  return z.preprocess(whole, NewPaper) as unknown as z.ZodType<NewPaper>;
}

const open = { stages: "found,judged,confirmed,fixing,fixed,accepted" };

/** On a quarter is also told what was struck off in it: the latest found stand first. */
const toReport = {
  ...{ stages: "judged,confirmed,fixing,fixed,accepted,struck-off", level: "major" },
  ...{ order: "found", descending: "true" },
};

/** Other hazards of the same unit that may stand on the paper, as a choice: those that are not over. */
function useOthers(kind: NewPaper["kind"]): readonly FieldSpec[] {
  const { hazard } = useSeen();
  const { enterprise } = hazard.belonging;
  const wanted = kindNamed(kind).about === "hazards";
  const asked = kind === quarterlyReportAct ? toReport : open;
  const { data } = useHazardList(
    stringifySearch({ enterprise: enterprise ?? "none", ...asked, limit: "50" }),
  );
  if (!wanted || !enterprise || !data) return [];
  const options = data.lines
    .filter(({ id }) => id !== hazard.id)
    .map(({ id, number, text, stage }) => [id, `${number} ${text}${endOf(stage)}`] as const);
  if (options.length === 0) return [];
  return [{ kind: "choices", name: "others", label: "一并列入同一单位的隐患", options, optional: true }];
}

const endOf = (stage: Stage) => (isOver(stage) ? `（${stages[stage]}）` : "");
