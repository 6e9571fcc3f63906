import type { Likeness } from "./evidence.ts";
import type { Weights } from "./knowledge.ts";

/** What speaks for a hazard being a major one at all, whichever item it is; one number each. */
export const graveSigns = [
  "always",
  "score",
  "margin",
  "said",
  "saidMean",
  "coverage",
  "keywords",
  "nearOfItem",
  "near",
  "general",
  "overGeneral",
  "overNear",
  "length",
] as const;
export type GraveSign = (typeof graveSigns)[number];
/** One number a sign. */
export type Gravity = Readonly<Record<GraveSign, number>>;

/** The best item's score, how far it stands above the rest, and its own signs. */
export type Leading = {
  readonly score: number;
  readonly probability: number;
  readonly said: number;
  readonly saidMean: number;
  readonly coverage: number;
  readonly keywords: number;
  readonly near: number;
};

/** Puts together what speaks for a hazard being major. */
export function gravityOf(leading: Leading, likeness: Likeness, text: string): Gravity {
  return {
    always: 1,
    score: leading.score / 10,
    margin: leading.probability,
    said: leading.said,
    saidMean: leading.saidMean,
    coverage: leading.coverage,
    keywords: leading.keywords,
    nearOfItem: leading.near,
    near: likeness.near,
    general: likeness.general,
    overGeneral: leading.said - likeness.general,
    overNear: leading.said - likeness.near,
    length: Math.log(text.length + 1) / 4,
  };
}

/** The probability that a hazard with these signs is a major one. */
export function majorProbability(gravity: Gravity, weights: Weights["major"]): number {
  const sum = graveSigns.reduce((total, sign) => total + (weights[sign] ?? 0) * gravity[sign], 0);
  return 1 / (1 + Math.exp(-sum));
}
