import type { Books } from "#application/books.ts";
import { requireFreeCaseNumber } from "#domain/cases/case-number.ts";
import type { OpenCaseInput } from "#domain/hazards/acts/open-case.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { platformNumber, platformNumberKey } from "#domain/hazards/on-platform.ts";
import { Refusal } from "#domain/refusal.ts";

/**
 * Asks that a number that is given once is given once: of a hazard on the platform above, of a case in its body.
 *
 * @throws {Refusal} `invalid`, `duplicate`
 */
export async function requireFreeNumber(
  books: Pick<Books, "imports" | "hazards">,
  hazard: Hazard,
  asked: { readonly act: string; readonly input: unknown },
): Promise<void> {
  if (asked.act === "note-platform") await requireFreeOnPlatform(books, hazard, asked.input);
  if (asked.act !== "open-case") return;
  const { number, openedOn } = asked.input as OpenCaseInput;
  const year = openedOn.slice(0, 4);
  requireFreeCaseNumber(number, year, await books.hazards.caseNumbers(year));
}

/**
 * Asks that a number of the platform above is noted on one hazard alone: two under one number are the same hazard
 * registered twice, or a slip of the pen.
 *
 * @throws {Refusal} `invalid`, naming the hazard that has it
 */
async function requireFreeOnPlatform(
  { imports }: Pick<Books, "imports">,
  hazard: Hazard,
  input: unknown,
): Promise<void> {
  const number = platformNumber((input as { readonly number: string }).number);
  const holder = (await imports.numbered([number])).get(platformNumberKey(number));
  if (!holder || holder === hazard.id) return;
  const [record] = await imports.recordsByIds([holder]);
  throw new Refusal(
    "invalid",
    `平台编号 ${number} 已经登记在隐患 ${record?.number ?? ""} 上，请核对：编号填错的请改正；确是同一隐患的，请撤回重复登记的一条。`,
    "number",
  );
}
