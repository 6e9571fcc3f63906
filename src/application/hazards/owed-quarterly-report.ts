import type { Books } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import { type Quarter, quarterInWords } from "#domain/calendar/quarter.ts";
import { askedFrom, quarterReported, quarterToReport } from "#domain/documents/reported-quarter.ts";
import { owesEveryQuarter, quarterlyReportAct, quarterlyReporters } from "#domain/papers/quarterly-duty.ts";
import type { DutyLine } from "./hazard-book.ts";

/** Most hazards of one unit among which one of a field with a limit is looked for. */
const most = 50;

/**
 * 季度报告: owed by who signs and who writes it in an enterprise that had a major hazard open in the quarter, until one
 * for that quarter is sealed; leads to the latest of those hazards, on whose page it is drafted. Coal mines owe it always
 * (煤矿安全生产条例 35), others and any day by a rule in use. It is asked at reading and stands in no table: a quarter
 * passes without anything happening to a hazard.
 */
export async function owedQuarterlyReport(
  books: Books,
  { enterprise, role }: Actor,
  today: BusinessDate,
): Promise<DutyLine | null> {
  if (!enterprise || !quarterlyReporters.includes(role)) return null;
  const limits = books.rules.limitsBy(await books.rules.kept());
  const unit = await books.enterprises.find(enterprise);
  const always = unit !== null && owesEveryQuarter(unit.kind);
  if (!always && !limits.acts.includes(quarterlyReportAct)) return null;
  const quarter = quarterToReport(today);
  if (await isReported(books, quarter)) return null;
  const found = (await books.hazards.majorOpenIn(enterprise, quarter, most)).map((hazard) => {
    const owed = { act: quarterlyReportAct, field: hazard.field, since: quarter.to };
    return { hazard, limit: limits.of(owed) };
  });
  const one = found.find(({ limit }) => limit !== null) ?? (always ? found[0] : undefined);
  if (!one) return null;
  const { hazard, limit } = one;
  return {
    ...{ hazard, limit, act: quarterlyReportAct, since: askedFrom(quarter) },
    what: `按季度报送重大事故隐患治理情况报告（${quarterInWords(quarter)}）`,
    ...{ due: limit?.date ?? null, dueAt: limit?.at ?? null },
  };
}

/** Whether the enterprise sealed its report on the quarter. */
async function isReported({ papers }: Books, { from }: Quarter): Promise<boolean> {
  const sealed = await papers.sealed("quarterly-report");
  return sealed.some(
    ({ given, issued }) => issued && quarterReported(given["quarter"] ?? "", issued.on).from === from,
  );
}
