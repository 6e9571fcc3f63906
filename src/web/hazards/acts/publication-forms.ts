import { standingListing } from "#domain/hazards/listing.ts";
import { type ActForms, reasonField } from "./act-form.ts";

/** Forms of what the public reads of a listed hazard. */
export const publicationForms: ActForms<"clear-for-publication" | "withdraw-publication"> = {
  "clear-for-publication": {
    lead: () =>
      "公开清单只显示下面三项和挂牌级别、日期、期限。您提交即为保密审查人；领导在纸上签批，扫描件附后。本地清单开放以后才对外显示。",
    fields: () => [
      { kind: "line", name: "unit", label: "公开的单位名称" },
      {
        kind: "line",
        name: "wording",
        label: "隐患（公开的表述）",
        hint: "一句话。不写工艺、坐标、人名、号码，也不写隐患是怎样得知的。",
      },
      { kind: "line", name: "supervisor", label: "督办单位", hint: "写单位，不写人名。" },
      { kind: "line", name: "decidedBy", label: "签批的领导", hint: "按签批件上的签名填写。" },
      { kind: "day", name: "decidedOn", label: "签批日期" },
      { kind: "file", name: "decision", label: "领导签批的公开审查表扫描件" },
    ],
    fresh: ({ seen }) => ({
      unit: seen.hazard.belonging.unitName ?? "",
      wording: "",
      supervisor: standingListing(seen.hazard.listings)?.supervisor ?? "",
      ...{ decidedBy: "", decidedOn: seen.today, decision: null },
    }),
  },
  "withdraw-publication": {
    lead: () => "撤下以后公众不再看到这条隐患；需要再次公开的，重新办理公开审查。",
    fields: () => [reasonField("撤下的理由")],
    fresh: () => ({ reason: "" }),
  },
};
