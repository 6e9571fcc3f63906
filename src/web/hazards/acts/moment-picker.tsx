import type { PickerProps } from "#web/ui/form/field-spec.ts";

/** A day with its hour, read in China's time. */
export function MomentPicker({ id, value, onChange, described, wrong }: PickerProps) {
  return (
    <input
      id={id}
      type="datetime-local"
      value={typeof value === "string" ? value : ""}
      aria-describedby={described}
      aria-invalid={wrong || undefined}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
