import type { Attachment } from "./attachment.ts";
import type { Hazard } from "./hazard.ts";

/** Something that whoever accepts may want to look at: a hint of the system, kept nowhere and no verdict. */
export type AcceptanceHint = {
  readonly what: string;
  /** The other hazard that it is about; null where it is this one alone. */
  readonly other: { readonly id: string; readonly number: string } | null;
};

/**
 * What to look at before a rectification is accepted: a photo used twice, words that stand in another hazard of the unit
 * too, money that was planned and not spent. None once an authority that accepted said what it made of them.
 */
export function acceptanceHints(hazard: Hazard, others: readonly Hazard[]): readonly AcceptanceHint[] {
  const { plan, completion, acceptance } = hazard.rectification;
  if (hazard.stage !== "fixed" || !completion || acceptance.some(answersHints)) return [];
  const shared = completion.before.some(({ id }) => completion.after.some((after) => after.id === id));
  const unspent = plan !== null && plan.fundsYuan > 0 && completion.spentYuan === 0;
  return [
    ...(shared ? [{ what: "整改前和整改后用了同一张照片。", other: null }] : []),
    ...(unspent ? [{ what: `计划资金 ${plan.fundsYuan} 元，报告实际支出 0 元。`, other: null }] : []),
    ...others.filter((other) => other.id !== hazard.id).flatMap((other) => besides(hazard, other)),
  ];
}

/** A word of the checked party itself answers nothing: whoever comes on site reads them again. */
const answersHints = ({ aboutHints, link }: Hazard["rectification"]["acceptance"][number]) =>
  Boolean(aboutHints) && link !== "enterprise";

function besides(hazard: Hazard, other: Hazard): readonly AcceptanceHint[] {
  const named = { id: other.id, number: other.number };
  const [mine, theirs] = [hazard.rectification, other.rectification];
  const after = photosOf(other);
  const samePhoto = (mine.completion?.after ?? []).some(({ id }) => after.has(id));
  const words: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ["整改措施", mine.plan?.measures, theirs.plan?.measures],
    ["整改完成情况", mine.completion?.what, theirs.completion?.what],
  ];
  return [
    ...(samePhoto ? [{ what: "整改后照片在另一条隐患中也用过。", other: named }] : []),
    ...words
      .filter(
        ([, one, another]) => one !== undefined && another !== undefined && plain(one) === plain(another),
      )
      .map(([what]) => ({ what: `${what}与另一条隐患的文字完全相同。`, other: named })),
  ];
}

function photosOf({ finding, rectification }: Hazard): ReadonlySet<string> {
  const { completion } = rectification;
  const all: readonly Attachment[] = [
    ...finding.photos,
    ...(completion?.before ?? []),
    ...(completion?.after ?? []),
  ];
  return new Set(all.map(({ id }) => id));
}

const plain = (text: string) => text.replace(/[\p{P}\s]+/gu, "");
