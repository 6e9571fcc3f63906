import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { WorkingCalendar } from "#domain/calendar/working-days.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Article } from "./article.ts";
import { reasonNotTold, reasonNotWaived } from "./party-told.ts";
import {
  type PenaltyCase,
  partyInWords,
  procedureKinds,
  type WithdrawnRecord,
  type WithdrawnWhat,
} from "./penalty-case.ts";

/** Something on record in a case that can be taken back, with the key that an act names it by. */
export type CaseRecord = { readonly key: string; readonly what: WithdrawnWhat };

/** What of a case can be taken back: while it is open its penalties, steps and payments; after 结案 a payment alone. */
export function recordsOf({ penalties, procedure, closed }: PenaltyCase): readonly CaseRecord[] {
  const payments = penalties.flatMap(({ number, payments }) =>
    payments.map(({ on, amount }, place) => ({
      // The day and the sum belong to the key: what came to stand in its place since is not meant.
      key: `payment:${number}:${place}:${on}:${amount}`,
      what: { kind: "payment", penalty: number, on, amount } as const,
    })),
  );
  if (closed) return payments;
  return [
    ...penalties.map((penalty) => ({
      ...{ key: `penalty:${penalty.number}`, what: { kind: "penalty", penalty } as const },
    })),
    ...procedure.map((step) => ({
      ...{ key: `procedure:${step.at}`, what: { kind: "procedure", step } as const },
    })),
    ...payments,
  ];
}

/** The record that a key names. @throws {Refusal} `invalid` */
export function recordOf(one: PenaltyCase, key: string): CaseRecord {
  const found = recordsOf(one).find((known) => known.key === key);
  if (found) return found;
  throw new Refusal("invalid", "案件中没有这条登记，或者已经撤回，请重新选择。", "record");
}

/** A record in words. */
export function recordInWords(what: WithdrawnWhat): string {
  switch (what.kind) {
    case "penalty":
      return `处罚决定${what.penalty.number}（${partyInWords(what.penalty)}，${what.penalty.on}）`;
    case "procedure":
      return `${procedureKinds[what.step.kind]}（${what.step.on}）`;
    case "payment":
      return `缴纳罚款${what.amount}元（${what.penalty}，${what.on}）`;
  }
}

/** The case without a record: from then on it counts nowhere, and stands among what was withdrawn. */
export function withoutRecord(
  one: PenaltyCase,
  key: string,
  how: Omit<WithdrawnRecord, "what">,
): PenaltyCase {
  const { what } = recordOf(one, key);
  const withdrawn = [...(one.withdrawn ?? []), { what, ...how }];
  switch (what.kind) {
    case "penalty":
      return { ...one, withdrawn, penalties: one.penalties.filter((known) => known !== what.penalty) };
    case "procedure":
      return { ...one, withdrawn, procedure: one.procedure.filter((known) => known !== what.step) };
    case "payment":
      return { ...one, withdrawn, penalties: one.penalties.map((known) => withoutPayment(known, key)) };
  }
}

function withoutPayment(
  penalty: PenaltyCase["penalties"][number],
  key: string,
): PenaltyCase["penalties"][number] {
  const { number, payments } = penalty;
  const left = payments.filter(
    ({ on, amount }, place) => `payment:${number}:${place}:${on}:${amount}` !== key,
  );
  return { ...penalty, payments: left };
}

/**
 * Why a step of the procedure cannot be taken back; null when it can: what stands in the case has to have what goes before it. The right
 * step is put on record first, or the penalty is taken back before it.
 */
export function reasonReliedOn(
  one: PenaltyCase,
  { what }: CaseRecord,
  { articles, calendar }: { readonly articles: readonly Article[]; readonly calendar: WorkingCalendar },
): Refusal | null {
  if (what.kind !== "procedure") return null;
  const left = one.procedure.filter((known) => known !== what.step);
  const penalty = one.penalties.find((decided) => {
    const lacks = (procedure: PenaltyCase["procedure"]) =>
      reasonNotTold(
        procedure,
        decided,
        articles.find(({ id }) => id === decided.article),
      ) !== null;
    return lacks(left) && !lacks(one.procedure);
  });
  if (penalty) {
    const sentence = `处罚决定${penalty.number}以这一程序为前提，请先登记正确的程序，或者先撤回处罚决定。`;
    return new Refusal("wrong-state", sentence, "record");
  }
  const stands = (procedure: PenaltyCase["procedure"], on: BusinessDate) =>
    reasonNotWaived(procedure, on, calendar) === null;
  const waived = left.some(
    ({ kind, on }) => kind === "hearing-waived" && !stands(left, on) && stands(one.procedure, on),
  );
  if (!waived) return null;
  const sentence = "已经登记当事人未要求听证，请先撤回该项登记，再撤回听证告知。";
  return new Refusal("wrong-state", sentence, "record");
}
