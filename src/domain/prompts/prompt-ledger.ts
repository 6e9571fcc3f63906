import type { Decision, Entry } from "#domain/ledger/entry.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import { answerPrompt } from "./acts/answer-prompt.ts";
import { revisePrompt } from "./acts/revise-prompt.ts";
import { sendPrompt } from "./acts/send-prompt.ts";
import { withdrawPrompt } from "./acts/withdraw-prompt.ts";
import { beginPrompt } from "./drafting.ts";
import { type Prompt, promptedRoles, promptingRoles } from "./prompt.ts";
import type { PromptAct, PromptContext } from "./prompt-act.ts";

/** Every act on a drafted prompt, by its name in the ledger. Names are never changed or used again. */
export const promptActs = {
  revise: revisePrompt,
  send: sendPrompt,
  answer: answerPrompt,
  withdraw: withdrawPrompt,
} as const;

/** Name of an act on a drafted prompt. */
export type PromptActName = keyof typeof promptActs;
/** What an act is decided on. */
export type PromptActInput<Name extends PromptActName> = Parameters<(typeof promptActs)[Name]["decide"]>[1];

/** The names of all acts on drafted prompts. */
export const promptActNames = Object.keys(promptActs) as readonly PromptActName[];

/** How the acts on a prompt are called in the timeline. */
export const promptActWords: Readonly<Record<string, string>> = {
  draft: "拟写提示",
  ...Object.fromEntries(promptActNames.map((name) => [name, promptActs[name].label])),
};

// The registry keys each act by its own name, which the compiler cannot follow through a generic key.
const actNamed = (name: PromptActName) => promptActs[name] as unknown as PromptAct<unknown>;

/** True for whoever belongs to the body that sends it, in a post that sends prompts. */
export function isSender(
  { organisation }: Pick<Prompt, "organisation">,
  { actor }: Pick<PromptContext, "actor">,
): boolean {
  return actor.organisation === organisation && promptingRoles.includes(actor.role);
}

/** True for the committee office of the area, which reads what departments sent there and decides nothing on it. */
export function isOverseer(
  prompt: Pick<Prompt, "organisation" | "home" | "sent">,
  { actor }: Pick<PromptContext, "actor">,
): boolean {
  if (prompt.sent === null || isSender(prompt, { actor })) return false;
  return actor.role === "city-office" || (actor.role === "county-office" && actor.home === prompt.home);
}

/** Why the actor cannot do the act to this prompt now; null when they can. */
export function reasonNotToActOnPrompt(
  name: PromptActName,
  prompt: Prompt,
  context: PromptContext,
): Refusal | null {
  const { actor } = context;
  const theirs = name === "answer" ? promptedRoles.includes(actor.role) : isSender(prompt, context);
  if (!theirs) {
    const whose = name === "answer" ? "由收到提示的企业回复。" : "提示由发出单位办理，不在您的岗位职责内。";
    return new Refusal("not-yours", whose);
  }
  return actNamed(name).reasonNotTo(prompt, context);
}

/** Decides an act on a prompt: whose it is, where it stands, then the input. @throws {Refusal} */
export function decidePrompt<Name extends PromptActName>(
  prompt: Prompt,
  act: { readonly name: Name; readonly input: PromptActInput<Name> },
  context: PromptContext,
): Decision {
  refuseIf(reasonNotToActOnPrompt(act.name, prompt, context));
  return { act: act.name, version: 1, payload: actNamed(act.name).decide(prompt, act.input, context) };
}

/** Folds an entry into the state. An unknown act is a fault, never skipped. */
export function evolvePrompt(prompt: Prompt, entry: Entry): Prompt {
  if (!Object.hasOwn(promptActs, entry.act)) throw new Error(`Unknown act on a prompt: ${entry.act}`);
  return { ...actNamed(entry.act as PromptActName).evolve(prompt, entry), seq: entry.seq };
}

/** The state that the entries of one prompt add up to. */
export function foldPrompt(id: string, entries: readonly Entry[]): Prompt {
  const [first, ...rest] = entries;
  if (first?.act !== "draft") throw new Error(`A prompt does not begin with ${first?.act}`);
  return rest.reduce(evolvePrompt, beginPrompt(id, first));
}
