import { instructedParts, openInstructions } from "#domain/hazards/instruction.ts";
import { optionsOf } from "#web/ui/form/field-spec.ts";
import type { ActForms } from "./act-form.ts";

/** Forms of 领导批示. */
export const instructionForms: ActForms<"instruct" | "answer-instruction"> = {
  instruct: {
    lead: () => "按领导在纸上的批示登记，附扫描件。批示只在政府和部门内部显示，企业看不到。",
    fields: () => [
      { kind: "line", name: "leader", label: "批示的领导", hint: "按批示件上的签名填写。" },
      { kind: "line", name: "leaderPost", label: "职务" },
      { kind: "day", name: "on", label: "批示日期" },
      { kind: "text", name: "text", label: "批示内容" },
      { kind: "file", name: "scan", label: "批示件扫描件" },
      { kind: "choice", name: "whom", label: "由谁办理", options: optionsOf(instructedParts) },
      { kind: "day", name: "reportBy", label: "报告结果的期限" },
    ],
    fresh: ({ seen }) => ({
      ...{ leader: "", leaderPost: "", on: seen.today, text: "", scan: null },
      ...{ whom: null, reportBy: null },
    }),
  },
  "answer-instruction": {
    lead: () => "结果报给登记批示的单位；企业看不到。",
    fields: ({ seen }) => [
      {
        kind: "select",
        name: "entry",
        label: "哪一件批示",
        options: openInstructions(seen.hazard).map(
          ({ entry, on, text }) => [String(entry), `${on} ${text}`] as const,
        ),
      },
      { kind: "text", name: "result", label: "办理结果" },
      { kind: "photos", name: "files", label: "附件", optional: true },
    ],
    fresh: ({ seen }) => ({
      entry: openInstructions(seen.hazard)[0]?.entry ?? null,
      ...{ result: "", files: [] },
    }),
  },
};
