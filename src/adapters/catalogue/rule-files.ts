import { join } from "node:path";
import { type ReminderRules, readReminderRules } from "#domain/reminders/reminder-rules.ts";
import { readRules } from "#domain/rules/read-rules.ts";
import type { Rule } from "#domain/rules/rule.ts";
import { readJsonFiles } from "./catalogue-files.ts";

/** Reads the limits that come with this release. Throws at start when a file is faulty. */
export async function readRuleFiles(folder: string): Promise<readonly Rule[]> {
  return readRules(await readJsonFiles(folder));
}

/** Reads how people are reminded, rules/reminders/. Throws at start when the file is faulty. */
export async function readReminderFile(folder: string): Promise<ReminderRules> {
  const [file] = await readJsonFiles(join(folder, "reminders"));
  return readReminderRules(file);
}
