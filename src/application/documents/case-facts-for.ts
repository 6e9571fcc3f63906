import { severities } from "#domain/cases/penalty-case.ts";
import type { CaseFacts } from "#domain/documents/case-facts.ts";
import { answers } from "#domain/leniency/assessment.ts";
import type { RecordForPaper } from "./record-for-paper.ts";

/** The newest case that this reader reads, in display words; null for all others, whatever they print. */
export function caseFactsFor({ hazard, personName }: RecordForPaper): CaseFacts | null {
  const one = hazard.cases?.findLast(({ closed }) => closed === null) ?? hazard.cases?.at(-1);
  if (!one) return null;
  const { number, cause, openedOn, decidedBy, handlers, severity, answer, discussed, despite } = one;
  const said = [answer && answers[answer], discussed, despite].filter(Boolean);
  return {
    ...{ number, cause, openedOn, decidedBy: personName(decidedBy), handlers: handlers.map(personName) },
    handling: `${severities[severity]}${said.length > 0 ? `：${said.join("；")}` : ""}`,
  };
}
