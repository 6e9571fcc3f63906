import type { CriterionRef } from "#domain/hazards/judgement.ts";
import { noLonger } from "#web/criteria/rejudging-choices.ts";
import type { ActForms } from "./act-form.ts";
import { freshSecond, officersSign, secondSignature } from "./judging-forms.ts";
import { NewerItemPicker } from "./newer-item-picker.tsx";

/** The form of judging an open hazard again by a newer edition. */
export const rejudgingForm: ActForms<"re-judge"> = {
  "re-judge": {
    lead: () => "复核只作补充：发现当日的判定不变，处罚和从轻仍按当时的版本；整改按现行版本掌握。",
    fields: (asked) => [
      { kind: "picker", name: "item", label: "新版标准的条款", Picker: NewerItemPicker },
      {
        kind: "text",
        name: "reason",
        label: "理由",
        optional: true,
        hint: "按新版不再构成的必须写明；不再构成的，需要降低判定时另走降级程序。",
      },
      ...(officersSign(asked) ? secondSignature : []),
    ],
    fresh: () => ({ edition: null, item: null, reason: null, ...freshSecond }),
    toInput: ({ item, ...values }) => {
      const chosen = item as CriterionRef | null;
      // Nothing chosen is not the same as "no item any more".
      if (!chosen) return { ...values, edition: "", item: undefined };
      return { ...values, edition: chosen.standard, item: chosen.code === noLonger ? null : chosen };
    },
  },
};
