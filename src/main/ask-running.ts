import { askServer } from "#adapters/terminal/control-socket.ts";
import type { Settings } from "#settings.ts";

/** The answer of the server that runs on the data folder; null when none does and the command works by itself. */
export async function askRunning<T>(settings: Settings, command: string, input: unknown): Promise<T | null> {
  const served = await askServer(settings.dataDir, { command, input });
  return served ? (served.answer as T) : null;
}
