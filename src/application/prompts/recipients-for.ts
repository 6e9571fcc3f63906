import type { Books, OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { UnitKind } from "#domain/hazards/belonging.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { mostRecipients, reasonNotToPrompt } from "#domain/prompts/drafting.ts";
import type { PromptRecipient } from "#domain/prompts/prompt.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";

/** Which enterprises are offered; everything absent is "any". */
export type RecipientQuery = { readonly kind?: UnitKind | undefined; readonly place?: string | undefined };

/** The enterprises offered, cut at what one prompt may go to, and how many there are. */
export type OfferedRecipients = {
  readonly enterprises: readonly Pick<Enterprise, "id" | "name" | "kind" | "placeCode" | "flags">[];
  readonly total: number;
};

/** The enterprises of the hazard's field within the actor's reach, its own left out; a person chooses among them. @throws {Refusal} */
export function recipientsFor(
  { openBooks }: { readonly openBooks: OpenBooks },
  actor: Actor,
  asked: RecipientQuery & { readonly hazard: string },
): Promise<OfferedRecipients> {
  return openBooks(actor, "page", async (books) => {
    const hazard = await promptable(books, actor, asked.hazard);
    const { field, enterprise } = hazard.belonging;
    const { kind, place } = asked;
    const page = { field: field ?? undefined, kind, place, offset: 0, limit: mostRecipients + 1 };
    const found = await books.enterprises.list(page);
    const others = found.enterprises.filter(({ id }) => id !== enterprise);
    return {
      enterprises: others.slice(0, mostRecipients),
      total: found.total - (found.enterprises.length - others.length),
    };
  });
}

/** The hazard, where the actor may send a prompt from it. @throws {Refusal} `not-found` out of reach; `not-yours`, `wrong-state` */
export async function promptable(books: Books, actor: Actor, id: string): Promise<Hazard> {
  const hazard = await books.hazards.find(id);
  if (!hazard) throw new Refusal("not-found", "没有这条隐患，或者不在您的管辖范围内。");
  refuseIf(reasonNotToPrompt(hazard, actor));
  return hazard;
}

/** The chosen enterprises as they are called, each within reach, of the field, and not the one where it stood. @throws {Refusal} `invalid` */
export async function chosenRecipients(
  books: Books,
  { belonging }: Pick<Hazard, "belonging">,
  chosen: readonly string[],
): Promise<readonly PromptRecipient[]> {
  const found = await books.enterprises.findAll([...new Set(chosen)]);
  const { field, enterprise } = belonging;
  const wrong = found.some(
    (one) => one.id === enterprise || (field !== null && !one.fields.some((own) => own === field)),
  );
  if (wrong || found.length < new Set(chosen).size) {
    throw new Refusal(
      "invalid",
      "所选企业中有不在管辖范围内或者不属于这个行业领域的，请重新选择。",
      "recipients",
    );
  }
  return found.map(({ id, name }) => ({ enterprise: id, name }));
}
