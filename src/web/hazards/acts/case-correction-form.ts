import { recordInWords, recordsOf } from "#domain/cases/case-record.ts";
import type { Options } from "#web/ui/form/field-spec.ts";
import { valueAt } from "#web/ui/form/paths.ts";
import { type ActForms, type Asked, reasonField } from "./act-form.ts";
import { caseField, type Goes, handled, theCase } from "./case-field.ts";

const hasRecords: Goes = (one) => recordsOf(one).length > 0;

const recordOptions = (asked: Asked): Options =>
  handled(asked, hasRecords)
    .flatMap(recordsOf)
    .map(({ key, what }) => [key, recordInWords(what)] as const);

const wasPublished = (asked: Asked) => (values: unknown) =>
  handled(asked, hasRecords)
    .flatMap(recordsOf)
    .some(
      ({ key, what }) =>
        key === valueAt(values, "record") && what.kind === "penalty" && what.penalty.published !== null,
    );

/** The form by which what stands in a case by mistake is taken back. */
export const caseCorrectionForm: ActForms<"withdraw-case-record"> = {
  "withdraw-case-record": {
    lead: () =>
      "登记有误的，撤回以后重新登记；撤回的留有记录，不再计算。处罚决定连同送达、缴纳、公示一并撤回，企业已经看到的注明撤回。",
    fields: (asked) => [
      ...caseField(asked, hasRecords),
      { kind: "select", name: "record", label: "撤回哪一条登记", options: recordOptions(asked) },
      reasonField("撤回的理由"),
      {
        ...({ kind: "line", name: "retracted", label: "撤回公示的情况" } as const),
        hint: "已经公示的，三日内撤回公示并说明理由（行政处罚法第四十八条），写明何时在哪里撤回。",
        shown: wasPublished(asked),
      },
    ],
    fresh: (asked) => ({
      ...{ case: theCase(asked, hasRecords), record: null, reason: "", retracted: null },
    }),
  },
};
