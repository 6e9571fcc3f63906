import { formRow, pairRow } from "#domain/documents/block.ts";
import {
  adaptedForm,
  firstOf,
  formPaper,
  givenIn,
  numberLine,
  sentenceIn,
} from "#domain/documents/composing.ts";
import type { PaperContent, PaperKind } from "#domain/documents/paper-kind.ts";
import { orNotFilled, writtenDate } from "#domain/documents/wording.ts";
import { checking } from "./issuing-parts.ts";

/**
 * 核查表: form 3 as a city's platform has it (peers §1.1). Its preset sentence says that the hazard is gone, so it stands
 * only once the acceptance on the spot is on the record; before that the inspector writes what they find.
 */
export const checkForm: PaperKind = {
  label: "核查表",
  page: "form",
  about: "hazard",
  majorOnly: true,
  ...checking,
  outgoing: false,
  asked: [
    {
      name: "overseer",
      label: "监管责任单位",
      kind: "line",
      optional: false,
      suggested: ({ enterprise }) => enterprise.leadDepartment,
    },
    { name: "overseerPerson", label: "监管责任人", kind: "line", optional: false, personal: true },
    { name: "checkedOn", label: "核查日期", kind: "day", optional: false },
    {
      name: "finding",
      label: "核查情况（验收合格以后不填即用固定文字，之前留空由核查人员填写）",
      kind: "text",
      optional: true,
      // What stands until it is written: the preset sentence once it was accepted on the spot, else nothing.
      suggested: () => null,
    },
  ],
  sentences: { finding: "经查该隐患已完成整改，整改情况属实。" },
  hideable: {},
  needs: ["finding.what", "fix.doneOn", "register.finding"],
  compose,
};

function compose(content: PaperContent) {
  const facts = firstOf(content);
  const preset = facts.register.assessed.government ? sentenceIn(checkForm, content, "finding") : "";
  const said = givenIn(content, "finding") || preset;
  const checkedOn = givenIn(content, "checkedOn") || null;
  return formPaper(content, {
    title: "重大事故隐患整改核查表",
    under: numberLine(content),
    blocks: [
      adaptedForm(
        checkForm,
        [20, 30, 20, 30],
        [
          ["unit", pairRow(["单位名称", facts.enterprise.name], ["隐患编号", facts.number])],
          ["what", formRow("隐患基本情况", orNotFilled(facts.finding.what), 3, 16)],
          ["done", formRow("整改完成日期", writtenDate(facts.fix?.doneOn ?? null), 3)],
          [
            "overseer",
            pairRow(
              ["监管责任单位", givenIn(content, "overseer") || (facts.enterprise.leadDepartment ?? "")],
              ["监管责任人", givenIn(content, "overseerPerson")],
            ),
          ],
          ["checker", pairRow(["核查单位", content.issuer], ["核查日期", writtenDate(checkedOn)])],
          ["finding", formRow("核查情况", said, 3, 40)],
        ],
        content,
      ),
      {
        kind: "signatures",
        places: [
          { label: "核查人员", name: null, on: null, note: null },
          { label: "核查人员", name: null, on: null, note: null },
        ],
      },
    ],
  });
}
