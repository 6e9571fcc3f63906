import { inForceOn, supersededOn } from "#domain/criteria/edition.ts";
import { type SectorCode, sectorCodes, sectors } from "#domain/criteria/sector.ts";
import type { CriterionItem, Standard } from "#domain/criteria/standard.ts";

/** The standards of one hazard field. */
export type Shelf = {
  readonly sector: SectorCode;
  readonly name: string;
  readonly standards: readonly Standard[];
};

/**
 * The library by hazard field, in the notice's order. A standard stands under the first field that it names, so that it
 * is listed once; with a field asked for, every standard of that field is listed, and no other.
 */
export function shelvesOf(standards: readonly Standard[], asked: string): readonly Shelf[] {
  const codes = asked ? sectorCodes.filter((code) => code === asked) : sectorCodes;
  const belongs = ({ sectors: of }: Standard, code: SectorCode) =>
    asked ? of.includes(code) : of[0] === code;
  return codes
    .map((code) => ({
      sector: code,
      name: sectors[code].name,
      standards: standards.filter((one) => belongs(one, code)).sort(inForceFirst),
    }))
    .filter((shelf) => shelf.standards.length > 0);
}

function inForceFirst(a: Standard, b: Standard): number {
  const rank = ({ status }: Standard) => Number(status !== "in-force");
  return rank(a) - rank(b) || (b.effectiveOn ?? "").localeCompare(a.effectiveOn ?? "");
}

/** How an edition stands on a day. */
export const standings = { standing: "现行", ended: "已废止", coming: "尚未施行" } as const;
export type Standing = keyof typeof standings;

/** Whether an edition is in force on a day, not yet, or no more. */
export function standingOn(standards: readonly Standard[], standard: Standard, on: string): Standing {
  if (inForceOn(standards, on).some((edition) => edition.standard.id === standard.id)) return "standing";
  const ends = supersededOn(standards, standard);
  return ends !== null && on >= ends ? "ended" : "coming";
}

/** What a reader must know of a standard before relying on it. */
export function cautionsOfStandard(standard: Standard): readonly string[] {
  const { documentNumber, effectiveOn, verification, missing, items, origin } = standard;
  if (items.length === 0) return ["只有标题，条款未收录"];
  return [
    ...(verification === "text-seen" ? [] : ["未见或者只见部分原文，引用前请核对"]),
    ...(documentNumber === null && origin === "catalogue" ? ["文号待核"] : []),
    ...(effectiveOn === null ? ["实施日期待确认"] : []),
    ...(missing.length > 0 ? ["收录不全"] : []),
  ];
}

/** The day of effect in words, with its source where an office entered it. */
export function effectWords({ effectiveOn, effectiveOnSource }: Standard): string {
  if (effectiveOn === null) return "实施日期待确认";
  return effectiveOnSource ? `${effectiveOn}（出处：${effectiveOnSource}）` : effectiveOn;
}

/** What a reader must know of an item beside what holds for its whole standard; empty when the wording was seen whole. */
export function cautionsOfItem(item: CriterionItem): readonly string[] {
  return [
    ...(item.withdrawnOn ? [`${item.withdrawnOn}已撤回，不再供新的判定选用`] : []),
    ...(item.verification === "text-seen" || item.officialText ? [] : ["未见标准原文，引用前请核对"]),
    ...(item.partial ? ["本条可能还有未收录的情形"] : []),
    ...(item.clause.includes("待核") ? ["条款号待核"] : []),
  ];
}
