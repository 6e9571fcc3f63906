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
    const unasked = kind === "hearing-waived" ? reasonNotWaived(one.procedure, on, calendar) : null;
    if (unasked) throw unasked;
    return { case: id, kind, on, evidence };
  },
  evolve(hazard, entry) {
    const { case: _case, ...seen } = entry.payload;
    const step = { ...seen, by: signerOfEntry(entry), at: entry.times.received };
    return withCase(hazard, entry, (one) => ({ ...one, procedure: [...one.procedure, step] }));
  },
};
