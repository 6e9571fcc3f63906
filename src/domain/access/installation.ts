import { placeOfCode } from "#domain/places/place.ts";
import { cityCode } from "#domain/places/units.ts";
import { Refusal } from "#domain/refusal.ts";

/** What an installation serves, fixed at its first start; a demonstration is marked for ever. */
export type Installation = {
  readonly scope: "city" | "unit";
  /** The city's code, or that of the reporting unit. */
  readonly code: string;
  readonly name: string;
  readonly demo: boolean;
};

/** The installation that serves a place. @throws {Refusal} `invalid` for anything but the city or one of its 14 units */
export function installationAt(code: string, demo: boolean): Installation {
  const place = placeOfCode(code);
  if (place?.code === cityCode) return { scope: "city", code, name: place.name, demo };
  if (place && (place.kind === "county" || place.kind === "zone")) {
    return { scope: "unit", code, name: place.name, demo };
  }
  throw new Refusal("invalid", "请选择本系统服务的市或者县（区）。", "placeCode");
}
