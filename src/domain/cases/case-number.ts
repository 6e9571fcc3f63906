import { Refusal } from "#domain/refusal.ts";

/** By what two 立案编号 are the same: blanks, full and half width and the kind of bracket make no other number. */
function keyOf(number: string): string {
  return number
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/[〔【[（(]/gu, "(")
    .replace(/[〕】\]）)]/gu, ")")
    .toUpperCase();
}

/**
 * Asks that a body opens one case a year under a number. What it says tells of no case but that there is one: whose body
 * it is numbers cases from one register.
 *
 * @throws {Refusal} `duplicate`
 */
export function requireFreeCaseNumber(number: string, year: string, used: readonly string[]): void {
  if (!used.some((one) => keyOf(one) === keyOf(number))) return;
  throw new Refusal(
    "duplicate",
    `立案编号“${number.trim()}”本单位${year}年已经使用，请照立案登记簿核对：填错的请改正，确属重号的请重新编号、更正立案审批表以后再登记。`,
    "number",
  );
}
