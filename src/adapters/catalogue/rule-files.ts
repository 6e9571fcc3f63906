import { readRules } from "#domain/rules/read-rules.ts";
import type { Rule } from "#domain/rules/rule.ts";
import { readJsonFiles } from "./catalogue-files.ts";

/** Reads the limits that come with this release. Throws at start when a file is faulty. */
export async function readRuleFiles(folder: string): Promise<readonly Rule[]> {
  return readRules(await readJsonFiles(folder));
}
