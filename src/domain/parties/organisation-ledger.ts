import type { Level } from "#domain/access/actor.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import { type PlaceKind, placeOfCode } from "#domain/places/place.ts";
import { Refusal } from "#domain/refusal.ts";
import { type Organisation, organisationKinds } from "./organisation.ts";

/** What the first entry of an organisation says. */
export type OrganisationRegistered = Omit<Organisation, "id">;

const placesOfLevel: Readonly<Record<Level, readonly PlaceKind[]>> = {
  province: ["city"],
  city: ["city"],
  county: ["county", "zone"],
  township: ["township", "street", "park", "zone"],
  enterprise: ["city", "county", "zone", "township", "street", "park"],
};

/** How the levels are called in refusals and on paper. */
export const levelNames: Readonly<Record<Level, string>> = {
  province: "省级",
  city: "市级",
  county: "县级",
  township: "乡镇级",
  enterprise: "企业",
};

/** Why an organisation cannot be registered as given; null when it can. */
export function reasonNotToRegisterOrganisation(
  organisation: OrganisationRegistered,
  others: readonly Organisation[],
): Refusal | null {
  const { name, level, placeCode, home, superior, kind } = organisation;
  if (name.trim().length < 2) return new Refusal("incomplete", "请填写机构名称。", "name");
  const place = placeOfCode(placeCode);
  if (!place || place.home !== home) {
    return new Refusal("invalid", "请选择机构所在的市、县区或者乡镇。", "placeCode");
  }
  if (!placesOfLevel[level].includes(place.kind)) {
    return new Refusal(
      "invalid",
      `${levelNames[level]}机构不能设在“${place.name}”，请核对层级和所在地。`,
      "level",
    );
  }
  if ((kind === "group") !== (level === "enterprise")) {
    return new Refusal("invalid", "办矿主体（集团公司）的层级须为“企业”，其他机构不得选“企业”。", "level");
  }
  const twin = others.find((other) => other.name === name && other.placeCode === placeCode);
  if (twin) {
    return new Refusal(
      "duplicate",
      `${organisationKinds[twin.kind]}“${name}”已经登记，无需重复登记。`,
      "name",
    );
  }
  if (superior !== null && !others.some((other) => other.id === superior)) {
    return new Refusal("not-found", "没有这个上级部门，请先登记上级部门。", "superior");
  }
  return null;
}

/** The state after the first entry. */
export function beginOrganisation(id: string, entry: Pick<Entry, "payload">): Organisation {
  return { id, ...(entry.payload as OrganisationRegistered) };
}

/** The state that the entries of one organisation add up to. */
export function foldOrganisation(id: string, entries: readonly Entry[]): Organisation {
  const [first, ...rest] = entries;
  if (first?.act !== "register" || rest.length > 0) throw new Error(`Unknown act on organisation ${id}`);
  return beginOrganisation(id, first);
}
