import type { Role } from "#domain/access/role.ts";
import { kindNamed } from "#domain/documents/kinds/paper-kinds.ts";
import type { Decision, Entry } from "#domain/ledger/entry.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import { answer } from "./acts/answer.ts";
import { approve } from "./acts/approve.ts";
import { number } from "./acts/number.ts";
import { returnDraft } from "./acts/return-draft.ts";
import { review } from "./acts/review.ts";
import { revise } from "./acts/revise.ts";
import { seal } from "./acts/seal.ts";
import { serve } from "./acts/serve.ts";
import { withdrawPaper } from "./acts/withdraw-paper.ts";
import { beginPaper } from "./drafting.ts";
import type { OfficialPaper } from "./official-paper.ts";
import type { PaperAct, PaperContext } from "./paper-act.ts";

/** Every act on a drafted paper, by its name in the ledger. Names are never changed or used again. */
export const paperActs = {
  revise,
  review,
  return: returnDraft,
  number,
  approve,
  seal,
  serve,
  answer,
  withdraw: withdrawPaper,
} as const;

/** Name of an act on a drafted paper. */
export type PaperActName = keyof typeof paperActs;
/** What is recorded of an act. */
export type PaperActInput<Name extends PaperActName> = Parameters<(typeof paperActs)[Name]["decide"]>[1];

/** The names of all acts on drafted papers. */
export const paperActNames = Object.keys(paperActs) as readonly PaperActName[];

/** How the acts on a paper are called in the timeline. */
export const paperActWords: Readonly<Record<string, string>> = {
  draft: "拟稿",
  ...Object.fromEntries(paperActNames.map((name) => [name, paperActs[name].label])),
};

// The registry keys each act by its own name, which the compiler cannot follow through a generic key.
const actNamed = (name: PaperActName) => paperActs[name] as unknown as PaperAct<unknown>;

/** True for whoever belongs to the body whose paper it is, in a post that issues such papers. */
export function isOwnPaper(
  paper: Pick<OfficialPaper, "issuer" | "kind">,
  { actor }: Pick<PaperContext, "actor">,
): boolean {
  const { organisation, enterprise } = paper.issuer;
  const body = enterprise ? actor.enterprise === enterprise : actor.organisation === organisation;
  return body && kindNamed(paper.kind).roles.includes(actor.role);
}

const answeringBodies: readonly Role[] = [
  "regulator",
  "county-office",
  "city-office",
  "township",
  "filing-desk",
];
const answeringUnits: readonly Role[] = ["principal", "safety-staff"];

/** True for whoever answers for the body or the unit that it was sent to. */
function isRecipient(
  { recipient }: Pick<OfficialPaper, "recipient">,
  { actor }: Pick<PaperContext, "actor">,
): boolean {
  const { organisation, enterprise } = recipient;
  if (organisation !== undefined)
    return actor.organisation === organisation && answeringBodies.includes(actor.role);
  return enterprise !== null && actor.enterprise === enterprise && answeringUnits.includes(actor.role);
}

/** Why the actor cannot do the act to this paper now; null when they can. */
export function reasonNotToAct(
  name: PaperActName,
  paper: OfficialPaper,
  context: PaperContext,
): Refusal | null {
  if (name === "answer") return reasonNotToAnswer(paper, context);
  if (!isOwnPaper(paper, context)) {
    return new Refusal("not-yours", "公文由出文单位办理，不在您的岗位职责内。");
  }
  return actNamed(name).reasonNotTo(paper, context);
}

function reasonNotToAnswer(paper: OfficialPaper, context: PaperContext): Refusal | null {
  if (!isRecipient(paper, context)) return new Refusal("not-yours", "由主送单位回复。");
  return answer.reasonNotTo(paper, context);
}

/** Decides an act on a paper: whose it is, where it stands, then the input. @throws {Refusal} */
export function decidePaper<Name extends PaperActName>(
  paper: OfficialPaper,
  act: { readonly name: Name; readonly input: PaperActInput<Name> },
  context: PaperContext,
): Decision {
  refuseIf(reasonNotToAct(act.name, paper, context));
  return { act: act.name, version: 1, payload: actNamed(act.name).decide(paper, act.input, context) };
}

/** Folds an entry into the state. An unknown act is a fault, never skipped. */
export function evolvePaper(paper: OfficialPaper, entry: Entry): OfficialPaper {
  if (!Object.hasOwn(paperActs, entry.act)) throw new Error(`Unknown act on a paper: ${entry.act}`);
  return { ...actNamed(entry.act as PaperActName).evolve(paper, entry), seq: entry.seq };
}

/** The state that the entries of one paper add up to. */
export function foldPaper(id: string, entries: readonly Entry[]): OfficialPaper {
  const [first, ...rest] = entries;
  if (first?.act !== "draft") throw new Error(`A paper does not begin with ${first?.act}`);
  return rest.reduce(evolvePaper, beginPaper(id, first));
}
