import { useMutation } from "@tanstack/react-query";
import type { FormEvent, ReactNode } from "react";
import type { ZodType } from "zod";
import { ProblemNote } from "#web/ui/note.tsx";
import { wrongElsewhere } from "#web/ui/wrong-at.ts";
import type { FieldSpec } from "./field-spec.ts";
import { FormFields } from "./form-fields.tsx";
import { useForm } from "./use-form.ts";
import { wrongsInProblem, wrongsOf } from "./wrongs.ts";

type Props<Body, Answer> = {
  /** Key of the draft. */
  readonly draft: string;
  /** Where the draft is kept; the browser's lasting store where none is named. */
  readonly store?: Storage;
  readonly fresh: unknown;
  /** The fields, given what is filled in so far. */
  readonly fields: readonly FieldSpec[] | ((values: unknown) => readonly FieldSpec[]);
  /** What is sent: the act's id and the values. */
  readonly shape: ZodType<Body>;
  readonly submit: (body: Body) => Promise<Answer>;
  readonly onDone: (answer: Answer) => void;
  readonly button: string;
  readonly children?: ReactNode;
  /** What sending it would do, shown above the button, given what is filled in so far. */
  readonly foresight?: (values: unknown) => ReactNode;
};

/** A form that is one act: kept as a draft, checked by the contract, wrong fields shown where they are. */
export function SentForm<Body, Answer>(props: Props<Body, Answer>) {
  const { draft, store, fresh, shape, submit, onDone, button, children, foresight } = props;
  const form = useForm(draft, fresh, store);
  const fields = typeof props.fields === "function" ? props.fields(form.values) : props.fields;
  const sending = useMutation({
    mutationFn: submit,
    onSuccess: (answer) => {
      form.acknowledge();
      onDone(answer);
    },
    onError: (error) => form.fail(wrongsInProblem(error)),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!form.isSent()) return;
    const read = shape.safeParse({ ...(form.values as object), actId: form.actId });
    if (read.success) sending.mutate(read.data);
    else form.fail(wrongsOf(read.error));
  };
  const names = fields.map(({ name }) => name);
  return (
    <form onSubmit={send} noValidate>
      {children}
      {form.restored && (
        <p className="note warn">
          已恢复您上次没有提交的内容。{" "}
          <button type="button" className="button-quiet" onClick={form.startAnew}>
            重新填写
          </button>
        </p>
      )}
      <FormFields form={form} fields={fields} />
      {foresight?.(form.values)}
      <ProblemNote error={wrongElsewhere(sending.error, names)} />
      <button type="submit" className="button" disabled={sending.isPending}>
        {sending.isPending ? "正在提交…" : button}
      </button>
    </form>
  );
}
