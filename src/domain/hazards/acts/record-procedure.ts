import { addDays, type BusinessDate } from "#domain/calendar/dates.ts";
import { addWorkingDays, type WorkingCalendar } from "#domain/calendar/working-days.ts";
import type { PenaltyCase, ProcedureKind, ProcedureStep } from "#domain/cases/penalty-case.ts";
import { reasonNotWaived } from "#domain/cases/party-told.ts";
import type { ProcedureKind, ProcedureStep } from "#domain/cases/penalty-case.ts";
import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { handledCase, insideCase, withCase } from "#domain/hazards/handled-case.ts";
import { requireDoneDay } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** Which step of the procedure of which case, when, with the paper that shows it. */
export type RecordProcedureInput = Pick<ProcedureStep, "kind" | "on" | "evidence"> & {
  readonly case: string;
};

/** What the party is told needs the paper that tells it. */
const onPaper: readonly ProcedureKind[] = ["told", "told-hearing", "hearing-notice"];

/** 登记办案程序 (行政处罚法 44, 45, 57, 58, 63): telling, statement and defence, hearing, legal review, discussion. */
export const recordProcedure: HazardAct<"record-procedure", RecordProcedureInput> = {
  name: "record-procedure",
  label: "登记办案程序",
  ...insideCase,
  decide(hazard, { case: id, kind, on, evidence }, { actor, today, calendar }) {
    const one = handledCase(hazard, id, actor);
    requireDoneDay(on, "on", { from: one.openedOn, to: today });
    if (onPaper.includes(kind) && !evidence) {
      throw new Refusal("incomplete", "请附送达的告知书（通知书）。", "evidence");
    }
    if (kind === "hearing-waived") requireTimePassed(one, on, calendar);
    const unasked = kind === "hearing-waived" ? reasonNotWaived(one.procedure, on) : null;
    if (unasked) throw unasked;
    return { case: id, kind, on, evidence };
  },
  evolve(hazard, entry) {
    const { case: _case, ...seen } = entry.payload;
    const step = { ...seen, by: signerOfEntry(entry), at: entry.times.received };
    return withCase(hazard, entry, (one) => ({ ...one, procedure: [...one.procedure, step] }));
  },
};

/** How long the party may ask for a hearing, in working days from the day after it was told (行政处罚法 64, 85). */
const daysToAsk = 5;

/** @throws {Refusal} `wrong-state` before the party was told of the hearing, or while it may still ask for one */
function requireTimePassed({ procedure }: PenaltyCase, on: BusinessDate, calendar: WorkingCalendar): void {
  const told = procedure.filter(({ kind }) => kind === "told-hearing").map((step) => step.on);
  const [last] = told.toSorted().slice(-1);
  if (last === undefined) {
    throw new Refusal("wrong-state", "没有登记听证告知，请先登记告知。", "kind");
  }
  const { date, provisional } = addWorkingDays(calendar, last, daysToAsk);
  if (on > date) return;
  const unsure = provisional ? "（节假日安排尚未公布，按周末推算）" : "";
  const sentence = `当事人在告知后五个工作日以内可以要求听证，最早${addDays(date, 1)}登记未要求听证${unsure}。`;
  throw new Refusal("wrong-state", sentence, "on");
}
