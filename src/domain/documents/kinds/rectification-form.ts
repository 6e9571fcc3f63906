import { formRow, pairRow } from "#domain/documents/block.ts";
import {
  adaptedForm,
  boxes,
  dayOrBlank,
  firstOf,
  formPaper,
  givenIn,
  numberLine,
} from "#domain/documents/composing.ts";
import type { PaperContent, PaperKind } from "#domain/documents/paper-kind.ts";
import { orNotFilled, writtenWan } from "#domain/documents/wording.ts";
import { reporting } from "./issuing-parts.ts";
import { filledInAsked, filledInRows, unitAsked, unitHideable, unitNeeds, unitRows } from "./unit-rows.ts";

/** 整治情况表: form 2 as a city's platform has it (peers §1.1). */
export const rectificationForm: PaperKind = {
  label: "整治情况表",
  page: "form",
  about: "hazard",
  majorOnly: true,
  ...reporting,
  outgoing: true,
  asked: [...unitAsked, { name: "remark", label: "备注", kind: "text", optional: true }, ...filledInAsked],
  sentences: {},
  hideable: { ...unitHideable, remark: "备注" },
  needs: [
    "register.address",
    ...unitNeeds,
    "finding.spot",
    "register.done",
    "fix.doneOn",
    "fix.spentYuan",
    "fix.acceptance",
  ],
  compose,
};

function compose(content: PaperContent) {
  const { register, fix } = firstOf(content);
  const { self, experts, government } = register.assessed;
  const wan = fix?.spentYuan === null || !fix ? "" : writtenWan(fix.spentYuan);
  const assessed = `自评：${boxes(self)}　　专家评估：${boxes(experts)}　　政府验收：${boxes(government)}`;
  return formPaper(content, {
    title: "重大事故隐患整治情况表",
    under: numberLine(content),
    blocks: [
      adaptedForm(
        rectificationForm,
        [26, 24, 26, 24],
        [
          ...unitRows(content),
          ["done", formRow("隐患整治情况（简述）", orNotFilled(register.done), 3, 24)],
          ["assessed", formRow("治理验收评估", assessed, 3)],
          ["doneOn", pairRow(["整改完成日期", dayOrBlank(fix?.doneOn)], ["实际投入资金（万元）", wan])],
          ["remark", formRow("备注", givenIn(content, "remark"), 3, 12)],
          ...filledInRows(content),
        ],
        content,
      ),
    ],
  });
}
