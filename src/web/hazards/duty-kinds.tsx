import { actLabel } from "./act-label.ts";

/** Below so many a list is read through faster than it is narrowed. */
const worthNarrowing = 12;

/** Where much is to be done, how much of each kind, and that kind alone. */
export function DutyKinds({ byAct, act, onPick }: KindsProps) {
  const kinds = Object.entries(byAct).sort(([, a], [, b]) => b - a);
  const all = kinds.reduce((sum, [, number]) => sum + number, 0);
  if (act === "" && (all < worthNarrowing || kinds.length < 2)) return null;
  const choices = [
    ["", "全部", all] as const,
    ...kinds.map(([one, number]) => [one, actLabel(one), number] as const),
  ];
  return (
    <fieldset className="bare duty-kinds">
      <legend className="visually-hidden">只看一类</legend>
      {choices.map(([one, label, number]) => (
        <button
          key={one}
          type="button"
          className="button-quiet"
          aria-pressed={one === act}
          onClick={() => onPick(one)}
        >
          {label} {number}
        </button>
      ))}
    </fieldset>
  );
}

type KindsProps = {
  readonly byAct: Readonly<Record<string, number>>;
  readonly act: string;
  readonly onPick: (act: string) => void;
};
