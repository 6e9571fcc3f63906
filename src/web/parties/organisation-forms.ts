import { z } from "zod";
import type { OrganisationLine } from "#contract/parties.ts";
import { NewOrganisation } from "#contract/party-inputs.ts";
import { levels } from "#domain/access/actor.ts";
import { sectors } from "#domain/criteria/sector.ts";
import { organisationKinds } from "#domain/parties/organisation.ts";
import { levelNames } from "#domain/parties/organisation-ledger.ts";
import { placeOfCode, placesBelow } from "#domain/places/place.ts";
import { cityCode, reportingUnits } from "#domain/places/units.ts";
import { type FieldSpec, type Options, optionsOf } from "#web/ui/form/field-spec.ts";
import { valueAt } from "#web/ui/form/paths.ts";

/** An organisation to register, before anything is filled in. */
export const freshOrganisation = {
  ...{ name: "", kind: null, level: "county", home: null, placeCode: null },
  ...{ supervised: [], superior: null },
};

/** The organisation as it stands, to be amended. */
export function standingOrganisation({ id: _, ...standing }: OrganisationLine) {
  return standing;
}

const units: Options = reportingUnits.map(({ code, name }) => [code, name] as const);

/** The places where an organisation of this level can sit; a township's county is asked for first. */
function placesOf(values: unknown): Options {
  const level = valueAt(values, "level");
  const city: Options = [[cityCode, "长治市"]];
  if (valueAt(values, "kind") === "group") return [...city, ...units];
  if (level === "province" || level === "city") return city;
  if (level !== "township") return units;
  const home = placeOfCode(String(valueAt(values, "home") ?? ""));
  if (!home) return [];
  const itself: Options = home.kind === "zone" ? [[home.code, home.name]] : [];
  return [...itself, ...placesBelow(home.code).map(({ code, name }) => [code, name] as const)];
}

const isTownship = (values: unknown) =>
  valueAt(values, "level") === "township" && valueAt(values, "kind") !== "group";

/** What is filled in, as the contract takes it. */
export function organisationBody(typed: unknown): unknown {
  const values = typed as Readonly<Record<string, unknown>>;
  const places = placesOf(values);
  const chosen = places.find(([code]) => code === values["placeCode"]);
  const [only] = places.length === 1 ? places : [];
  const level = values["kind"] === "group" ? "enterprise" : values["level"];
  return { ...values, level, placeCode: (chosen ?? only)?.[0] ?? "" };
}

/** What is sent to register and to amend. */
export const organisationShape = z.preprocess(organisationBody, NewOrganisation);

/** What an organisation is asked for, given what is filled in so far. `standing` is null to register one. */
export function organisationFields(
  all: readonly OrganisationLine[],
  standing: OrganisationLine | null,
  values: unknown,
): readonly FieldSpec[] {
  const places = placesOf(values);
  const group = valueAt(values, "kind") === "group";
  return [
    { kind: "line", name: "name", label: "机构名称" },
    {
      kind: "select",
      name: "kind",
      label: "机构类型",
      options: optionsOf(organisationKinds),
      hint: "决定机构内有哪些岗位。",
    },
    ...(group ? [] : [levelField]),
    ...(isTownship(values) && !standing ? [homeField] : []),
    ...(places.length === 1
      ? []
      : [
          {
            kind: "select",
            name: "placeCode",
            label: isTownship(values) ? "乡镇（街道、园区）" : "所在地",
            options: places,
            ...(standing ? { hint: "不能迁往其他县区；设在别处的另行登记。" } : {}),
          } as const,
        ]),
    ...(group ? [] : [supervisedField]),
    {
      kind: "select",
      name: "superior",
      label: "上级部门",
      optional: true,
      options: superiorsOf(all, standing, values),
      hint: "同一条线上高一级的部门，可以查看本机构牵头的隐患。",
    },
  ];
}

const levelField: FieldSpec = {
  kind: "choice",
  name: "level",
  label: "层级",
  options: optionsOf(levelNames).filter(([level]) => level !== "enterprise"),
};

const homeField: FieldSpec = { kind: "select", name: "home", label: "县（区）", options: units };

const supervisedField: FieldSpec = {
  kind: "choices",
  name: "supervised",
  label: "监管的行业领域",
  optional: true,
  options: Object.entries(sectors).map(([code, { name }]) => [code, name] as const),
  hint: "只能在这些行业领域牵头；不承担监管的不选。",
};

/** Those of a higher level, the nearest first. */
function superiorsOf(
  all: readonly OrganisationLine[],
  standing: OrganisationLine | null,
  values: unknown,
): Options {
  const rank = (one: unknown) => (levels as readonly unknown[]).indexOf(one);
  const own = rank(valueAt(values, "kind") === "group" ? "enterprise" : valueAt(values, "level"));
  const at = placeOfCode(String(valueAt(values, "placeCode") ?? ""))?.home ?? standing?.home ?? null;
  return all
    .filter((one) => one.id !== standing?.id && rank(one.level) < own)
    .filter((one) => one.id === standing?.superior || sharesLine(one, at))
    .sort((a, b) => rank(b.level) - rank(a.level) || a.name.localeCompare(b.name, "zh-CN"))
    .map(({ id, name }) => [id, name] as const);
}

/** Bodies of the city stand above every county; those of a county only above its own. */
function sharesLine({ level, home }: OrganisationLine, at: string | null): boolean {
  return level === "city" || level === "province" || at === null || home === at;
}
