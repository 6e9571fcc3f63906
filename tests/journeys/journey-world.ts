import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";
import { isWhole } from "#main/demonstration/whole-mark.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const readyWithinMs = 150_000;
/** A server among others that are tested at the same time takes its time to flush; cut off, it would leave its lock and socket. */
const stoppedWithinMs = 60_000;

/** What a finished command said, and how it ended. */
export type Ended = { readonly code: number | null; readonly said: string };

/** A server of the application in a data folder of its own, and a browser to visit it with. */
export type World = {
  readonly address: string;
  readonly browser: Browser;
  /** What time it is there; null where it is now. */
  now?(): Date;
  /** What the server has printed at its terminal. */
  printed(): string;
  /** Runs another command of the application on the same data folder, while the server runs. */
  run(command: string): Ended;
  close(): Promise<void>;
};

/** Opens a world: `demo` begins with a copy of the demonstration, `serve` with an empty folder; `settings` of its own. */
export async function openWorld(command: "demo" | "serve", settings: NodeJS.ProcessEnv = {}): Promise<World> {
  buildWebOnce();
  const dataDir = await mkdtemp(join(tmpdir(), "zhiyuan-journey-"));
  const clean = () => rm(dataDir, { recursive: true, force: true });
  const environment = { ...environmentOf(dataDir), ...settings };
  let server: Server | null = null;
  try {
    if (command === "demo") await cp(await madeDemonstration(), dataDir, { recursive: true });
    server = new Server(command, environment);
    const running = server;
    const address = await running.address();
    const browser = await launchBrowser();
    return {
      address,
      browser,
      printed: () => running.printed,
      run: (other) => runBeside(other, environment),
      async close() {
        await browser.close();
        await running.stop();
        await clean();
      },
    };
  } catch (error) {
    await server?.stop();
    await clean();
    throw error;
  }
}

/** The browser of the journeys. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: browserFlags });
}

/** The folder of the demonstration, made by the first journey of a run that asks for it. */
export async function madeDemonstration(): Promise<string> {
  const folder = join(inject("demonstrationFolder"), "data");
  if (isWhole(folder)) return folder;
  await rm(folder, { recursive: true, force: true });
  const maker = new Server("demo", environmentOf(folder));
  await maker.address().finally(() => maker.stop());
  return folder;
}

/** The settings of a process on this data folder. */
export const environmentOf = (dataDir: string): NodeJS.ProcessEnv => ({
  ...process.env,
  DATA_DIR: dataDir,
  PORT: "0",
  HOST: "127.0.0.1",
  DATABASE_URL: "",
});

const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

function browserPath(): string {
  return process.env["CHROME_PATH"] || "/usr/bin/chromium";
}

/** `npm test` builds the pages before it comes here; a single journey run by hand may be the first. */
export function buildWebOnce(): void {
  if (existsSync(join(root, "dist/web/index.html"))) return;
  const built = spawnSync("npx", ["vite", "build", "--logLevel", "warn"], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (built.status !== 0) throw new Error(`The pages could not be built:\n${built.stderr}`);
}

const commandLine = (command: string) => ["--import", "tsx", "src/main.ts", command];

function runBeside(command: string, env: NodeJS.ProcessEnv): Ended {
  const ended = spawnSync(process.execPath, commandLine(command), {
    cwd: root,
    env,
    encoding: "utf8",
    timeout: 60_000,
  });
  return { code: ended.status, said: `${ended.stdout}${ended.stderr}` };
}

/** The server's process: what it says is kept, so that a failed start can be read. */
class Server {
  printed = "";
  complaints = "";
  readonly #process: ChildProcess;
  readonly #ended: Promise<void>;

  constructor(command: string, env: NodeJS.ProcessEnv) {
    this.#process = spawn(process.execPath, commandLine(command), {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#process.stdout?.on("data", (bytes: Buffer) => {
      this.printed += bytes.toString();
    });
    this.#process.stderr?.on("data", (bytes: Buffer) => {
      this.complaints = `${this.complaints}${bytes.toString()}`.slice(-4000);
    });
    this.#ended = new Promise((resolve) => this.#process.once("exit", () => resolve()));
  }

  /** The address in the line `ready …`. @throws an Error with what the server complained of when it does not come */
  async address(): Promise<string> {
    const until = Date.now() + readyWithinMs;
    while (Date.now() < until && this.#process.exitCode === null) {
      const found = /^ready http:\/\/localhost:(\d+)$/m.exec(this.printed);
      if (found) return `http://127.0.0.1:${found[1]}`;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`The server did not get ready:\n${this.printed}\n${this.complaints}`);
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    this.#process.kill("SIGTERM");
    const patience = setTimeout(() => this.#process.kill("SIGKILL"), stoppedWithinMs);
    await this.#ended;
    clearTimeout(patience);
    // Cut off it leaves a folder that the next one must not begin with.
    if (this.#process.exitCode !== 0) {
      const { exitCode, signalCode } = this.#process;
      throw new Error(`The server did not stop in order (${exitCode ?? signalCode}):\n${this.complaints}`);
    }
  }
}
