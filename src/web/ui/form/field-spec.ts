import type { ComponentType } from "react";

/** What every field of a form says of itself. */
type Named = {
  /** Name inside the form, or inside the list or group it stands in. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** Whether it is asked for, given what is filled in so far. */
  readonly shown?: (values: unknown) => boolean;
};

/** Choices in their order: value and words. */
export type Options = readonly (readonly [value: string, words: string])[];

/** What a control of a room's own gets. */
export type PickerProps = {
  readonly id: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly described: string | undefined;
  readonly wrong: boolean;
};

/** One field, by the control it is filled in with. */
export type FieldSpec = Named &
  (
    | { readonly kind: "line" | "text" | "day" | "number" | "yes-no" }
    | { readonly kind: "choice" | "select" | "choices"; readonly options: Options }
    | { readonly kind: "photos" | "file" }
    | { readonly kind: "lines"; readonly more: string }
    | { readonly kind: "group"; readonly fields: readonly FieldSpec[] }
    | {
        readonly kind: "list";
        readonly fields: readonly FieldSpec[];
        readonly more: string;
        readonly fresh: unknown;
      }
    | { readonly kind: "picker"; readonly Picker: ComponentType<PickerProps> }
  );

/** The choices of a labelled list of the domain. */
export function optionsOf(labels: Readonly<Record<string, string>>): Options {
  return Object.entries(labels);
}
