import type { ReactNode } from "react";
import "./facts.css";

/** A fact: its name and what it is. Empty ones are left out. */
export type Fact = readonly [label: string, value: ReactNode];

/** Facts under each other, names to the left. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const said = facts.filter(
    ([, value]) => value !== null && value !== undefined && value !== false && value !== "",
  );
  if (said.length === 0) return null;
  return (
    <dl className="facts">
      {said.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
