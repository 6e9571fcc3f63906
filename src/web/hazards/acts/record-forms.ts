import { sectors } from "#domain/criteria/sector.ts";
import { type Belonging, unitKinds } from "#domain/hazards/belonging.ts";
import { foundByWays } from "#domain/hazards/finding.ts";
import { listedLevels } from "#domain/hazards/listing.ts";
import type { Field } from "#domain/imports/field.ts";
import { notedWord } from "#domain/imports/noted-words.ts";
import { supervisionLevels } from "#domain/parties/enterprise.ts";
import { placesBelow } from "#domain/places/place.ts";
import { unitOfCode } from "#domain/places/units.ts";
import { optionsOf } from "#web/ui/form/field-spec.ts";
import { valueAt } from "#web/ui/form/paths.ts";
import { type ActForms, type Asked, reasonField } from "./act-form.ts";
import { EnterprisePicker } from "./enterprise-picker.tsx";
import { OrganisationPicker, OrganisationsPicker } from "./organisation-pickers.tsx";
import { ExpertPicker } from "./people-pickers.tsx";
import { RepeatPicker } from "./repeat-picker.tsx";

const sectorOptions = Object.entries(sectors).map(([code, { name }]) => [code, name] as const);
/** Known below the reporting unit itself. */
const isPlaced = ({ home, placeCode }: Belonging) => placeCode !== null && placeCode !== home;
const unitUnknown = (values: unknown) => !valueAt(values, "enterprise");

/** What the old ledger says there, where it could not be read or used: whoever completes the record goes by it. */
function writtenBefore({ seen }: Asked, ...asked: readonly Field[]): { readonly hint?: string } {
  const noted = seen.hazard.importedFrom?.noted;
  const words = asked.flatMap((field) => notedWord(noted, field) ?? []);
  return words.length === 0 ? {} : { hint: `原台账写的是：${words.join("；")}` };
}

const repeat = {
  fields: () => [
    { kind: "picker" as const, name: "of", label: "以前的隐患", Picker: RepeatPicker },
    reasonField("认定的理由"),
  ],
  fresh: () => ({ of: null, reason: "" }),
};

/** Forms of acts on the record itself. */
export const recordForms: ActForms<
  | "complete"
  | "correct"
  | "withdraw"
  | "assign-lead"
  | "set-supporting"
  | "assign-expert"
  | "reopen"
  | "confirm-repeat"
  | "deny-repeat"
  | "note-platform"
