import { type Place, placeOfCode, townshipOfName } from "#domain/places/place.ts";
import { cityCode, unitOfName } from "#domain/places/units.ts";

/** The place that the cells 县区 and 乡镇 name; the city itself where a cell says 长治市. Null where they name none. */
export function placeOfCells(county: string, township: string): Place | null {
  const home = /^(山西省)?长治市?(本级)?$|^市(本|直|级|本级)$/.test(county)
    ? cityCode
    : unitOfName(county)?.code;
  if (!home) return null;
  return township === "" ? placeOfCode(home) : townshipOfName(home, township);
}

/** What is wrong with the two cells; null when they name a place. */
export function reasonNotPlace(county: string, township: string): string | null {
  if (county === "") return "请填写县区；市级机构填“长治市”。";
  if (!placeOfCells(county, "")) return `“${county}”不是本市的县区，请核对。`;
  if (placeOfCells(county, township)) return null;
  return `“${county}”没有名为“${township}”的乡镇（街道、园区），请核对。`;
}
