import { z } from "zod";
import type { Knowledge } from "#domain/criteria/matching/knowledge.ts";
import type { Standard } from "#domain/criteria/standard.ts";

/** What `matcherOf` is made from: a phone fetches it once and then proposes items without a network. */
export type MatcherParts = { readonly standards: readonly Standard[]; readonly knowledge: Knowledge };

/** Our own build of our own data, of some thousand texts: looked at and not walked through. */
export const MatcherParts = z.custom<MatcherParts>(
  (value) => typeof value === "object" && value !== null && "standards" in value && "knowledge" in value,
);

/** What an external language model is asked: the text as typed, and the items proposed for it. */
export const OpinionAsked = z.object({
  text: z.string().trim().min(1).max(4000),
  items: z.array(z.string().max(120)).min(1).max(12),
});

/** Its order of those that it holds to fit; null where it did not answer in time, or no setting names one. */
export const OpinionGiven = z.object({ available: z.boolean(), items: z.array(z.string()).nullable() });
export type OpinionGiven = z.infer<typeof OpinionGiven>;
