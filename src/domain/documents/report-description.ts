import { citesClause } from "#domain/criteria/cited-item.ts";
import { type Block, type FormRow, formRow, heading, pairRow, paragraph } from "./block.ts";
import type { ReportInput, ReportStoppage } from "./report-input.ts";
import { asSentence, notFilled, orNotFilled, withoutStop, writtenDate } from "./wording.ts";

/** 述情: who, where, what was found, under which criterion, and what kept people safe meanwhile. */
export function describeSection(input: ReportInput): readonly Block[] {
  return [
    heading("（一）单位基本情况", 2),
    { kind: "form", widths: [19, 35, 15, 31], rows: enterpriseRows(input) },
    heading("（二）隐患情况", 2),
    ...findingBlocks(input),
    heading("（三）判定与核定", 2),
    ...judgementBlocks(input),
    heading("（四）临时管控与停产停业", 2),
    ...controlBlocks(input),
  ];
}

/** The grid that names the unit; also the head of a step's form. */
export function enterpriseRows({ enterprise }: ReportInput): readonly FormRow[] {
  return [
    formRow("单位名称", enterprise.name, 3),
    pairRow(["统一社会信用代码", orNotFilled(enterprise.uscc)], ["监管层级", enterprise.supervisionLevel]),
    formRow("所在地", enterprise.place, 3),
    pairRow(["行业领域", enterprise.field], ["牵头部门", orNotFilled(enterprise.leadDepartment)]),
    ...(enterprise.group ? [formRow("上级集团公司", enterprise.group, 3)] : []),
  ];
}

/** The way of finding and who found it, as far as that says more. */
export function foundWords({ how, by, course }: ReportInput["finding"]): readonly string[] {
  return [how, ...(by ? [by] : []), ...(course ? [course] : [])];
}

function findingBlocks({ finding }: ReportInput): readonly Block[] {
  const people = finding.exposedPeople === null ? notFilled : `${finding.exposedPeople}人`;
  const found = finding.foundOn === null ? "日期未记录" : writtenDate(finding.foundOn);
  return [
    paragraph(`${found}，${finding.by ? `由${finding.by}` : ""}通过${finding.how}发现。`, "发现方式："),
    ...(finding.course ? [paragraph(asSentence(finding.course), "发现经过：")] : []),
    paragraph(asSentence(finding.spot), "具体位置："),
    paragraph(asSentence(finding.what), "隐患内容："),
    paragraph(asSentence(finding.measured), "实测数据："),
    paragraph(people, "受威胁人数："),
    paragraph(asSentence(finding.possibleHarm), "可能造成的后果："),
    ...(finding.photos.length > 0 ? [{ kind: "pictures" as const, items: finding.photos }] : []),
  ];
}

function judgementBlocks({ judgement, confirmation }: ReportInput): readonly Block[] {
  const confirmed =
    confirmation === null
      ? notFilled
      : `${writtenDate(confirmation.on)}，${confirmation.by}予以核定。${confirmation.opinion ?? ""}`;
  if (judgement === null) return [paragraph(notFilled, "判定："), paragraph(confirmed, "核定：")];
  return [
    paragraph(basisOf(judgement), "判定依据："),
    ...(judgement.criterion?.officialText ? [paragraph(judgement.criterion.officialText, "条文：")] : []),
    paragraph(asSentence(judgement.reason), "判定理由："),
    paragraph(`${writtenDate(judgement.on)}，由${judgement.by}判定为重大事故隐患。`, "判定："),
    paragraph(confirmed, "核定："),
  ];
}

/** Title, document number and clause; or the typed basis, marked as not in the library of criteria. */
export function basisOf(judgement: NonNullable<ReportInput["judgement"]>): string {
  const { criterion, basis, titleKnown } = judgement;
  if (criterion === null) {
    if (titleKnown && basis && citesClause(basis)) return basis;
    return `${orNotFilled(basis)}（${titleKnown ? "条款待选定" : "判定标准尚未收入标准库"}）`;
  }
  const number = criterion.documentNumber ? `（${criterion.documentNumber}）` : "";
  return `《${criterion.standardTitle}》${number}${criterion.clause}`;
}

function controlBlocks({ controls, stoppages }: ReportInput): readonly Block[] {
  const controlled = controls.map((control) => {
    const area = control.area ? `，管控范围：${control.area}` : "";
    const text = `${writtenDate(control.from)}起，${withoutStop(control.measures)}${area}，由${control.watchedBy}负责值守。`;
    return paragraph(text, "临时管控：");
  });
  return [
    ...(controlled.length > 0 ? controlled : [paragraph(notFilled, "临时管控：")]),
    ...(stoppages.length > 0
      ? stoppages.map(stoppageParagraph)
      : [paragraph("未责令停产停业。", "停产停业：")]),
  ];
}

function stoppageParagraph(stoppage: ReportStoppage): Block {
  const document = stoppage.document ? `（${stoppage.document}）` : "";
  const basis = withoutStop(stoppage.basis);
  const ordered = `${writtenDate(stoppage.orderedOn)}，${stoppage.orderedBy}依据${basis}责令${stoppage.area}停产停业${document}。`;
  const examined = stoppage.examinedBy ? `经${stoppage.examinedBy}审查同意，` : "";
  const resumed = stoppage.resumedOn
    ? `${examined}于${writtenDate(stoppage.resumedOn)}恢复生产经营。`
    : "截至本报告编制之日尚未恢复生产经营。";
  return paragraph(`${ordered}${resumed}`, "停产停业：");
}
