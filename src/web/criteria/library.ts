import type { StandardLine } from "#contract/criteria.ts";
import { type SectorCode, sectors } from "#domain/criteria/sector.ts";

/** The standards of one hazard field. */
export type Shelf = {
  readonly sector: string;
  readonly name: string;
  readonly standards: readonly StandardLine[];
};

/**
 * The library by hazard field, in the notice's order. A standard stands under the first field that it names, so that it
 * is listed once; with a field asked for, every standard of that field is listed, and no other.
 */
export function shelvesOf(standards: readonly StandardLine[], asked: string): readonly Shelf[] {
  const codes = asked ? [asked] : Object.keys(sectors);
  const belongs = ({ sectors: of }: StandardLine, code: string) =>
    asked ? of.includes(code) : of[0] === code;
  return codes
    .map((code) => ({
      sector: code,
      name: Object.hasOwn(sectors, code) ? sectors[code as SectorCode].name : code,
      standards: standards.filter((one) => belongs(one, code)).sort(inForceFirst),
    }))
    .filter((shelf) => shelf.standards.length > 0);
}

function inForceFirst(a: StandardLine, b: StandardLine): number {
  const rank = ({ status }: StandardLine) => Number(status !== "in-force");
  return rank(a) - rank(b) || (b.effectiveOn ?? "").localeCompare(a.effectiveOn ?? "");
}

/** What a reader must know of a standard before relying on it. */
export function cautionsOfStandard({
  documentNumber,
  effectiveOn,
  verification,
  missing,
}: StandardLine): readonly string[] {
  return [
    ...(verification === "text-seen" ? [] : ["未见或者只见部分原文，引用前请核对"]),
    ...(documentNumber === null ? ["文号待核"] : []),
    ...(effectiveOn === null ? ["实施日期待确认"] : []),
    ...(missing.length > 0 ? ["收录不全"] : []),
  ];
}
