import type { Level } from "#domain/access/actor.ts";
import { type Role, roles } from "#domain/access/role.ts";
import { reasonNotToFit } from "#domain/access/role-fits.ts";
import type { PaperKindName } from "#domain/documents/kinds/paper-kinds.ts";
import type { Wording } from "#domain/documents/paper-kind.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import { type PlaceKind, placeOfCode } from "#domain/places/place.ts";
import { Refusal } from "#domain/refusal.ts";
import type { NumberSeriesSet } from "./number-series.ts";
import { type Organisation, organisationKinds } from "./organisation.ts";

/** What the first entry of an organisation says. */
export type OrganisationRegistered = Omit<Organisation, "id">;

/** The organisation as amended; its reporting unit never changes. */
export type OrganisationAmended = Omit<Organisation, "id" | "home">;

/** How the organisation numbers papers of a kind, and which number comes next. */
export type PaperSeriesSet = NumberSeriesSet & { readonly kind: PaperKindName };

/** How the organisation words papers of a kind from now on; the versions before stand in the ledger. */
export type PaperWorded = { readonly kind: PaperKindName; readonly wording: Wording };

/** How the acts on an organisation are called in the timeline. */
export const organisationActs = {
  register: "登记机构",
  amend: "变更机构信息",
  "set-filing-series": "设置备案编号",
  "set-paper-series": "设置公文文号",
  "word-paper": "调整公文用语",
} as const;

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

/** Why an organisation cannot be amended so; null when it can. `roles` are those of the posts held there today. */
export function reasonNotToAmendOrganisation(
  standing: Organisation,
  changed: OrganisationRegistered,
  around: { readonly organisations: readonly Organisation[]; readonly roles: readonly Role[] },
): Refusal | null {
  if (changed.home !== standing.home) {
    return new Refusal("invalid", "所属县区不能变更；机构设在别处的，请另行登记。", "placeCode");
  }
  const others = around.organisations.filter(({ id }) => id !== standing.id);
  const wrong = reasonNotToRegisterOrganisation(changed, others);
  if (wrong) return wrong;
  if (changed.superior !== null && standsUnder(changed.superior, standing.id, others)) {
    return new Refusal("invalid", "所选上级是本机构的下级，请另选上级。", "superior");
  }
  const unfit = around.roles.find((role) => reasonNotToFit(role, changed) !== null);
  if (!unfit) return null;
  return new Refusal(
    "wrong-state",
    `本机构还有人任“${roles[unfit]}”，不能改为“${organisationKinds[changed.kind]}”；请先免去这些任职。`,
    "kind",
  );
}

/** True where the organisation is below the other one in its line. */
function standsUnder(id: string, above: string, all: readonly Organisation[]): boolean {
  const superiors = new Map(all.map((one) => [one.id, one.superior]));
  const seen = new Set<string>();
  for (let at = superiors.get(id) ?? null; at !== null && !seen.has(at); at = superiors.get(at) ?? null) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}

/** The state after the first entry. */
export function beginOrganisation(id: string, entry: Pick<Entry, "payload">): Organisation {
  return { id, ...(entry.payload as OrganisationRegistered) };
}

/** Folds a later entry. An unknown act is a fault, never skipped. */
export function evolveOrganisation(
  organisation: Organisation,
  entry: Pick<Entry, "act" | "payload">,
): Organisation {
  if (entry.act === "set-filing-series") {
    const { prefix, digits } = entry.payload as NumberSeriesSet;
    return { ...organisation, filingSeries: { prefix, digits } };
  }
  if (entry.act === "set-paper-series") {
    const { kind, prefix, digits } = entry.payload as PaperSeriesSet;
    return { ...organisation, paperSeries: { ...organisation.paperSeries, [kind]: { prefix, digits } } };
  }
  if (entry.act === "word-paper") {
    const { kind, wording } = entry.payload as PaperWorded;
    const version = (organisation.paperWordings?.[kind]?.version ?? 0) + 1;
    const paperWordings = { ...organisation.paperWordings, [kind]: { ...wording, version } };
    return { ...organisation, paperWordings };
  }
  if (entry.act !== "amend") throw new Error(`Unknown act on an organisation: ${entry.act}`);
  return { ...organisation, ...(entry.payload as OrganisationAmended) };
}

/** The state that the entries of one organisation add up to. */
export function foldOrganisation(id: string, entries: readonly Entry[]): Organisation {
  const [first, ...rest] = entries;
  if (first?.act !== "register") throw new Error(`An organisation does not begin with ${first?.act}`);
  return rest.reduce<Organisation>(evolveOrganisation, beginOrganisation(id, first));
}
