import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import type { Paper } from "#domain/documents/paper.ts";
import { rectificationReport } from "#domain/documents/rectification-report.ts";
import { type Hazard, owesSteps } from "#domain/hazards/hazard.ts";
import { isReportSigned } from "#domain/hazards/reporting.ts";
import { Refusal } from "#domain/refusal.ts";
import { type PreparedPaper, prepared } from "./print-paper.ts";
import { type RecordForPaper, recordForPaper } from "./record-for-paper.ts";
import { type ReportGap, reportGaps } from "./report-gaps.ts";
import { reportInputFor } from "./report-input-for.ts";

/** What preparing a paper needs beside the actor. */
export type PaperDesk = { readonly openBooks: OpenBooks };

/** Which report: of which hazard, and whether a draft will not do. */
export type ReportAsked = { readonly hazard: string; readonly final: boolean };

/** Most gaps that the sentence of a refusal names. */
const namedGaps = 8;

/**
 * The 高质量整改报告 (N5), marked 草稿 until all have signed.
 *
 * @throws {Refusal} `not-found` out of reach; `wrong-state` where no report is owed; `incomplete` when the final one is
 * asked for and signatures are still missing, with what is missing by name
 */
export async function prepareReport(
  desk: PaperDesk,
  actor: Actor,
  { hazard: id, final }: ReportAsked,
): Promise<PreparedPaper> {
  const record = await reportRecord(desk, actor, id);
  const { hazard, today } = record;
  const signed = isReportSigned(hazard);
  const input = reportInputFor(record, signed ? lastSignedOn(hazard, today) : today);
  if (final && !signed) throw notSigned(reportGaps(input, hazard.belonging.unitKind));
  const paper = rectificationReport(input);
  const name = `${input.enterprise.name}重大事故隐患高质量整改报告（${hazard.number}）`;
  return signed ? prepared(name, paper) : prepared(`${name}草稿`, draft(paper));
}

/** What the report still lacks. @throws {Refusal} `not-found` out of reach; `wrong-state` where no report is owed */
export async function listReportGaps(
  desk: PaperDesk,
  actor: Actor,
  id: string,
): Promise<readonly ReportGap[]> {
  const record = await reportRecord(desk, actor, id);
  return reportGaps(reportInputFor(record, record.today), record.hazard.belonging.unitKind);
}

async function reportRecord(desk: PaperDesk, actor: Actor, hazard: string): Promise<RecordForPaper> {
  const asked = { actor, hazard, asSigned: true };
  const record = await desk.openBooks(actor, "page", (books) => recordForPaper(books, asked));
  if (owesSteps(record.hazard)) return record;
  throw new Refusal("wrong-state", "判定为重大事故隐患以后才编制高质量整改报告，其他隐患请打印隐患现状表。");
}

function lastSignedOn({ filing }: Hazard, today: BusinessDate): BusinessDate {
  const last = filing.signatures.at(-1);
  return last ? businessDateOf(last.at) : today;
}

function draft(paper: Paper): Paper {
  return {
    ...paper,
    title: `${paper.title}（草稿）`,
    subtitle: `${paper.subtitle ?? ""}　　草稿，尚未全部签字`,
  };
}

function notSigned(gaps: readonly ReportGap[]): Refusal {
  const named = gaps.slice(0, namedGaps).map(({ label }) => label);
  const more = gaps.length > namedGaps ? `等 ${gaps.length} 项` : "";
  const [first] = gaps;
  return new Refusal(
    "incomplete",
    `报告还不能出正式稿，尚缺：${named.join("、")}${more}。请补齐后再出，或者先打印草稿。`,
    first?.field ?? null,
  );
}
