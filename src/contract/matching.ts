import { z } from "zod";
import type { Knowledge } from "#domain/criteria/matching/knowledge.ts";
import type { Standard } from "#domain/criteria/standard.ts";

/** What `matcherOf` is made from: a phone fetches it once and then proposes items without a network. */
export type MatcherParts = { readonly standards: readonly Standard[]; readonly knowledge: Knowledge };

/** Our own build of our own data, of some thousand texts: looked at and not walked through. */
export const MatcherParts = z.custom<MatcherParts>(
  (value) => typeof value === "object" && value !== null && "standards" in value && "knowledge" in value,
);
