import type { Me } from "#contract/access.ts";
import type { SeenHazard } from "#contract/hazards/seen-hazard.ts";
import type { ActName, InputOf } from "#domain/hazards/registry.ts";
import type { FieldSpec } from "#web/ui/form/field-spec.ts";

/** What a form may depend on: the record, the post that acts, and whether it records for somebody else. */
export type Asked = {
  readonly seen: SeenHazard;
  readonly acting: NonNullable<Me["acting"]>;
  /** Person id of who fills it in. */
  readonly person: string;
  readonly onBehalf: boolean;
};

/** What an input begins as: any part may still be missing. */
type Begun<Input> = Input extends unknown ? { readonly [Key in keyof Input]: Input[Key] | null } : never;

/** The form of one act, its fields named as the domain names them. */
export type ActForm<Name extends ActName = ActName> = {
  /** What the person should know before they fill it in. */
  readonly lead?: (asked: Asked) => string;
  readonly fields: (asked: Asked) => readonly FieldSpec[];
  readonly fresh: (asked: Asked) => Begun<InputOf<Name>>;
  /** What is taken from the record as it stands when the act is sent, and not from the form. */
  readonly settled?: (asked: Asked) => Partial<InputOf<Name>>;
  /** What is sent, where that is not the values themselves. */
  readonly toInput?: (values: Record<string, unknown>, asked: Asked) => unknown;
};

/** The forms of a few acts. */
export type ActForms<Names extends ActName> = { readonly [Name in Names]: ActForm<Name> };

/** The input of an act: the values of the fields that were asked for, the others as they began, then what the record settles. */
export function inputFrom(form: ActForm, values: Record<string, unknown>, asked: Asked): unknown {
  const fresh = form.fresh(asked) as Record<string, unknown>;
  const hidden = form.fields(asked).filter(({ shown }) => shown && !shown(values));
  const asAsked = Object.fromEntries(hidden.map(({ name }) => [name, fresh[name]]));
  const known = Object.fromEntries(Object.keys(fresh).map((name) => [name, values[name]]));
  const input = { ...known, ...asAsked, ...form.settled?.(asked) };
  return form.toInput ? form.toInput(input, asked) : input;
}

/** A field that gives a reason. */
export function reasonField(label: string, name = "reason"): FieldSpec {
  return { kind: "text", name, label };
}
