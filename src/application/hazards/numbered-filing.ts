import type { Books } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { AcceptFilingInput } from "#domain/hazards/acts/accept-filing.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { comparableNumber, seriesNumber, yearOfNumber } from "#domain/parties/number-series.ts";
import { Refusal } from "#domain/refusal.ts";

type Asked = { readonly act: string; readonly input: unknown };

/**
 * The input of 接收备案 with its number: as typed from the office's register, or the next of the office's own series.
 * The number is taken in the transaction of the act: a refusal gives it back. Other inputs pass as they are.
 *
 * @throws {Refusal} `duplicate` where the office has given the typed number to another hazard
 */
export async function numberedFiling(
  books: Pick<Books, "organisations" | "numbers">,
  by: { readonly actor: Actor; readonly hazard: Hazard },
  asked: Asked,
): Promise<unknown> {
  const office = by.hazard.belonging.filingOrganisation;
  if (asked.act !== "accept-filing" || !office || by.actor.organisation !== office) return asked.input;
  const input = asked.input as AcceptFilingInput;
  const give = (number: string) =>
    books.numbers.give({ body: office, key: comparableNumber(number), holder: by.hazard.id });
  const typed = input.number.trim();
  if (typed !== "") {
    if (await give(typed)) return input;
    throw new Refusal("duplicate", "这个备案编号已经用于本单位备案的另一条隐患，请核对登记簿。", "number");
  }
  const series = (await books.organisations.find(office))?.filingSeries;
  if (!series) return input;
  const run = { body: office, prefix: series.prefix, year: yearOfNumber(input.on) };
  for (;;) {
    // A number typed from the register may stand ahead in the series: it is passed over.
    const number = seriesNumber(series, run.year, await books.numbers.draw(run));
    if (await give(number)) return { ...input, number };
  }
}