> = {
  complete: {
    lead: () => "只补原台账缺少的内容；写错的请用“更正”。不属于本地的，请“撤回”后由所属单位上报。",
    fields: (asked) => {
      const { hazard } = asked.seen;
      return [
        {
          kind: "yes-no",
          name: "homeConfirmed",
          label: `确认属于${unitOfCode(hazard.belonging.home)?.name ?? "本地"}`,
          ...writtenBefore(asked, "county", "township"),
          shown: () => hazard.gaps.includes("home"),
        },
        {
          kind: "picker",
          name: "enterprise",
          label: "企业库中的单位",
          ...writtenBefore(asked, "uscc", "address"),
          optional: true,
          shown: () => hazard.belonging.enterprise === null,
          Picker: EnterprisePicker,
        },
        {
          kind: "line",
          name: "unitName",
          label: "单位名称",
          optional: true,
          shown: (values) => hazard.gaps.includes("unit") && unitUnknown(values),
        },
        {
          kind: "select",
          name: "unitKind",
          label: "单位类型",
          optional: true,
          shown: (values) => hazard.gaps.includes("unit") && unitUnknown(values),
          options: optionsOf(unitKinds),
        },
        {
          kind: "select",
          name: "supervisionLevel",
          label: "监管层级",
          optional: true,
          shown: (values) => hazard.gaps.includes("unit") && unitUnknown(values),
          options: optionsOf(supervisionLevels),
        },
        {
          kind: "select",
          name: "placeCode",
          label: "乡镇（街道、园区）",
          ...writtenBefore(asked, "township"),
          optional: true,
          shown: (values) => !isPlaced(hazard.belonging) && unitUnknown(values),
          options: placesBelow(hazard.belonging.home).map(({ code, name }) => [code, name]),
        },
        {
          kind: "select",
          name: "field",
          label: "行业领域",
          ...writtenBefore(asked, "sector"),
          optional: true,
          shown: () => hazard.belonging.field === null,
          options: sectorOptions,
        },
        {
          kind: "day",
          name: "foundOn",
          label: "发现日期",
          ...writtenBefore(asked, "found-on"),
          optional: true,
          shown: () => hazard.finding.foundOn === null,
        },
        {
          kind: "day",
          name: "deadline",
          label: "整改期限",
          optional: true,
          ...writtenBefore(asked, "deadline"),
          shown: () => hazard.gaps.includes("deadline"),
        },
      ];
    },
    fresh: ({ seen: { hazard } }) => ({
      homeConfirmed: hazard.gaps.includes("home") ? null : true,
      enterprise: null,
      unitName: null,
      unitKind: null,
      supervisionLevel: null,
      placeCode: null,
      field: null,
      foundOn: null,
      deadline: null,
    }),
  },
  correct: {
    lead: () => "更正另记一条，原来的内容仍保留在办理记录中。",
    fields: () => [
      {
        kind: "group",
        name: "fields",
        label: "更正后的内容",
        fields: [
          { kind: "text", name: "text", label: "隐患内容" },
          { kind: "line", name: "spot", label: "具体部位", optional: true },
          { kind: "day", name: "foundOn", label: "发现日期" },
          {
            kind: "select",
            name: "foundBy",
            label: "发现方式",
            options: optionsOf(foundByWays).filter(([way]) => way !== "tip"),
          },
          { kind: "line", name: "measured", label: "实测数据", optional: true },
          { kind: "number", name: "exposedPeople", label: "受威胁人数", optional: true },
          { kind: "text", name: "possibleHarm", label: "可能造成的后果", optional: true },
        ],
      },
      reasonField("更正的理由"),
    ],
    fresh: ({ seen }) => {
      const { text, spot, foundOn, foundBy, measured, exposedPeople, possibleHarm } = seen.hazard.finding;
      return { fields: { text, spot, foundOn, foundBy, measured, exposedPeople, possibleHarm }, reason: "" };
    },
    // What was not touched is not sent: the source shown may be another than the one on record.
    toInput: ({ fields: typed, reason }, { seen }) => {
      const shown: Readonly<Record<string, unknown>> = seen.hazard.finding;
      const touched = Object.entries(typed as object).filter(
        ([name, value]) => (value || null) !== (shown[name] || null),
      );
      return { fields: Object.fromEntries(touched), reason };
    },
  },
  withdraw: { fields: () => [reasonField("撤回的理由")], fresh: () => ({ reason: "" }) },
  "assign-lead": {
    fields: () => [
      { kind: "picker", name: "organisation", label: "牵头部门", Picker: OrganisationPicker },
      {
        kind: "yes-no",
        name: "temporary",
        label: "是否临时牵头",
        hint: "职责有争议、先行指定的选“是”；期限照常计算。",
      },
      reasonField("指定的理由或者依据"),
    ],
    fresh: () => ({ organisation: null, temporary: false, reason: "" }),
  },
  "set-supporting": {
    fields: () => [{ kind: "picker", name: "organisations", label: "配合部门", Picker: OrganisationsPicker }],
    fresh: ({ seen }) => ({ organisations: seen.hazard.belonging.supportingOrganisations }),
  },
  "assign-expert": {
    fields: () => [
      { kind: "picker", name: "person", label: "专家", Picker: ExpertPicker },
      { kind: "text", name: "task", label: "请专家做什么" },
    ],
    fresh: () => ({ person: null, task: "" }),
  },
  reopen: {
    lead: () => "重新打开以后，整改、验收和五步按新的情况重新办理；以前的记录和备案保留。",
    fields: () => [reasonField("重新打开的理由")],
    fresh: () => ({ reason: "" }),
  },
  "confirm-repeat": {
    lead: () => "认定为重复以后，析因至少追问三层，治源按更高要求办理。",
    ...repeat,
  },
  "deny-repeat": repeat,
  "note-platform": {
    lead: ({ seen }) => {
      const noted = seen.hazard.onPlatform;
      const kept = "只登记这条隐患在国家、省级平台上的编号，不改变整改状态和期限。";
      return noted ? `已登记“${noted.number}”，再登记一次即为更正。${kept}` : kept;
    },
    fields: () => [
      { kind: "line", name: "platform", label: "平台名称" },
      { kind: "line", name: "number", label: "平台编号" },
      { kind: "day", name: "on", label: "上报日期" },
    ],
    fresh: ({ seen: { hazard, today } }) => ({
      platform: hazard.onPlatform?.platform ?? "",
      number: hazard.onPlatform?.number ?? "",
      on: hazard.onPlatform?.on ?? today,
    }),
  },
};

/** The levels at which a listing can be entered, in words. */
export const listingLevels = optionsOf(listedLevels);
