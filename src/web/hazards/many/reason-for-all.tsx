import { useId } from "react";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (reason: string) => void;
};

/** One reason that is recorded with each of many acts. */
export function ReasonForAll({ label, value, onChange }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <textarea id={id} rows={2} value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
