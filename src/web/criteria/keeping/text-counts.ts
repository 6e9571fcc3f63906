import type { OfficialTextShape } from "#contract/library-keeping.ts";
import type { TextOutcome } from "#domain/criteria/official-text-import.ts";

/** How many clauses become what, and how many would be written. */
export function countsOf({ rows }: OfficialTextShape, addMissing: boolean) {
  const count = (outcome: TextOutcome) => rows.filter((row) => row.outcome === outcome).length;
  const [fresh, changed, missing] = [count("new"), count("changed"), count("missing")];
  return {
    fresh,
    changed,
    same: count("same"),
    missing,
    applied: fresh + changed + (addMissing ? missing : 0),
  };
}

const order: readonly TextOutcome[] = ["changed", "new", "missing", "repeated", "withdrawn", "lead-in"];

/** The rows to look at: what most hazards cite first, then what changes; what stays as it is is counted and not listed. */
export function rowsToLookAt({ rows }: OfficialTextShape): OfficialTextShape["rows"] {
  const rank = ({ outcome }: OfficialTextShape["rows"][number]) => order.indexOf(outcome);
  return rows
    .filter(({ outcome }) => outcome !== "same")
    .sort((a, b) => b.cited - a.cited || rank(a) - rank(b));
}
