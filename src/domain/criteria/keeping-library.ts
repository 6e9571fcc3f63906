import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/role.ts";
import { type BusinessDate, isBusinessDate } from "#domain/calendar/dates.ts";
import { Refusal } from "#domain/refusal.ts";
import { familyOf } from "./edition.ts";
import type { SectorCode } from "./sector.ts";
import type { Standard } from "./standard.ts";
import type { AddedItem, LocalStandard } from "./standard-addition.ts";
import type { EffectiveDateSet } from "./standard-ledger.ts";

/** Posts that may keep the library at all; what of it each may keep is asked by `reasonNotToKeep`. */
export const libraryKeepers: readonly Role[] = ["city-office", "county-office", "regulator"];

/** What keeping rests on beside the actor: whom the installation serves, and what the actor's own body oversees. */
export type KeeperFacts = {
  /** Code of the place that the installation serves; null before it is set up. */
  readonly installation: string | null;
  readonly supervised: readonly SectorCode[];
};

/**
 * Why this post cannot keep what belongs to these sectors; null when it can. One library serves the whole installation,
 * so its own committee office keeps all of it: the city's, or the county's where it runs its own. A regulator
 * of the city keeps what lies wholly in the fields that it oversees (design §4: closed by default).
 */
export function reasonNotToKeep(
  actor: Pick<Actor, "role" | "home" | "level">,
  sectors: readonly SectorCode[],
  { installation, supervised }: KeeperFacts,
): Refusal | null {
  if (actor.role === "city-office") return null;
  if (actor.role === "county-office" && actor.home === installation) return null;
  if (actor.role === "regulator" && actor.level === "city") {
    if (sectors.length > 0 && sectors.every((sector) => supervised.includes(sector))) return null;
    return new Refusal("not-yours", "这部标准不全在本部门监管的行业领域内，请联系安委办维护。", "sectors");
  }
  return new Refusal(
    "not-permitted",
    "全市共用一个标准库，由市安委办和市级行业监管部门维护；需要补充的请报市安委办。",
  );
}

/** The library, and the day on which it is kept. */
type KeptOn = { readonly standards: readonly Standard[]; readonly today: BusinessDate };

/** No criterion of today is older, and none is announced longer ahead: another year is a slip of the pen. */
const firstDay = "1990-01-01";
const yearsAhead = 5;

function reasonNoDayOfEffect(on: string, today: BusinessDate, field: string): Refusal | null {
  if (!isBusinessDate(on)) return new Refusal("invalid", "实施日期不对，请核对。", field);
  const last = `${Number(today.slice(0, 4)) + yearsAhead}${today.slice(4)}`;
  if (on >= firstDay && on <= last) return null;
  return new Refusal(
    "invalid",
    `实施日期应当在 ${firstDay} 以后、今后 ${yearsAhead} 年以内，请核对。`,
    field,
  );
}

/** Why the list cannot be added; null when it can. */
export function reasonNotToAddStandard(local: LocalStandard, { standards, today }: KeptOn): Refusal | null {
  if (local.title.trim().length < 4) {
    return new Refusal("incomplete", "请填写清单名称，不少于 4 个字。", "title");
  }
  if (local.issuer.trim() === "") return new Refusal("incomplete", "请填写发布单位。", "issuer");
  if (local.sectors.length === 0) return new Refusal("incomplete", "请选择所属行业领域。", "sectors");
  const wrongDay = local.effectiveOn && reasonNoDayOfEffect(local.effectiveOn, today, "effectiveOn");
  if (wrongDay) return wrongDay;
  const twin = standards.find(({ title, documentNumber }) => {
    return title === local.title && documentNumber === local.documentNumber;
  });
  return twin ? new Refusal("duplicate", `标准库中已有《${twin.title}》，请直接在其下维护。`, "title") : null;
}

