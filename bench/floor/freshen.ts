import type { Statement, Transaction } from "./recorder.ts";

/** Ids and numbers that an act makes or names, wherever they stand in a parameter. */
const tokens =
  /(?:hz|im)_[0-9a-z]{26}|1404[0-9A-Z]{2}-\d{8}-[0-9A-Z]{5}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** How one token reads in the nth replay. */
export type Renaming = (token: string, number: number) => string;

/** The recorded transactions with ids of their own, so that they can be written again. */
export function freshened(
  recorded: readonly Transaction[],
  number: number,
  rename: Renaming,
): readonly Transaction[] {
  const renamed = (parameter: unknown) =>
    typeof parameter === "string"
      ? parameter.replaceAll(tokens, (token) => rename(token, number))
      : parameter;
  const again = ({ sql, parameters }: Statement) => ({ sql, parameters: parameters.map(renamed) });
  return recorded.map(({ envelope, statements }) => ({ envelope, statements: statements.map(again) }));
}

/** Names for records that are made: an id or number nobody has, of the same form. */
export const asNew: Renaming = (token, number) => {
  const mark = number.toString(16).padStart(6, "0");
  if (token.includes("_")) return token.slice(0, 3) + mark + token.slice(9);
  return token.startsWith("1404") && token.length < 30 ? `${token}-${mark}` : token.slice(0, -6) + mark;
};
