import { type Step, stepOrder, steps } from "#domain/hazards/step.ts";
import { type Block, formRow, heading, pairRow, paragraph, type SignaturePlace } from "./block.ts";
import { type Paper, plainLetterhead } from "./paper.ts";
import { accountSection } from "./report-accountability.ts";
import { analyseSection } from "./report-analysis.ts";
import { describeSection } from "./report-description.ts";
import { fixSection } from "./report-fix.ts";
import type { ReportInput } from "./report-input.ts";
import { sourceSection } from "./report-source.ts";
import { chineseNumbers, withoutStop, writtenDate } from "./wording.ts";

const subtitles: Readonly<Record<Step, string>> = {
  describe: "隐患描述",
  analyse: "原因分析",
  "hold-accountable": "追责问责",
  fix: "即时整改",
  "govern-at-source": "源头治理",
};

/**
 * The 高质量整改报告 (N5): one chapter per step, then the signatures in order and the receipt.
 * What is missing is printed as missing; `missingFromReport` lists it beforehand.
 */
export function rectificationReport(input: ReportInput): Paper {
  const chapters = stepOrder.flatMap((step, index) => [
    heading(`${chineseNumbers[index]}、${steps[step]}——${subtitles[step]}`),
    ...chapterOf(step, input),
    ...signOff(step, input.stepSignatures[step]),
  ]);
  return {
    kind: "letter",
    title: `${input.enterprise.name}\n重大事故隐患高质量整改报告`,
    subtitle: `编号：${input.number}`,
    date: input.preparedOn,
    letterhead: { ...plainLetterhead, addressee: input.bureau },
    blocks: [paragraph(opening(input)), ...chapters, ...closing(input)],
  };
}

function opening({ finding }: ReportInput): string {
  return `现将我单位“${withoutStop(finding.what)}”重大事故隐患按照“述情、析因、追责、即改、治源”五步整改的情况报告如下。`;
}

function chapterOf(step: Step, input: ReportInput): readonly Block[] {
  switch (step) {
    case "describe":
      return describeSection(input);
    case "analyse":
      return analyseSection(input.analysis, withoutStop(input.finding.what));
    case "hold-accountable":
      return accountSection(input.accountability);
    case "fix":
      return fixSection(input.fix);
    case "govern-at-source":
      return sourceSection(input.source, input.principles);
  }
}

function signOff(step: Step, place: SignaturePlace | null): readonly Block[] {
  if (place === null) return [{ kind: "note", text: `${steps[step]}尚未签认。` }];
  const on = place.on ? `于${writtenDate(place.on)}` : "";
  const note = place.note ? `（${place.note}）` : "";
  return [{ kind: "note", text: `${steps[step]}由${place.label}${place.name ?? ""}${on}签认${note}。` }];
}

function closing(input: ReportInput): readonly Block[] {
  return [
    heading("六、签字"),
    { kind: "signatures", places: input.signers },
    { kind: "seal", unit: input.enterprise.name, on: input.preparedOn },
    ...recordingsTable(input),
    heading("七、备案"),
    filingForm(input),
    {
      kind: "note",
      text: "备案机关收到本报告后仅作形式审查，备案不代表对整改质量的认可，整改责任由本单位承担。",
    },
  ];
}

/** Filled once the bureau has received the report; until then it has room for the bureau's own hand. */
function filingForm({ filing, bureau }: ReportInput): Block {
  return {
    kind: "form",
    widths: [18, 29, 18, 35],
    rows: [
      formRow("备案机关", filing?.bureau ?? bureau ?? "", 3),
      pairRow(["备案编号", filing?.number ?? ""], ["备案日期", writtenDate(filing?.on ?? null)]),
    ],
  };
}

function recordingsTable({ recordings }: ReportInput): readonly Block[] {
  if (recordings.length === 0) return [];
  return [
    {
      kind: "table",
      caption: "代录说明（下列事项由他人代为录入，以所附签字纸件为准）",
      columns: [
        { title: "事项", width: 20, align: "left" },
        { title: "本人", width: 16, align: "center" },
        { title: "代录人", width: 22, align: "center" },
        { title: "发生日期", width: 24, align: "center" },
        { title: "方式", width: 18, align: "center" },
      ],
      rows: recordings.map((one) => [one.act, one.forWhom, one.by, writtenDate(one.on), one.channel]),
    },
  ];
}
