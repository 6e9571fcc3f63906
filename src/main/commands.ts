import { demonstrationDataDir, readSettings, type Settings, usualDataDir } from "#settings.ts";
import { backup } from "./backup.ts";
import { importFile } from "./import-file.ts";
import { judge } from "./judge.ts";
import { recoverAdministratorAt } from "./recover-administrator-at.ts";
import { restore } from "./restore.ts";
import { verifyLedger } from "./verify-ledger.ts";

/** A command at the terminal: gives the exit code. */
type Command = (settings: Settings, given: readonly string[]) => Promise<number>;

/** What is long to read is read only when asked for. */
const commands: Readonly<Record<string, Command>> = {
  serve: async (settings) => (await import("./start.ts")).start(settings),
  demo: async (settings) => (await import("./demonstration/demonstrate.ts")).demonstrate(settings),
  verify: verifyLedger,
  import: importFile,
  judge,
  backup,
  restore,
  bench: async (settings, given) => (await import("#bench/run-bench.ts")).runBench(settings, given),
  "eval-judge": async (_settings, given) =>
    (await import("#bench/matching/evaluate.ts")).evaluateJudge(given),
  "recover-admin": recoverAdministratorAt,
};

/** Runs a command by its name. @throws an Error in a sentence for an unknown one, or a wrong setting */
export async function runCommand(name: string, given: readonly string[]): Promise<number> {
  const command = commands[name];
  if (!command) throw new Error(`没有“${name}”这个命令。可用：${Object.keys(commands).join("、")}。`);
  const dataDir = name === "demo" ? demonstrationDataDir : usualDataDir;
  return command(readSettings(process.env, dataDir), given);
}
