import { readSettings } from "#settings.ts";
import { backup } from "./backup.ts";
import { demonstrate } from "./demonstration/demonstrate.ts";
import { importFile } from "./import-file.ts";
import { recoverAdministratorAt } from "./recover-administrator-at.ts";
import { restore } from "./restore.ts";
import { start } from "./start.ts";
import { verifyLedger } from "./verify-ledger.ts";

/** A command at the terminal: gives the exit code. */
type Command = (settings: ReturnType<typeof readSettings>, given: readonly string[]) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  serve: start,
  demo: demonstrate,
  verify: verifyLedger,
  import: importFile,
  backup,
  restore,
  "recover-admin": recoverAdministratorAt,
};

/** Runs a command by its name. @throws an Error in a sentence for an unknown one, or a wrong setting */
export async function runCommand(name: string, given: readonly string[]): Promise<number> {
  const command = commands[name];
  if (!command) throw new Error(`没有“${name}”这个命令。可用：${Object.keys(commands).join("、")}。`);
  return command(readSettings(process.env), given);
}
