import { townships } from "./townships.ts";
import { cityCode, reportingUnits, unitOfCode } from "./units.ts";

/** What a place is; streets and parks count as townships in law and statistics. */
export const placeKinds = {
  city: "市",
  county: "县区",
  zone: "开发区",
  township: "乡镇",
  street: "街道",
  park: "园区",
} as const;
export type PlaceKind = keyof typeof placeKinds;

/** A node of the tree of places. A code begins with its parent's, except in the zones, which lie across counties. */
export type Place = {
  readonly code: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly parent: string | null;
  /** The reporting unit it belongs to; the city's own code for the city. */
  readonly home: string;
};

/** Townships that report through a zone: 经开区 lies in two counties; 城北街街道 is the statistical unit of 高新区. */
const zoneOfTownship: Readonly<Record<string, string>> = {
  "140403403": "1404J1",
  "140404406": "1404J1",
  "140471400": "1404G1",
};

const zones: readonly string[] = ["1404G1", "1404J1"];

/** Every place of the city: the city, its 14 units, 149 townships, streets and parks. */
export const places: readonly Place[] = [
  { code: cityCode, name: "长治市", kind: "city", parent: null, home: cityCode },
  ...reportingUnits.map(
    (unit): Place => ({
      code: unit.code,
      name: unit.name,
      kind: zones.includes(unit.code) ? "zone" : "county",
      parent: cityCode,
      home: unit.code,
    }),
  ),
  ...townships.map(([code, name]): Place => {
    const home = homeOfTownship(code);
    return { code, name, kind: kindOfName(name), parent: home, home };
  }),
];

const byCode = new Map(places.map((place) => [place.code, place]));

/** The place with this code; null when the city has none such. */
export function placeOfCode(code: string): Place | null {
  return byCode.get(code) ?? null;
}

/** The places directly below one. */
export function placesBelow(code: string): readonly Place[] {
  return places.filter((place) => place.parent === code);
}

/** The township of a unit by its name, with or without 街道/镇/乡 behind it; null when none or more than one fits. */
export function townshipOfName(home: string, text: string): Place | null {
  const name = text.replace(/\s/g, "");
  const below = placesBelow(home);
  const exact = below.filter((place) => place.name === name);
  const short = below.filter(
    (place) => place.name.replace(/(街道|镇|乡)$/, "") === name.replace(/(街道办事处|街道办)$/, ""),
  );
  const office = below.filter((place) => place.name === name.replace(/(办事处|办)$/, ""));
  const found = [exact, office, short].find((candidates) => candidates.length > 0) ?? [];
  return found.length === 1 ? (found[0] ?? null) : null;
}

function homeOfTownship(code: string): string {
  return zoneOfTownship[code] ?? unitOfCode(code.slice(0, 6))?.code ?? cityCode;
}

function kindOfName(name: string): PlaceKind {
  if (name.endsWith("街道")) return "street";
  return /[镇乡]$/.test(name) ? "township" : "park";
}
