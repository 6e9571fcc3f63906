import type { Entry } from "#domain/ledger/entry.ts";
import type { AnswerDirectReportInput } from "./answering.ts";
import type { DirectReport } from "./direct-report.ts";
import { beginDirectReport } from "./reporting.ts";

/** The acts on a direct report, by their names in the ledger. */
export const directReportActs = {
  "report-directly": "直接上报",
  "answer-direct-report": "答复线索",
} as const;

/** Folds an entry into the state. An unknown act is a fault, never skipped. */
export function evolveDirectReport(report: DirectReport, entry: Entry): DirectReport {
  if (entry.act !== "answer-direct-report") throw new Error(`Unknown act on a direct report: ${entry.act}`);
  const said = entry.payload as AnswerDirectReportInput;
  return { ...report, seq: entry.seq, answer: { ...said, by: entry.actor, at: entry.times.received } };
}

/** The state that the entries of one direct report add up to. */
export function foldDirectReport(id: string, entries: readonly Entry[]): DirectReport {
  const [first, ...rest] = entries;
  if (first?.act !== "report-directly") {
    throw new Error(`A direct report does not begin with ${first?.act}`);
  }
  return rest.reduce(evolveDirectReport, beginDirectReport(id, first));
}
