import { Refusal } from "#domain/refusal.ts";
import { type Article, type Fine, type PartyKind, rangesInWords, type YuanRange } from "./article.ts";

/** 情形: one of the cases that an article tells apart, each with what it allows. People choose which it is. */
export type Bracket = {
  /** Never changed or used again within its article. */
  readonly id: string;
  /** The condition, in our words. */
  readonly when: string;
  readonly unit: Fine | null;
  readonly person: Fine | null;
  /** Of the unit: a fine of so many times its unlawful gains, where these come to `least` yuan or more. */
  readonly gains?: { readonly least: number; readonly from: number; readonly to: number };
  /** It holds while the unit's unlawful gains stay under so many yuan; absent where they do not matter. */
  readonly gainsUnder?: number;
};

/** What is said of the case at hand: which bracket, and how much was gained unlawfully in yuan; null where not asked. */
export type BracketChosen = { readonly bracket: string | null; readonly gains: number | null };

/** The bracket of an article that somebody chose; null for an article that has none. @throws {Refusal} `incomplete`, `invalid` */
export function bracketOf(
  { brackets = [] }: Pick<Article, "brackets">,
  { bracket: asked, gains }: BracketChosen,
): Bracket | null {
  if (brackets.length === 0) return null;
  if (!asked) throw new Refusal("incomplete", "这一条款分情形规定处罚，请选择适用的情形。", "bracket");
  const chosen = brackets.find(({ id }) => id === asked);
  if (!chosen) throw new Refusal("invalid", "所选情形不属于这一条款，请重新选择。", "bracket");
  const { gainsUnder } = chosen;
  if (gainsUnder === undefined || gains === null || gains < gainsUnder) return chosen;
  const sentence = `违法所得${gainsUnder}元以上的不适用这一情形，请核对数额或者重新选择情形。`;
  throw new Refusal("invalid", sentence, "gains");
}

/** What a bracket allows to fine by a multiple of the gains; null where it goes by no multiple. @throws {Refusal} `incomplete`, `invalid` */
export function gainsRange(
  { gains: multiple }: Bracket,
  party: PartyKind,
  { gains }: BracketChosen,
): YuanRange | null {
  if (!multiple || party === "person") return null;
  if (gains === null) throw new Refusal("incomplete", "请填写违法所得（元），罚款按其倍数计算。", "gains");
  if (gains >= multiple.least) return { from: gains * multiple.from, to: gains * multiple.to };
  const sentence = `违法所得不足${multiple.least}元的不适用这一情形，请核对数额或者重新选择情形。`;
  throw new Refusal("invalid", sentence, "gains");
}

/** What a bracket allows, in words. */
export function bracketInWords(bracket: Bracket): string {
  const { when, gains } = bracket;
  const multiple = gains && `单位违法所得${gains.from}—${gains.to}倍`;
  return `${when}：${[multiple, rangesInWords(bracket)].filter(Boolean).join("；")}`;
}
