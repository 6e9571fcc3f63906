import { z } from "zod";
import { promptActInputs, type SeenPrompt } from "#contract/prompts.ts";
import { promptOutcomes } from "#domain/prompts/prompt.ts";
import type { PromptActName } from "#domain/prompts/prompt-ledger.ts";
import { type FieldSpec, optionsOf } from "#web/ui/form/field-spec.ts";
import { FoundHazardsPicker } from "./found-hazards-picker.tsx";
import { promptFields, promptShape } from "./prompt-fields.ts";

/** The form of one act on a prompt. */
export type PromptActForm = {
  readonly lead: string;
  readonly fields: readonly FieldSpec[];
  readonly fresh: Readonly<Record<string, unknown>>;
};

const outcomeOf = (values: unknown) => (values as { outcome?: unknown }).outcome;

/** What each act asks for, as the prompt stands. */
export function promptActForm(act: PromptActName, prompt: SeenPrompt): PromptActForm {
  const { today, text, namesUnit, replyBy, sending } = prompt;
  switch (act) {
    case "revise": {
      const recipients = (sending?.recipients ?? []).map(({ enterprise }) => enterprise);
      return {
        lead: "发出以前可以修改企业和正文。",
        fields: promptFields,
        fresh: { recipients, text, namesUnit, asksReply: replyBy !== null, replyBy },
      };
    }
    case "send":
      return {
        lead: `批准以后发给 ${sending?.recipients.length ?? 0} 家企业，不能再修改。请按纸质批准件登记。`,
        fields: [
          { kind: "line", name: "decidedBy", label: "批准的负责人", hint: "填写纸质批准件上签名的人。" },
          { kind: "day", name: "decidedOn", label: "批准日期" },
          { kind: "file", name: "decision", label: "批准件扫描件" },
        ],
        fresh: { decidedBy: "", decidedOn: today, decision: null },
      };
    case "answer":
      return {
        lead: "回复以后发出单位即可看到；之后又发现隐患的，可以再次回复，以最后一次为准。",
        fields: [
          { kind: "choice", name: "outcome", label: "排查结果", options: optionsOf(promptOutcomes) },
          {
            kind: "picker",
            name: "hazards",
            label: "发现并上报的隐患",
            Picker: FoundHazardsPicker,
            shown: (values) => outcomeOf(values) === "found",
          },
          {
            kind: "text",
            name: "text",
            label: "排查情况",
            hint: "写明排查了哪些部位；不适用的写明理由。",
            shown: (values) => outcomeOf(values) !== "found",
          },
        ],
        fresh: { outcome: null, hazards: [], text: "" },
      };
    case "withdraw":
      return {
        lead: "撤回以后企业不用再回复；已经回复的仍然保留。",
        fields: [{ kind: "text", name: "reason", label: "撤回的理由" }],
        fresh: { reason: "" },
      };
  }
}

/** The contract of an act as its form is sent, with the id of the act. */
export function promptActShape(act: PromptActName): z.ZodType<{ readonly actId: string }> {
  const input: z.ZodObject = promptActInputs[act];
  const whole = input.extend({ actId: z.string() }) as unknown as z.ZodType<{ readonly actId: string }>;
  return act === "revise" ? promptShape(whole) : whole;
}
