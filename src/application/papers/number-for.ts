import type { Books } from "#application/books.ts";
import type { OfficialPaper, PaperNumber } from "#domain/papers/official-paper.ts";
import { numberIn } from "#domain/papers/paper-number.ts";
import { reasonPrefixIsOthers } from "#domain/parties/number-prefix.ts";
import { seriesNumber, yearOfNumber } from "#domain/parties/number-series.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";

/**
 * The 文号 of a paper: as typed from the body's register, or the next of its own series. It is taken in the transaction
 * of the act, so that a refusal gives it back; a paper that is withdrawn later keeps it.
 *
 * @throws {Refusal} `duplicate` where the body has given the typed number already; `invalid` where its prefix is another body's; `incomplete` without a series
 */
export async function numberFor(
  books: Pick<Books, "organisations" | "numbers">,
  { paper, today }: { readonly paper: OfficialPaper; readonly today: string },
  typed: string,
): Promise<PaperNumber> {
  const { organisation, enterprise } = paper.issuer;
  const body = organisation ?? enterprise ?? "";
  const days = { draftedOn: paper.draftedOn, today };
  const give = (number: PaperNumber) => books.numbers.give({ body, key: number.key, holder: paper.id });
  if (typed.trim() !== "") {
    const number = numberIn(typed, days);
    refuseIf(reasonPrefixIsOthers(number.text, { body, all: await books.organisations.all() }));
    if (await give(number)) return number;
    throw new Refusal("duplicate", "这个文号本单位已经用过，请核对发文登记簿。", "number");
  }
  const series = organisation
    ? (await books.organisations.find(organisation))?.paperSeries?.[paper.kind]
    : null;
  if (!series) {
    throw new Refusal("incomplete", "本单位没有为这类公文设置文号序列，请按登记簿填写文号。", "number");
  }
  const run = { body, prefix: series.prefix, year: yearOfNumber(today) };
  for (;;) {
    // A number typed from the register may stand ahead in the series: it is passed over.
    const number = numberIn(seriesNumber(series, run.year, await books.numbers.draw(run)), days);
    if (await give(number)) return number;
  }
}
