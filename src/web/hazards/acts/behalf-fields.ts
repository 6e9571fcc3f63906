import { channels } from "#web/hazards/channels.ts";
import type { FieldSpec } from "#web/ui/form/field-spec.ts";
import { optionsOf } from "#web/ui/form/field-spec.ts";
import { valueAt } from "#web/ui/form/paths.ts";
import { MomentPicker } from "./moment-picker.tsx";
import { RecordedForPicker } from "./people-pickers.tsx";

/** What is asked of an act recorded for somebody without an account (代录). */
export function behalfFields(signature: boolean): readonly FieldSpec[] {
  return [
    {
      kind: "group",
      name: "onBehalf",
      label: "代录",
      fields: [
        { kind: "picker", name: "personId", label: "为谁代录", Picker: RecordedForPicker },
        {
          kind: "line",
          name: "personName",
          label: "名单中没有的，写姓名",
          optional: true,
          shown: (values) => !valueAt(values, "onBehalf.personId"),
        },
        { kind: "choice", name: "channel", label: "方式", options: optionsOf(channels) },
        { kind: "picker", name: "happened", label: "本人办理的时间", Picker: MomentPicker },
        {
          kind: "file",
          name: "paper",
          label: "签字纸质件的照片",
          optional: !signature,
          hint: signature ? "纸质件上的签名就是本人的签字。" : "有纸质件的请拍照。",
        },
      ],
    },
  ];
}
