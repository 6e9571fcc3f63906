import { type SectorCode, sectorOfName } from "#domain/criteria/sector.ts";
import { saysNone, squeezed } from "./cell-text.ts";
import type { Cell } from "./sheet.ts";

/** Short forms that only ledgers use, beside the names in use that the list of fields keeps itself. */
const ledgerWords: Readonly<Record<string, SectorCode>> = {
  煤: "coal-mine",
  煤矿企业: "coal-mine",
  非煤矿: "mine",
  非煤矿山企业: "mine",
  危化企业: "chemical",
  化工和危险化学品: "chemical",
  油气: "chemical",
  加油站: "chemical",
  工贸企业: "industrial",
  冶金等工贸: "industrial",
  轻工: "industrial",
  纺织: "industrial",
  人员密集场所: "fire",
  公路水运: "transport",
  客运: "transport",
  货运: "transport",
  市政: "construction",
  房建: "construction",
  房屋建筑和市政工程: "construction",
  管道燃气: "gas",
  烟爆: "fireworks",
  烟花: "fireworks",
  特设: "special-equipment",
};

/** The hazard field of N6.4 that a cell names, or null: an unknown name is a gap to complete, never a guess. */
export function readSector(cell: Cell | undefined): SectorCode | null {
  if (saysNone(cell)) return null;
  const text = squeezed(cell);
  return (
    [text, text.replace(/(安全)?(行业领域|行业|领域|系统)$/, "")].map(codeOf).find((code) => code !== null) ??
    null
  );
}

function codeOf(text: string): SectorCode | null {
  return sectorOfName(text) ?? (Object.hasOwn(ledgerWords, text) ? (ledgerWords[text] ?? null) : null);
}
