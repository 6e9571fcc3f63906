import type { BusinessDate } from "#domain/calendar/dates.ts";
import { writtenDate } from "#domain/documents/wording.ts";
import type { Jointly } from "#domain/hazards/joint-act.ts";
import type { RecordForPaper } from "./record-for-paper.ts";

/**
 * Who signed, for print. Two officers who signed each for himself stand with the day of each; one who has still to sign
 * stands as that. What one person signed, or two on one paper, bears the day of the act alone.
 */
export function signedBy(
  { personName }: Pick<RecordForPaper, "personName">,
  signers: readonly string[],
  { on, record }: { readonly on: BusinessDate; readonly record: Jointly },
): string {
  const { second } = record;
  if (!second) return signers.map(personName).join("、");
  const first = signers.filter((one) => one !== second.officer).map(personName);
  const then = second.signedOn ? `${writtenDate(second.signedOn)}会签` : "待会签";
  return `${first.join("、")}（${writtenDate(on)}）、${personName(second.officer)}（${then}）`;
}
