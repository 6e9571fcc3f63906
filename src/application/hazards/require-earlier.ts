import type { Books } from "#application/books.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { cameBefore, sameUnit } from "#domain/hazards/repeat.ts";
import { isNoHazard } from "#domain/hazards/stage.ts";
import { Refusal } from "#domain/refusal.ts";

/**
 * Asks that what is named as repeated is a hazard of the same unit that stands and came to light before: a repeat weighs
 * on the enterprise, and a record that was taken back is none.
 *
 * @throws {Refusal} `invalid`
 */
export async function requireEarlier(
  { hazards }: Pick<Books, "hazards">,
  hazard: Hazard,
  asked: { readonly act: string; readonly input: unknown },
): Promise<void> {
  if (asked.act !== "confirm-repeat") return;
  const { of } = asked.input as { readonly of: string };
  const earlier = await hazards.find(of);
  if (!earlier) throw new Refusal("invalid", "没有所选的隐患，或者不在您的管辖范围内，请重新选择。", "of");
  if (isNoHazard(earlier.stage)) {
    throw new Refusal("invalid", "所选记录已经撤回或者不构成隐患，不能认定与它重复。", "of");
  }
  if (!sameUnit(hazard, earlier)) {
    throw new Refusal("invalid", "所选隐患不是同一单位的，请重新选择。", "of");
  }
  if (!cameBefore(earlier, hazard)) {
    throw new Refusal("invalid", "所选隐患的发现时间在这条之后，请选择以前的隐患。", "of");
  }
}
