import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import { reasonNotToKeepRules } from "#domain/rules/keeping-rules.ts";
import type { KeptRule } from "#domain/rules/kept-rule.ts";

/** The limits of the installation, and why the actor cannot decide on them; null when they can. */
export type ListedRules = {
  readonly rules: readonly KeptRule[];
  /** The last day of which the working days are published. */
  readonly knownUntil: BusinessDate;
  readonly reasonNot: string | null;
};

/** 期限规则: every limit, with where it comes from and whether it binds here. */
export function listRules(openBooks: OpenBooks, actor: Actor): Promise<ListedRules> {
  return openBooks(actor, "page", async (books) => {
    const installation = (await books.installation.find())?.code ?? null;
    const refusal = reasonNotToKeepRules(actor, installation);
    const { knownUntil } = books.rules.calendar;
    return { rules: await books.rules.kept(), knownUntil, reasonNot: refusal?.message ?? null };
  });
}
