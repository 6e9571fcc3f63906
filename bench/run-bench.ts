import { availableParallelism } from "node:os";
import { openInstallation } from "#main/open-installation.ts";
import type { Settings } from "#settings.ts";
import { readBenchArguments, sizes } from "./arguments.ts";
import { type Figure, figuresOf } from "./figures.ts";
import { openDriver } from "./floor/driver.ts";
import { measureFloor, measureImportFloor } from "./floor/measure-floor.ts";
import { readVariants, recordFigures } from "./floor/record-figures.ts";
import { asJson, asTable, type Measured } from "./print.ts";
import { benchPassword } from "./records/load-parties.ts";
import { makeData } from "./records/make-data.ts";
import type { Parties } from "./records/parties.ts";
import { runExportBench } from "./run-export-bench.ts";
import { runImportBench } from "./run-import-bench.ts";
import { scratchFor } from "./scratch.ts";
import { type HttpClient, httpClient } from "./server/http-client.ts";
import {
  measureFigure,
  measureImport,
  requestsOf,
  type SignedIn,
  warmUpOf,
} from "./server/measure-server.ts";
import { startServer } from "./server/server-process.ts";
import type { Times } from "./timing.ts";

/** Clients at once. */
const clientCounts = [1, 16] as const;
const most = Math.max(...clientCounts);

/** One figure at one number of clients, and the number of its first request. */
type Round = { readonly figure: Figure; readonly clients: number; readonly from: number };

/** `npm run -s bench -- [--json] --size county|small`: every figure beside what the database alone takes for the same work. */
export async function runBench(given: Settings, words: readonly string[]): Promise<number> {
  const asked = readBenchArguments(words);
  if ("importRows" in asked) return runImportBench(given, asked.importRows);
  if ("exportRows" in asked) return runExportBench(given, asked.exportRows);
  const { size, json } = asked;
  const { enterprises, hazards, requests: share, importRows } = sizes[size];
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  const scratch = await scratchFor(given);
  const { settings } = scratch;
  try {
    tell(`making ${hazards} hazards of ${enterprises} enterprises`);
    const toSign = Math.ceil(1200 * share) + 100;
    const parties = await made(settings, { enterprises, hazards, toSign });
    const figures = figuresOf({ parties, hazards, toSign, share });
    const rounds = figures.flatMap(roundsOf);
    const served = await measureServer(settings, { rounds, parties, importRows });
    tell("recording what the requests ask of the database");
    const { signedIn } = served;
    const recorded = await recordFigures(settings, { figures, signedIn, parties, importRows, from: spentBy });
    const driver = await openDriver(settings, most);
    const measured: Measured[] = [];
    for (const [index, round] of rounds.entries()) {
      const { name, kind } = round.figure;
      tell(`floor: ${name} at ${round.clients}`);
      // The server has used up the first numbers; the floor goes on behind the recorded ones.
      const from = round.from + spentBy(round.figure) + readVariants;
      const recordings = recorded.figures.get(name) ?? [];
      const floor = await measureFloor(driver, { ...round, recordings, from });
      measured.push({ name, kind, clients: round.clients, server: served.times[index] ?? floor, floor });
    }
    tell("floor: import");
    const floor = await measureImportFloor(driver, recorded.imported);
    measured.push({ name: "import", kind: "act", clients: 1, server: served.imported, floor });
    await driver.close();
    const database = settings.databaseUrl === null ? "embedded" : "postgres";
    const { coldStartMs, memoryMiB } = served;
    const cores = availableParallelism();
    const report = { size, cores, database, figures: measured, importRows, coldStartMs, memoryMiB };
    console.log(json ? asJson(report) : asTable(report));
    return 0;
  } finally {
    await scratch.remove();
  }
}

const tell = (line: string) => console.error(line);

async function made(settings: Settings, of: Parameters<typeof makeData>[2]): Promise<Parties> {
  const installed = await openInstallation(settings);
  try {
    return await makeData(installed, settings.dataDir, of);
  } finally {
    await installed.close();
  }
}

/** A figure at every number of clients, with request numbers of its own. */
function roundsOf(figure: Figure): readonly Round[] {
  let from = 0;
  return clientCounts.map((clients) => {
    const round = { figure, clients, from };
    from += numbersOf(figure, clients);
    return round;
  });
}

const numbersOf = (figure: Figure, clients: number) => warmUpOf(figure) + requestsOf(figure, clients);

/** How many numbers the server's rounds of a figure take. */
function spentBy(figure: Figure): number {
  return clientCounts.reduce((sum, clients) => sum + numbersOf(figure, clients), 0);
}

type Measuring = {
  readonly rounds: readonly Round[];
  readonly parties: Parties;
  readonly importRows: number;
};

async function measureServer(settings: Settings, { rounds, parties, importRows }: Measuring) {
  tell("starting the server");
  const server = await startServer(settings);
  const client = httpClient(server.port);
  try {
    const signedIn = await signInAll(client, parties);
    const idle = server.memoryMiB();
    let load = idle;
    const times: Times[] = [];
    for (const { figure, clients, from } of rounds) {
      tell(`server: ${figure.name} at ${clients}`);
      times.push(await measureFigure(client, figure, { signedIn, clients, from }));
      load = Math.max(load, server.memoryMiB());
    }
    tell("server: import");
    const imported = await measureImport(client, signedIn.county, { parties, rows: importRows });
    const memoryMiB = { idle, load: Math.max(load, server.memoryMiB()) };
    return { signedIn, times, imported, memoryMiB, coldStartMs: server.coldStartMs };
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${server.lastFault()}`, { cause: error });
  } finally {
    client.close();
    await server.stop();
  }
}

async function signInAll(client: HttpClient, { logins }: Parties): Promise<SignedIn> {
  const names = Object.keys(logins) as (keyof typeof logins)[];
  const entries: [string, unknown][] = [];
  for (const name of names) entries.push([name, await client.signIn(logins[name], benchPassword)]);
  return Object.fromEntries(entries) as SignedIn;
}
