import type { z } from "zod";
import type { reportEnvelope } from "#contract/hazards/report-envelope.ts";
import { isEnterpriseRole, type Role } from "#domain/access/role.ts";
import { sectors } from "#domain/criteria/sector.ts";
import { type FoundBy, foundByWays } from "#domain/hazards/finding.ts";
import { placesBelow } from "#domain/places/place.ts";
import { cityCode, reportingUnits } from "#domain/places/units.ts";
import { type FieldSpec, optionsOf } from "#web/ui/form/field-spec.ts";

/** What a report begins as; `unit` is the name as typed, which may be that of a known enterprise. */
export type ReportValues = {
  readonly input: z.input<typeof reportEnvelope>["input"];
  readonly unit: string;
  readonly placeCode: string | null;
  readonly field: string | null;
};

/** How a post usually finds hazards; it can be changed. */
function usualWay(role: Role): FoundBy {
  if (isEnterpriseRole(role)) return "self";
  return role === "steering" || role === "group" ? "superior" : "department";
}

/** An empty report of this post. */
export function freshReport(role: Role): ReportValues {
  return {
    input: {
      text: "",
      spot: "",
      foundOn: null,
      foundBy: usualWay(role),
      measured: "",
      exposedPeople: null,
      possibleHarm: "",
      photos: [],
    },
    unit: "",
    placeCode: null,
    field: null,
  };
}

/** What is asked of everybody. */
export const shortFields: readonly FieldSpec[] = [
  { kind: "photos", name: "input.photos", label: "照片", optional: true },
  {
    kind: "text",
    name: "input.text",
    label: "发现了什么",
    hint: "写明情况即可，例如：3 号配电柜线路老化、绝缘破损。",
  },
];

/** Where inside the unit; asked of everybody. */
export const spotField: FieldSpec = {
  kind: "line",
  name: "input.spot",
  label: "具体部位",
  optional: true,
  hint: "例如：二楼东侧仓库、102 工作面。",
};

/** What helps and may be left out. */
export const moreFields: readonly FieldSpec[] = [
  { kind: "day", name: "input.foundOn", label: "发现日期", optional: true, hint: "不填就是今天。" },
  {
    kind: "select",
    name: "input.foundBy",
    label: "发现方式",
    options: optionsOf(foundByWays).filter(([way]) => way !== "tip" && way !== "unknown"),
  },
  {
    kind: "select",
    name: "field",
    label: "行业领域",
    optional: true,
    options: Object.entries(sectors).map(([code, { name }]) => [code, name] as const),
  },
  { kind: "line", name: "input.measured", label: "实测数据", optional: true, hint: "例如：甲烷浓度 1.6%。" },
  { kind: "number", name: "input.exposedPeople", label: "受威胁人数", optional: true },
  { kind: "text", name: "input.possibleHarm", label: "可能造成的后果", optional: true },
];

/** The places that a post may name: its unit's townships; for the city, the units. */
export function placeField(home: string): FieldSpec {
  const places = home === cityCode ? reportingUnits : placesBelow(home);
  return {
    kind: "select",
    name: "placeCode",
    label: home === cityCode ? "所在县区" : "所在乡镇（街道）",
    optional: home !== cityCode,
    options: places.map(({ code, name }) => [code, name] as const),
  };
}
