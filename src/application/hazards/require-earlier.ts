import type { Books } from "#application/books.ts";
import { type Hazard, standingJudgement } from "#domain/hazards/hazard.ts";
import { cameBefore, sameUnit } from "#domain/hazards/repeat.ts";
import { type RepeatKind, repeatKindOf } from "#domain/hazards/repeated-as.ts";
import { isNoHazard } from "#domain/hazards/stage.ts";
import { Refusal } from "#domain/refusal.ts";

/**
 * Asks that what is named as repeated is a hazard that stands and came to light before, of the same unit, or of the same
 * item in its group or field; and gives how far from it that one stands; null of other acts. A repeat weighs on the
 * enterprise, and a record that was taken back is none.
 *
 * @throws {Refusal} `invalid`
 */
export async function requireEarlier(
  { hazards }: Pick<Books, "hazards">,
  hazard: Hazard,
  asked: { readonly act: string; readonly input: unknown },
): Promise<RepeatKind | null> {
  if (asked.act !== "confirm-repeat") return null;
  const { of } = asked.input as { readonly of: string };
  const earlier = await hazards.find(of);
  if (!earlier) throw new Refusal("invalid", "没有所选的隐患，或者不在您的管辖范围内，请重新选择。", "of");
  if (isNoHazard(earlier.stage)) {
    throw new Refusal("invalid", "所选记录已经撤回或者不构成隐患，不能认定与它重复。", "of");
  }
  const kind = kindOf(hazard, earlier);
  if (!kind) {
    throw new Refusal(
      "invalid",
      "所选隐患不是同一单位的，也不是同一集团、同一行业按同一条款判定的，请重新选择。",
      "of",
    );
  }
  if (!cameBefore(earlier, hazard)) {
    throw new Refusal("invalid", "所选隐患的发现时间在这条之后，请选择以前的隐患。", "of");
  }
  return kind;
}

/** A person may call any two hazards of one unit a repeat; across units the item decides. */
function kindOf(hazard: Hazard, earlier: Hazard): RepeatKind | null {
  if (sameUnit(hazard, earlier)) return "unit";
  const judged = (one: Hazard) => ({ ...one, item: standingJudgement(one)?.item ?? null });
  return repeatKindOf(judged(hazard), judged(earlier));
}
