import { demonstrationDataDir, readSettings, type Settings, usualDataDir } from "#settings.ts";

/** A command at the terminal: gives the exit code. */
type Command = (settings: Settings, given: readonly string[]) => Promise<number>;

/** Each is read when it is asked for: a server has no use for the others. */
const commands: Readonly<Record<string, Command>> = {
  serve: async (settings) => (await import("./start.ts")).start(settings),
  demo: async (settings) => (await import("./demonstration/demonstrate.ts")).demonstrate(settings),
  verify: async (settings) => (await import("./verify-ledger.ts")).verifyLedger(settings),
  import: async (settings, given) => (await import("./import-file.ts")).importFile(settings, given),
  judge: async (settings, given) => (await import("./judge.ts")).judge(settings, given),
  backup: async (settings, given) => (await import("./backup.ts")).backup(settings, given),
  restore: async (settings, given) => (await import("./restore.ts")).restore(settings, given),
  bench: async (settings, given) => (await import("#bench/run-bench.ts")).runBench(settings, given),
  "eval-judge": async (_settings, given) =>
    (await import("#bench/matching/evaluate.ts")).evaluateJudge(given),
  "recover-admin": async (settings, given) =>
    (await import("./recover-administrator-at.ts")).recoverAdministratorAt(settings, given),
};

/** Runs a command by its name. @throws an Error in a sentence for an unknown one, or a wrong setting */
export async function runCommand(name: string, given: readonly string[]): Promise<number> {
  const command = commands[name];
  if (!command) throw new Error(`没有“${name}”这个命令。可用：${Object.keys(commands).join("、")}。`);
  const dataDir = name === "demo" ? demonstrationDataDir : usualDataDir;
  return command(readSettings(process.env, dataDir), given);
}