/** Why the items cannot be added to the standard; null when they can. A code that was ever given is not given again. */
export function reasonNotToAddItems(standard: Standard, items: readonly AddedItem[]): Refusal | null {
  if (items.length === 0) return new Refusal("incomplete", "请至少填写一个条目。", "items");
  const taken = new Set([...standard.items, ...standard.withdrawn].map(({ code }) => code));
  for (const [index, item] of items.entries()) {
    const field = (name: keyof AddedItem) => `items.${index}.${name}`;
    if (item.text.trim() === "") return new Refusal("incomplete", "请填写条目内容。", field("text"));
    if (item.clause.trim() === "") return new Refusal("incomplete", "请填写条款号。", field("clause"));
    if (item.source.trim() === "") return new Refusal("incomplete", "请填写依据。", field("source"));
    if (!/^[\p{L}\p{N}][\p{L}\p{N}.\-()]{0,39}$/u.test(item.code)) {
      return new Refusal("invalid", "条目编号只用字母、数字和点，最多 40 个字。", field("code"));
    }
    if (taken.has(item.code)) {
      return new Refusal("duplicate", `编号 ${item.code} 已经用过，请换一个编号。`, field("code"));
    }
    taken.add(item.code);
  }
  return null;
}

/** Why items cannot be taken back; null when they can. Only what an office added can be, and with a reason. */
export function reasonNotToWithdraw(
  standard: Standard,
  added: readonly AddedItem[],
  { codes, reason }: { readonly codes: readonly string[]; readonly reason: string },
): Refusal | null {
  if (codes.length === 0) return new Refusal("incomplete", "请选择要撤回的条目。", "codes");
  if (reason.trim() === "") return new Refusal("incomplete", "请写明撤回的理由。", "reason");
  const standing = new Set(standard.items.map(({ code }) => code));
  const own = new Set(added.map(({ code }) => code));
  const wrong = codes.find((code) => !standing.has(code) || !own.has(code));
  if (wrong === undefined) return null;
  return new Refusal("invalid", `条目 ${wrong} 不是本地增加的，或者已经撤回，不能撤回。`, "codes");
}

/**
 * Why the day of effect cannot be entered so; null when it can. Only where the catalogue does not know it, not before the
 * standard was issued, and between the editions around it: two of them are never in force on one day.
 */
export function reasonNotToSetEffectiveDate(
  catalogued: Standard,
  { on, source }: EffectiveDateSet,
  { standards, today }: KeptOn,
): Refusal | null {
  if (catalogued.effectiveOn !== null) {
    return new Refusal("wrong-state", `这部标准自 ${catalogued.effectiveOn} 起施行，不需要登记。`, "on");
  }
  const wrongDay = reasonNoDayOfEffect(on, today, "on");
  if (wrongDay) return wrongDay;
  if (source.trim().length < 4) {
    return new Refusal("incomplete", "请写明实施日期的出处，例如发布通知的文号。", "source");
  }
  if (catalogued.issuedOn !== null && on < catalogued.issuedOn) {
    return new Refusal("invalid", `实施日期不能早于发布日期（${catalogued.issuedOn}）。`, "on");
  }
  return reasonOutOfOrder(catalogued.id, on, standards);
}

function reasonOutOfOrder(id: string, on: BusinessDate, standards: readonly Standard[]): Refusal | null {
  const family = familyOf(standards, id);
  const place = family.findIndex((edition) => edition.id === id);
  const before = family.slice(0, place).findLast((edition) => edition.effectiveOn !== null);
  const after = family.slice(place + 1).find((edition) => edition.effectiveOn !== null);
  if (before?.effectiveOn && on <= before.effectiveOn) {
    return new Refusal(
      "invalid",
      `上一版《${before.title}》自 ${before.effectiveOn} 起施行，本版应当在其后。`,
      "on",
    );
  }
  if (after?.effectiveOn && on >= after.effectiveOn) {
    return new Refusal(
      "invalid",
      `下一版《${after.title}》自 ${after.effectiveOn} 起施行，本版应当在其前。`,
      "on",
    );
  }
  return null;
}
