import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Settings } from "#settings.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Longest a server may take to start or to stop. */
const patienceMs = 120_000;

/** The server as an office runs it: a process of its own, started by its command. */
export type ServerProcess = {
  readonly port: number;
  /** Milliseconds from the start of the process to the first answer that the database is there. */
  readonly coldStartMs: number;
  /** Resident memory of the process in MiB; 0 where the system does not tell. */
  memoryMiB(): number;
  /** The same with the processes that it started: files are read in one of their own, which ends with the file. */
  wholeMemoryMiB(): number;
  /** The last fault in the server's log; empty when there is none. */
  lastFault(): string;
  /** Ends as an office ends it; waits until the data folder is free. */
  stop(): Promise<void>;
};

/** Starts the server on the settings' data, on a free loopback port. @throws when it is not ready in time */
export async function startServer(settings: Settings): Promise<ServerProcess> {
  const { dataDir, databaseUrl } = settings;
  const logPath = join(dataDir, "server.log");
  const log = await open(logPath, "w");
  const began = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", "src/main.ts", "serve"], {
    cwd: root,
    stdio: ["ignore", log.fd, log.fd],
    env: {
      ...process.env,
      PORT: "0",
      HOST: "127.0.0.1",
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl ?? "",
      // One address asks for everybody here; a limit would be measured instead of the server.
      CALLS_PER_MINUTE: "100000000",
      // Lists are handed out whole here, with nobody to approve them.
      EXPORT_ROWS: "1000000",
    },
  });
  await log.close();
  process.once("exit", () => child.kill("SIGKILL"));
  const left = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  try {
    const port = await portOf(child, logPath);
    await untilHealthy(port);
    return {
      port,
      coldStartMs: performance.now() - began,
      memoryMiB: () => residentMiB(child.pid),
      wholeMemoryMiB: () => residentMiB(child.pid) + childrenMiB(child.pid),
      lastFault: () =>
        readFileSync(logPath, "utf8")
          .match(/^\{"level":50.*$/gm)
          ?.at(-1) ?? "",
      stop: () => stop(child, left),
    };
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
}

async function stop(child: ChildProcess, left: Promise<void>): Promise<void> {
  child.kill("SIGTERM");
  const impatient = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  await left;
  clearTimeout(impatient);
}

async function portOf(child: ChildProcess, logPath: string): Promise<number> {
  return until(`the server did not start; its log is ${logPath}`, async () => {
    if (child.exitCode !== null)
      throw new Error(`the server ended: ${readFileSync(logPath, "utf8").slice(-2000)}`);
    const ready = /^ready http:\/\/localhost:(\d+)$/m.exec(readFileSync(logPath, "utf8"));
    return ready ? Number(ready[1]) : null;
  });
}

function untilHealthy(port: number): Promise<true> {
  return until("the server does not answer /healthz", async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    await answer?.text();
    return answer?.ok ? true : null;
  });
}

async function until<T>(otherwise: string, look: () => Promise<T | null>): Promise<T> {
  const end = performance.now() + patienceMs;
  while (performance.now() < end) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(otherwise);
}

function childrenMiB(pid: number | undefined): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(/\s+/).filter(Boolean);
    return children.reduce((sum, child) => sum + residentMiB(Number(child)), 0);
  } catch {
    return 0;
  }
}

function residentMiB(pid: number | undefined): number {
  try {
    const told = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return Math.round(Number(told?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
