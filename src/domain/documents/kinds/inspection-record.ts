import { adaptedNotes, dayOrBlank, formPaper, givenIn, numberLine } from "#domain/documents/composing.ts";
import type { PaperKind } from "#domain/documents/paper-kind.ts";
import { withoutStop } from "#domain/documents/wording.ts";
import { inspecting } from "./issuing-parts.ts";

/** 原始检查记录: six columns as mines print them (peers: HL form 1); what level it was judged stands in the remark. */
export const inspectionRecord: PaperKind = {
  label: "原始检查记录",
  page: "wide-form",
  about: "hazards",
  majorOnly: false,
  ...inspecting,
  outgoing: false,
  asked: [{ name: "inspectors", label: "检查人员", kind: "line", optional: true, personal: true }],
  sentences: {},
  hideable: {},
  needs: ["finding.foundOn", "finding.spot", "finding.what"],
  compose: (content) =>
    formPaper(content, {
      page: "wide-form",
      title: "隐患排查原始检查记录表",
      under: `检查单位：${content.issuer}　　${numberLine(content)}`,
      blocks: [
        {
          kind: "table",
          caption: null,
          columns: [
            { title: "序号", width: 6, align: "center" },
            { title: "日期", width: 14, align: "center" },
            { title: "检查部位", width: 20, align: "left" },
            { title: "现场具体隐患", width: 36, align: "left" },
            { title: "检查人", width: 14, align: "center" },
            { title: "备注", width: 10, align: "center" },
          ],
          rows: content.facts.map(({ finding, register }, index) => [
            String(index + 1),
            dayOrBlank(finding.foundOn),
            finding.spot ?? "",
            withoutStop(finding.what),
            finding.by ?? "",
            register.level ? `等级：${register.level}` : "",
          ]),
        },
        ...adaptedNotes(content),
        {
          kind: "signatures",
          places: [
            { label: "检查人员签字", name: null, on: null, note: givenIn(content, "inspectors") || null },
          ],
        },
      ],
    }),
};
