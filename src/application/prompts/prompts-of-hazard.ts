import type { Books, OpenBooks } from "#application/books.ts";
import { editionsIn } from "#application/criteria/editions-in.ts";
import { citationsIn } from "#application/hazards/citations-in.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import { isSectorCode, sectors } from "#domain/criteria/sector.ts";
import { type Hazard, standingJudgement } from "#domain/hazards/hazard.ts";
import { criterionText } from "#domain/hazards/judgement.ts";
import { reasonNotToPrompt } from "#domain/prompts/drafting.ts";
import { proposedWording } from "#domain/prompts/wording.ts";
import { Refusal } from "#domain/refusal.ts";
import { linesOf, type PromptLine } from "./list-prompts.ts";

/** What a hazard has to do with prompts, for one reader. */
export type PromptsOfHazard = {
  /** Drawn from it by the reader's own body. */
  readonly drawn: readonly PromptLine[];
  /** True where it was found because of a prompt; which one is told to who sees that prompt. */
  readonly foundByPrompt: boolean;
  readonly foundBy: readonly string[];
  /** The words that a new prompt begins with; null for who sends none from it. */
  readonly wording: string | null;
};

/** 举一反三 of a hazard. @throws {Refusal} `not-found` out of reach */
export function promptsOfHazard(
  { openBooks }: { readonly openBooks: OpenBooks },
  actor: Actor,
  id: string,
): Promise<PromptsOfHazard> {
  return openBooks(actor, "page", async (books) => {
    const hazard = await books.hazards.find(id);
    if (!hazard) throw new Refusal("not-found", "没有这条隐患，或者不在您的管辖范围内。");
    const today = businessDateOf(await books.ledger.now());
    const prompts = await books.prompts.fromHazard(id);
    const found = await books.prompts.thatFound(id);
    const foundBy: string[] = [];
    for (const one of found) if (await books.prompts.find(one)) foundBy.push(one);
    return {
      drawn: actor.organisation ? await linesOf(books, actor, { prompts, today }) : [],
      foundByPrompt: found.length > 0,
      foundBy,
      wording: reasonNotToPrompt(hazard, actor) === null ? await wordingFor(books, hazard) : null,
    };
  });
}

async function wordingFor(books: Books, hazard: Hazard): Promise<string> {
  const { field, enterprise, unitName } = hazard.belonging;
  const unit = enterprise ? await books.enterprises.find(enterprise) : null;
  const judgement = standingJudgement(hazard);
  const citations = citationsIn(hazard, (await editionsIn(books)).standards);
  const key = judgement?.item ? criterionText(judgement.item) : judgement?.basis;
  return proposedWording({
    field: field && isSectorCode(field) ? sectors[field].name : null,
    text: hazard.finding.text,
    citation: (key && citations[key]) ?? judgement?.basis ?? null,
    unitName: unit?.name ?? unitName,
  });
}
