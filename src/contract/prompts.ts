import { z } from "zod";
import { unitKinds } from "#domain/hazards/belonging.ts";
import { promptOutcomes } from "#domain/prompts/prompt.ts";
import { type PromptActName, promptActNames } from "#domain/prompts/prompt-ledger.ts";
import { AttachmentShape } from "./files.ts";
import { actId, attachment, day, id, line, oneOf, text } from "./hazards/fields.ts";

const said = z.string();
const orNull = said.nullable();
const Outcome = z.enum(Object.keys(promptOutcomes) as [keyof typeof promptOutcomes]);

/** A prompt by its id. */
export const PromptId = z.object({ id: z.string().max(60) });
/** A file of a prompt, by the hash of its content. */
export const PromptFileOf = PromptId.extend({ file: z.string().max(80) });

/** Which enterprises are offered. */
export const RecipientQuery = z.object({
  kind: oneOf("单位类型", unitKinds).optional(),
  place: z.string().max(20).optional(),
});

/** The enterprises of the hazard's field within reach. */
export const OfferedRecipients = z.object({
  enterprises: z.array(z.object({ id: said, name: said, kind: said, placeCode: said, flags: z.array(said) })),
  total: z.number(),
});

const written = z.object({
  recipients: z.array(id("企业"), "请至少选择一家企业。").min(1, "请至少选择一家企业。").max(300),
  text: text("请企业排查什么", 2000),
  namesUnit: z.boolean("请选择是否写明单位名称。"),
  replyBy: day("回复期限").nullable(),
});

/** A prompt as it is drafted. */
export const NewPrompt = written.extend({ actId, hazard: id("隐患") });
export type NewPrompt = z.infer<typeof NewPrompt>;

/** Inputs of the acts on a prompt. */
export const promptActInputs = {
  revise: written,
  send: z.object({ decidedBy: line("批准人"), decidedOn: day("批准日期"), decision: attachment }),
  answer: z.object({
    outcome: oneOf("排查结果", promptOutcomes),
    text: z.string("请填写排查情况。").trim().max(1000, "排查情况最多 1000 个字，请精简。"),
    hazards: z.array(id("隐患")).max(50, "一次最多选择 50 条隐患。"),
  }),
  withdraw: z.object({ reason: text("撤回的理由", 500) }),
} satisfies Record<PromptActName, z.ZodObject>;

/** What an act on a prompt is sent with. */
export function promptEnvelope<Input extends z.ZodType>(input: Input) {
  return z.object({ actId, basedOnSeq: z.number().int().optional(), input });
}

/** The prompt after an act. */
export const PromptActed = z.object({ id: said, seq: z.number() });

const Counts = z.object({
  recipients: z.number(),
  answered: z.number(),
  overdue: z.number(),
  found: z.number(),
});

const Line = z.object({
  id: said,
  text: said,
  sender: said,
  draftedOn: said,
  sentOn: orNull,
  replyBy: orNull,
  withdrawn: z.boolean(),
  /** Sent by a department of the area, read by its committee office. */
  overseen: z.boolean(),
  /** How it was answered, for its sender; null for an enterprise. */
  counts: Counts.nullable(),
  /** What the reader's own enterprise answered. */
  outcome: Outcome.nullable(),
  owed: z.boolean(),
});
/** A prompt as one line. */
export type PromptLine = z.infer<typeof Line>;

/** The prompts of the own body, or those sent to the own enterprise. */
export const PromptList = z.object({ prompts: z.array(Line), today: said });
export type PromptList = z.infer<typeof PromptList>;

/** 举一反三 of a hazard: what was drawn from it, and whether a prompt led to it. */
export const PromptsOfHazard = z.object({
  drawn: z.array(Line),
  foundByPrompt: z.boolean(),
  foundBy: z.array(said),
  wording: orNull,
});
export type PromptsOfHazard = z.infer<typeof PromptsOfHazard>;

const NamedHazard = z.object({ id: said, number: said, text: said });
const Answer = z.object({
  outcome: Outcome,
  text: said,
  by: said,
  on: said,
  hazards: z.array(NamedHazard),
});

/** A prompt as one person may see it. */
export const SeenPrompt = Line.extend({
  seq: z.number(),
  namesUnit: z.boolean(),
  withdrawnBecause: orNull,
  sentAt: orNull,
  own: Answer.nullable(),
  /** For the sending body alone. */
  sending: z
    .object({
      hazard: NamedHazard.nullable(),
      recipients: z.array(
        z.object({ enterprise: said, name: said, answer: Answer.nullable(), overdue: z.boolean() }),
      ),
      draftedBy: said,
      approval: z.object({ by: said, on: said, decision: AttachmentShape.nullable() }).nullable(),
    })
    .nullable(),
  offered: z.array(
    z.object({ name: z.enum(promptActNames as [PromptActName, ...PromptActName[]]), label: said }),
  ),
  today: said,
});
export type SeenPrompt = z.infer<typeof SeenPrompt>;
