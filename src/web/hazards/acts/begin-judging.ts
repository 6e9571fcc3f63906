import type { CriterionRef } from "#domain/hazards/judgement.ts";
import { keepDraft, readDraft } from "#web/ui/form/drafts.ts";
import { freshJudgement } from "./judging-forms.ts";

/**
 * Whoever reports and thinks of an item finds it filled in where they judge: kept on this device as a draft, and nowhere
 * in the case. Whether it is major is still theirs to say.
 */
export function beginJudging(account: string, hazard: string, item: CriterionRef): void {
  const key = `draft:${account}:${hazard}:judge`;
  const draft = readDraft(localStorage, key, { ...freshJudgement, item });
  keepDraft(localStorage, key, draft);
}
