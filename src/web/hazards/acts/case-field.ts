import type { PenaltyCase } from "#domain/cases/penalty-case.ts";
import type { FieldSpec, Options } from "#web/ui/form/field-spec.ts";
import type { Asked } from "./act-form.ts";

/** Which cases an act goes for. */
export type Goes = (one: PenaltyCase) => boolean;
export const isOpen: Goes = ({ closed }) => closed === null;

/** The cases that go for an act, of those that this person reads: who reads one handles it, or may change who does. */
export function handled({ seen }: Asked, goes: Goes = isOpen): readonly PenaltyCase[] {
  return (seen.hazard.cases ?? []).filter(goes);
}

/** Which case; asked for only where there are several. */
export function caseField(asked: Asked, goes: Goes = isOpen): readonly FieldSpec[] {
  const options: Options = handled(asked, goes).map(({ id, number }) => [id, number] as const);
  return options.length > 1 ? [{ kind: "select", name: "case", label: "案件", options }] : [];
}

export function theCase(asked: Asked, goes: Goes = isOpen): string | null {
  const [first, ...others] = handled(asked, goes);
  return first && others.length === 0 ? first.id : null;
}
