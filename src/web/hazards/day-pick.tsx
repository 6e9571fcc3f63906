import { useId } from "react";

type Props = {
  readonly label: string;
  readonly value: string | undefined;
  readonly onPick: (day: string) => void;
};

/** One filter of the ledger, as a day. */
export function DayPick({ label, value = "", onPick }: Props) {
  const id = useId();
  return (
    <div className={value ? "list-filter set" : "list-filter"}>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" value={value} onChange={(event) => onPick(event.target.value)} />
    </div>
  );
}
