import { type SectorCode, sectorOfName } from "#domain/criteria/sector.ts";
import { checkRules } from "./check-rules.ts";
import type { Rule } from "./rule.ts";

/** A row as it stands in rules/, once checked. */
type RuleRow = Omit<Rule, "sectors"> & { readonly sectors: readonly string[] };

/**
 * Reads the files of rules/ into the words of the domain. A faulty file is a fault of the installation and not a refusal:
 * it stops the start with its problems named.
 */
export function readRules(files: readonly unknown[]): readonly Rule[] {
  const problems = checkRules(files);
  if (problems.length > 0) throw new Error(`Rules unusable: ${problems.join("; ")}`);
  const rows = files.flat() as readonly RuleRow[];
  return rows.map((row) => ({
    ...row,
    sectors: row.sectors.map(sectorOfName).filter((code): code is SectorCode => code !== null),
  }));
}
