import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useMemo } from "react";
import type { ActEnvelope } from "#contract/hazards/act-envelope.ts";
import { actInputs } from "#contract/hazards/act-inputs.ts";
import { Acted } from "#contract/hazards/acted.ts";
import { type ActName, hazardActs } from "#domain/hazards/registry.ts";
import { type Step, steps } from "#domain/hazards/step.ts";
import { ProblemError, send } from "#web/app/api.ts";
import { useSignedIn } from "#web/app/session.ts";
import { useSeen } from "#web/hazards/seen.ts";
import { FormFields } from "#web/ui/form/form-fields.tsx";
import { useForm, type Wrongs } from "#web/ui/form/use-form.ts";
import { wrongsInProblem, wrongsOf } from "#web/ui/form/wrongs.ts";
import { ProblemNote } from "#web/ui/note.tsx";
import type { OpenAct } from "./act-address.ts";
import { inputFrom } from "./act-form.ts";
import { behalfFields } from "./behalf-fields.ts";
import { type BehalfValues, envelopeFor, freshBehalf, wrongInBehalf } from "./envelope.ts";
import { formOf } from "./forms.ts";

type Props = { readonly asked: OpenAct & { readonly step: Step }; readonly onDone: () => void };

/** The fields of one act, kept as a draft until the server has acknowledged it. */
export function ActFields({ asked, onDone }: Props) {
  const { name, onBehalf, step } = asked;
  const seen = useSeen();
  const { account, person, acting } = useSignedIn();
  if (!acting) throw new Error("an act was offered to somebody without a post");
  const question = useMemo(() => ({ seen, acting, person, onBehalf }), [seen, acting, person, onBehalf]);
  const which = name === "write-step" ? `${name}:${step}` : name;
  const key = `draft:${account}:${seen.hazard.id}:${which}${onBehalf ? ":behalf" : ""}`;
  const spec = formOf(name, step);
  const form = useForm(key, { ...spec.fresh(question), ...(onBehalf ? { onBehalf: freshBehalf } : {}) });
  const values = form.values as Record<string, unknown>;
  const { signature, label } = hazardActs[name];
  const act = useSendAct(name, {
    onDone: () => {
      form.acknowledge();
      onDone();
    },
    onWrong: form.fail,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!form.isSent()) return;
    const input = inputFrom(spec, values, question);
    const behalf = onBehalf ? (values["onBehalf"] as BehalfValues) : null;
    const read = actInputs[name].safeParse(input);
    const wrongs = new Map([
      ...(behalf ? wrongInBehalf(behalf, signature) : []),
      ...(read.success ? [] : wrongsOf(read.error)),
    ]);
    if (wrongs.size > 0) form.fail(wrongs);
    else act.mutate(envelopeFor({ actId: form.actId, basedOnSeq: seen.hazard.seq, input, behalf }));
  };
  const lead = spec.lead?.(question);
  return (
    <form onSubmit={submit} noValidate>
      {lead && <p className="note">{lead}</p>}
      {form.restored && (
        <p className="note warn">
          已恢复您上次没有提交的内容。{" "}
          <button type="button" className="button-quiet" onClick={form.startAnew}>
            重新填写
          </button>
        </p>
      )}
      {onBehalf && <FormFields form={form} fields={behalfFields(signature)} />}
      <FormFields form={form} fields={spec.fields(question)} />
      <div className="drawer-foot">
        {form.wrongs.size > 0 && (
          <p className="field-wrong" role="alert">
            {[...form.wrongs.values()][0]}
            {form.wrongs.size > 1 && ` 共有 ${form.wrongs.size} 处需要修改，已在各项下面标出。`}
          </p>
        )}
        {form.wrongs.size === 0 && <ProblemNote error={act.error} />}
        <button type="submit" className="button big" disabled={act.isPending}>
          {act.isPending ? "正在提交…" : submitWords({ name, step }, label, signature && !onBehalf)}
        </button>
        <p className="quiet">填写的内容随时保存在本机，提交成功后自动清除。</p>
      </div>
    </form>
  );
}

type Which = { readonly name: ActName; readonly step: Step };

function submitWords({ name, step }: Which, label: string, signature: boolean): string {
  if (name === "write-step") return `提交“${steps[step]}”`;
  return signature && !label.includes("签") ? `${label}并签字` : label;
}

type Outcome = { readonly onDone: () => void; readonly onWrong: (wrongs: Wrongs) => void };

/** Sends an act and reads the record anew; who was overtaken by somebody else sees the new state with the draft kept. */
function useSendAct(name: string, { onDone, onWrong }: Outcome) {
  const { hazard } = useSeen();
  const client = useQueryClient();
  const refresh = () =>
    Promise.all(
      ["hazard", "hazards", "duties", "counts", "filing-series"].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    );
  return useMutation({
    mutationFn: (envelope: ActEnvelope) =>
      send("POST", `/hazards/${hazard.id}/acts/${name}`, envelope, Acted),
    onSuccess: async () => {
      onDone();
      await refresh();
    },
    onError: (error) => {
      onWrong(wrongsInProblem(error));
      if (error instanceof ProblemError && error.problem.status === 409) void refresh();
    },
  });
}
