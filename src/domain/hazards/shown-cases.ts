import { type CaseReader, mayReadCase } from "#domain/cases/case-readers.ts";
import { caseIdAt } from "#domain/cases/penalty-case.ts";
import { caseActs } from "./handled-case.ts";
import type { Hazard } from "./hazard.ts";

type Recorded = { readonly act: string; readonly payload: unknown; readonly at: string };

/** Whether somebody meets an entry as far as cases go: of a case only who reads that very case. */
export function readsCaseOf(
  { act, payload, at }: Recorded,
  { cases = [] }: Pick<Hazard, "cases">,
  reader: CaseReader,
): boolean {
  if (!caseActs.includes(act)) return true;
  const named = act === "open-case" ? caseIdAt(at) : (payload as { readonly case?: string }).case;
  const one = cases.find((known) => known.id === named);
  return one !== undefined && mayReadCase(one, reader);
}
