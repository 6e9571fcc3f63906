import { z } from "zod";
import type { EnterpriseView, OrganisationLine } from "#contract/parties.ts";
import { AmendedEnterprise, NewEnterprise } from "#contract/party-inputs.ts";
import { isSectorCode, sectors } from "#domain/criteria/sector.ts";
import { unitKinds } from "#domain/hazards/belonging.ts";
import { enterpriseFlags, supervisionLevels } from "#domain/parties/enterprise.ts";
import { placesBelow } from "#domain/places/place.ts";
import { reportingUnits, unitOfCode } from "#domain/places/units.ts";
import { type FieldSpec, type Options, optionsOf } from "#web/ui/form/field-spec.ts";
import { valueAt } from "#web/ui/form/paths.ts";
import { candidates } from "./lead-candidates.ts";

const nobody = { name: "", phone: "" };

/** An enterprise to register, before anything is filled in; the city's office chooses the county first. */
export const freshEnterprise = (home: string | null) => ({
  ...{ name: "", uscc: "", kind: null, home, placeCode: null, address: "" },
  ...{ fields: [], leads: {}, supervisionLevel: "county", group: null },
  ...{ principal: nobody, safetyContact: nobody, headcount: null, flags: [] },
});

/** The file as it stands, to be amended. Its people are named anew only where they change. */
export const standingEnterprise = (file: EnterpriseView) => ({
  ...{ name: file.name, uscc: file.uscc ?? "", kind: file.kind, home: file.home, placeCode: file.placeCode },
  ...{ address: file.address, fields: file.fields, supervisionLevel: file.supervisionLevel },
  ...{ group: file.group, principal: nobody, safetyContact: nobody },
  ...{ headcount: file.headcount, flags: file.flags },
});

type Values = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
const fieldsIn = (values: unknown): readonly string[] => {
  const fields = valueAt(values, "fields");
  return Array.isArray(fields) ? fields.filter((one) => typeof one === "string") : [];
};

/** Whoever is named; null where the name was left empty. */
function namedIn(values: Values, part: string) {
  const name = textOf(valueAt(values, `${part}.name`));
  const phone = textOf(valueAt(values, `${part}.phone`));
  return name === "" && phone === "" ? null : { name, phone: phone || null };
}

/** What is filled in, as the contract takes it. */
function enterpriseBody(typed: unknown): unknown {
  const values = typed as Values;
  const home = textOf(values["home"]);
  const placeCode = textOf(values["placeCode"]);
  const within = placeCode === home || placesBelow(home).some(({ code }) => code === placeCode);
  const departments = fieldsIn(values).flatMap((field) => {
    const lead = valueAt(values, `leads.${field}`);
    return typeof lead === "string" ? [{ field, lead, temporary: false, supporting: [] }] : [];
  });
  return {
    ...values,
    uscc: textOf(values["uscc"]) || null,
    // A township of the county that was chosen before is none of this one.
    placeCode: within ? placeCode : "",
    principal: namedIn(values, "principal"),
    safetyContact: namedIn(values, "safetyContact"),
    departments,
  };
}

/** What is sent to register, and to amend. */
export const registering = z.preprocess(enterpriseBody, NewEnterprise);
export const amending = z.preprocess(enterpriseBody, AmendedEnterprise);

/** What decides which questions are asked. */
export type AskedFor = {
  readonly organisations: readonly OrganisationLine[];
  /** Null to register one. */
  readonly standing: EnterpriseView | null;
  /** True for the city's office, which registers in every county. */
  readonly choosesHome: boolean;
};

/** What the file of an enterprise is asked for, given what is filled in so far. */
export function enterpriseFields(asked: AskedFor, values: unknown): readonly FieldSpec[] {
  const { standing, organisations, choosesHome } = asked;
  const kind = valueAt(values, "kind");
  const groups = organisations.filter((one) => one.kind === "group");
  return [
    { kind: "line", name: "name", label: "单位名称", hint: "与营业执照一致的全称。" },
    { kind: "select", name: "kind", label: "单位类型", options: optionsOf(unitKinds), hint: kindHint },
    {
      kind: "line",
      name: "uscc",
      label: "统一社会信用代码",
      hint: "18 位。只有小场所和工程项目可以没有。",
      optional: kind === "small-place" || kind === "construction",
    },
    ...(standing === null && choosesHome ? [homeField] : []),
    {
      kind: "select",
      name: "placeCode",
      label: "乡镇（街道、园区）",
      options: placesIn(textOf(valueAt(values, "home"))),
      ...(standing ? { hint: "迁往其他县区的，由迁入地重新登记。" } : {}),
    },
    { kind: "line", name: "address", label: "详细地址", optional: true },
    {
      kind: "choices",
      name: "fields",
      label: "行业领域",
      options: Object.entries(sectors).map(([code, { name }]) => [code, name] as const),
      ...(standing ? { hint: "去掉的行业领域，它的牵头和配合部门一并去掉。" } : {}),
    },
    ...(standing ? [] : leadFields(organisations, values)),
    {
      kind: "choice",
      name: "supervisionLevel",
      label: "监管层级",
      options: optionsOf(supervisionLevels),
      hint: "决定向哪一级应急管理局备案。",
    },
    {
      kind: "select",
      name: "group",
      label: "办矿主体（集团公司）",
      optional: true,
      options: groups.map(({ id, name }) => [id, name] as const),
    },
    personField("principal", "主要负责人", standing?.principalName),
    personField("safetyContact", "安全管理人员", standing?.safetyContactName),
    { kind: "number", name: "headcount", label: "从业人数", optional: true },
    { kind: "choices", name: "flags", label: "标记", optional: true, options: optionsOf(enterpriseFlags) },
  ];
}

const kindHint = "决定由谁验收、由谁在报告上签字。";

const homeField: FieldSpec = {
  kind: "select",
  name: "home",
  label: "县（区）",
  options: reportingUnits.map(({ code, name }) => [code, name] as const),
};

/** The county itself for a unit that no township oversees, and its townships. */
function placesIn(home: string): Options {
  const unit = unitOfCode(home);
  if (!unit) return [];
  const below = placesBelow(home).map(({ code, name }) => [code, name] as const);
  return [[unit.code, `${unit.name}（不分乡镇）`], ...below];
}

const leadsHint = "不明确的可以先空着；配合部门、临时牵头在登记以后到企业页面办理。";

/** A question for each field that was ticked. */
function leadFields(organisations: readonly OrganisationLine[], values: unknown): readonly FieldSpec[] {
  const home = textOf(valueAt(values, "home"));
  const fields = fieldsIn(values).filter(isSectorCode);
  if (fields.length === 0) return [];
  return [
    {
      kind: "group",
      name: "leads",
      label: "牵头部门",
      fields: fields.map((field, at) => ({
        kind: "select",
        name: field,
        label: sectors[field].name,
        optional: true,
        options: candidates(organisations, home, field)
          .filter(({ supervised }) => supervised.includes(field))
          .map(({ id, name }) => [id, name] as const),
        ...(at === fields.length - 1 ? { hint: leadsHint } : {}),
      })),
    },
  ];
}

function personField(name: string, label: string, standing: string | null | undefined): FieldSpec {
  return {
    kind: "group",
    name,
    label,
    fields: [
      {
        kind: "line",
        name: "name",
        label: "姓名",
        optional: true,
        ...(standing ? { hint: `现为${standing}。不更换的不填。` } : {}),
      },
      { kind: "line", name: "phone", label: "电话", optional: true },
    ],
  };
}
