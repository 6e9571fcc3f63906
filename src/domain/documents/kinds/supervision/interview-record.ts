import { formRow, pairRow } from "#domain/documents/block.ts";
import {
  adaptedForm,
  dayOrBlank,
  firstOf,
  formPaper,
  givenIn,
  sentenceIn,
  signingRow,
} from "#domain/documents/composing.ts";
import type { PaperContent, PaperKind } from "#domain/documents/paper-kind.ts";
import { basisOf } from "#domain/documents/report-description.ts";
import { notFilled, orNotFilled } from "#domain/documents/wording.ts";
import { pressing } from "./letter.ts";

/** 约谈记录: who was asked why, what was promised, and when it is looked at again (N6.6). */
export const interviewRecord: PaperKind = {
  label: "约谈记录",
  page: "form",
  about: "hazard",
  majorOnly: true,
  ...pressing,
  ...{ outgoing: false, to: "file" },
  asked: [
    {
      name: "interviewed",
      label: "被约谈单位",
      kind: "line",
      optional: false,
      suggested: ({ enterprise }) => enterprise.name,
    },
    { name: "heldOn", label: "约谈日期", kind: "day", optional: false },
    { name: "place", label: "约谈地点", kind: "line", optional: false },
    { name: "hosts", label: "约谈人（职务）", kind: "line", optional: false, personal: true },
    { name: "attendees", label: "被约谈人（职务）", kind: "line", optional: false, personal: true },
    { name: "explained", label: "情况说明", kind: "text", optional: false },
    { name: "demand", label: "约谈要求", kind: "text", optional: false },
    { name: "promised", label: "整改承诺", kind: "text", optional: false },
    { name: "checkOn", label: "核查日期", kind: "day", optional: false },
  ],
  sentences: { closing: "本记录经双方核对无误后签字，存入隐患档案。" },
  hideable: {},
  needs: ["finding.what", "fix.deadline"],
  compose,
};

function compose(content: PaperContent) {
  const { number, finding, judgement, fix } = firstOf(content);
  const given = (name: string) => givenIn(content, name);
  const rows = [
    ["interviewed", pairRow(["被约谈单位", given("interviewed")], ["隐患编号", number])],
    ["held", pairRow(["约谈日期", dayOrBlank(given("heldOn") || null)], ["约谈地点", given("place")])],
    ["hosts", formRow("约谈人", given("hosts"), 3)],
    ["attendees", formRow("被约谈人", given("attendees"), 3)],
    ["what", formRow("约谈事由", orNotFilled(finding.what), 3, 20)],
    [
      "basis",
      pairRow(
        ["判定依据", judgement ? basisOf(judgement) : notFilled],
        ["整改期限", dayOrBlank(fix?.deadline)],
      ),
    ],
    ["explained", formRow("情况说明", given("explained"), 3, 26)],
    ["demand", formRow("约谈要求", given("demand"), 3, 22)],
    ["promised", formRow("整改承诺", given("promised"), 3, 22)],
    ["checkOn", formRow("核查日期", dayOrBlank(given("checkOn") || null), 3)],
  ] as const;
  return formPaper(content, {
    title: "安全生产约谈记录",
    under: `约谈单位：${content.issuer}`,
    blocks: [
      adaptedForm(interviewRecord, [18, 32, 18, 32], rows, content),
      signingRow("约谈人", "被约谈人"),
      { kind: "note", text: sentenceIn(interviewRecord, content, "closing") },
    ],
  });
}
