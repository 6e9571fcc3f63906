import { type Block, formRow, pairRow } from "#domain/documents/block.ts";
import {
  adaptedForm,
  boxes,
  dayOrBlank,
  firstOf,
  formPaper,
  givenBoxes,
  givenIn,
  numberLine,
} from "#domain/documents/composing.ts";
import type { PaperContent, PaperKind } from "#domain/documents/paper-kind.ts";
import { basisOf } from "#domain/documents/report-description.ts";
import { notFilled, orNotFilled, writtenWan } from "#domain/documents/wording.ts";
import { reporting } from "./issuing-parts.ts";
import { filledInAsked, filledInRows, unitAsked, unitHideable, unitNeeds, unitRows } from "./unit-rows.ts";

/**
 * 重大事故隐患情况表: form 1 as a city's platform has it (peers §1.1), with the criterion that it was judged by.
 * 隐患类别 is the class of the hazard in that platform's own list, which only a row of an old ledger may hold: neither the field of the unit nor
 * the level stands in for it, and else it is left to whoever fills in the form.
 */
export const situationForm: PaperKind = {
  label: "重大事故隐患情况表",
  page: "form",
  about: "hazard",
  majorOnly: true,
  ...reporting,
  outgoing: true,
  asked: [
    ...unitAsked,
    {
      name: "category",
      label: "隐患类别",
      kind: "line",
      optional: false,
      suggested: ({ register }) => register.notedClass,
    },
    { name: "coordination", label: "是否需政府协调", kind: "yes-no", optional: false },
    { name: "partialStop", label: "是否需局部停产停业", kind: "yes-no", optional: false },
    { name: "fullStop", label: "是否需全部停产停业", kind: "yes-no", optional: false },
    ...filledInAsked,
  ],
  sentences: {},
  hideable: unitHideable,
  needs: [
    "register.address",
    ...unitNeeds,
    "finding.spot",
    "finding.what",
    "finding.foundOn",
    "finding.photos",
    "judgement",
    "register.goal",
    "fix.commitments.responsibility.promised",
    "fix.commitments.emergencyPlan.promised",
    "fix.plannedYuan",
    "fix.deadline",
  ],
  compose,
};

function compose(content: PaperContent) {
  const { finding } = firstOf(content);
  const photos: readonly Block[] =
    finding.photos.length === 0 ? [] : [{ kind: "pictures", items: finding.photos.slice(0, 4) }];
  return formPaper(content, {
    title: "重大事故隐患情况表",
    under: numberLine(content),
    blocks: [
      adaptedForm(
        situationForm,
        [26, 24, 26, 24],
        [...unitRows(content), ...hazardRows(content), ...planRows(content), ...filledInRows(content)],
        content,
      ),
      ...photos,
    ],
  });
}

function hazardRows(content: PaperContent) {
  const { finding, judgement, register } = firstOf(content);
  const citation = judgement ? basisOf(judgement) : notFilled;
  const official = judgement?.criterion?.officialText ? `\n${judgement.criterion.officialText}` : "";
  return [
    ["what", formRow("隐患基本情况（简述）", orNotFilled(finding.what), 3, 16)],
    ["source", pairRow(["隐患来源", register.source], ["隐患发现日期", dayOrBlank(finding.foundOn)])],
    [
      "category",
      pairRow(
        ["隐患类别", givenIn(content, "category") || (register.notedClass ?? "")],
        ["隐患等级", orNotFilled(register.level)],
      ),
    ],
    ["basis", formRow("判定依据", `${citation}${official}`, 3)],
    ["coordination", formRow("是否需政府协调", givenBoxes(content, "coordination"), 3)],
    [
      "stops",
      pairRow(
        ["是否需局部停产停业", givenBoxes(content, "partialStop")],
        ["是否需全部停产停业", givenBoxes(content, "fullStop")],
      ),
    ],
  ] as const;
}

/** Each of the four as its box and its substance: a tick proves nothing, and what nobody has written is no 否 yet. */
function planRows(content: PaperContent) {
  const { register, fix } = firstOf(content);
  const { responsibility, emergencyPlan, funds } = fix?.commitments ?? {};
  const answered = (text: string | null | undefined) => `${boxes(text?.trim() ? true : null)}　${text ?? ""}`;
  const wan = fix?.plannedYuan === null || !fix ? "" : writtenWan(fix.plannedYuan);
  return [
    ["goal", formRow("落实治理目标", answered(register.goal), 3)],
    ["people", formRow("落实治理机构人员", answered(responsibility?.promised), 3)],
    ["safety", formRow("落实安全措施及应急预案", answered(emergencyPlan?.promised), 3)],
    ["funds", formRow("落实治理经费物资", answered(funds?.promised), 3)],
    ["deadline", pairRow(["计划完成整改时间", dayOrBlank(fix?.deadline)], ["落实治理经费（万元）", wan])],
  ] as const;
}
