import type { Actor } from "#domain/access/actor.ts";
import { hazardSheet } from "#domain/documents/hazard-sheet.ts";
import { isMajor } from "#domain/hazards/hazard.ts";
import type { PaperDesk } from "./prepare-report.ts";
import { type PreparedPaper, prepared } from "./print-paper.ts";
import { recordForPaper } from "./record-for-paper.ts";
import { reportInputFor } from "./report-input-for.ts";

/** 隐患现状表: where a hazard stands today, on one page. @throws {Refusal} `not-found` out of reach */
export async function prepareHazardSheet(
  desk: PaperDesk,
  actor: Actor,
  hazard: string,
): Promise<PreparedPaper> {
  const asked = { actor, hazard };
  const record = await desk.openBooks(actor, "page", (books) => recordForPaper(books, asked));
  const paper = hazardSheet(reportInputFor(record, record.today));
  // Nothing is called major before it is judged so.
  const title = isMajor(record.hazard) ? paper.title : "隐患现状表";
  return prepared(`${title}（${record.hazard.number}）`, { ...paper, title });
}
