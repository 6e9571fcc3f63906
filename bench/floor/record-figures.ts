import type { Figure } from "#bench/figures.ts";
import { ledgerOf, uploadOf } from "#bench/import-file.ts";
import type { Parties } from "#bench/records/parties.ts";
import type { Asked } from "#bench/server/http-client.ts";
import type { SignedIn } from "#bench/server/measure-server.ts";
import { httpServer } from "#main/http-server.ts";
import { openDatabase } from "#main/open-database.ts";
import { installationOn } from "#main/open-installation.ts";
import type { Settings } from "#settings.ts";
import { recorderOn, type Transaction } from "./recorder.ts";

/** What one request asked of the database. */
export type Recording = readonly Transaction[];

/** The recordings of a run: some requests of each figure by its name, and the import. */
export type Recordings = {
  readonly figures: ReadonlyMap<string, readonly Recording[]>;
  readonly imported: Recording;
};

/** How many requests of a read are recorded: what they ask differs. An act is recorded once. */
export const readVariants = 40;

type Asking = {
  readonly figures: readonly Figure[];
  readonly signedIn: SignedIn;
  readonly parties: Parties;
  readonly importRows: number;
  /** The number of the first request that nobody has asked yet. */
  readonly from: (figure: Figure) => number;
};

/** Sends requests through the application's routes, in this process, and notes every statement behind them. */
export async function recordFigures(settings: Settings, asking: Asking): Promise<Recordings> {
  const database = await openDatabase(settings);
  try {
    const recorder = recorderOn(database);
    const installed = await installationOn(recorder.database, settings);
    const { app, runs } = await httpServer(installed, {
      heartbeat: { lastMs: 0 },
      log: false,
      callsPerMinute: settings.callsPerMinute,
      web: null,
      gate: { accepts: () => false, close: () => undefined },
      verify: () => Promise.reject(new Error("not served")),
    });
    const send = async ({ method, path, body, contentType }: Asked, as: SignedIn[keyof SignedIn]) => {
      const headers = {
        ...as,
        ...(body === undefined ? {} : { "content-type": contentType ?? "application/json" }),
      };
      const answer = await app.inject({
        method,
        url: path,
        headers,
        ...(body === undefined ? {} : { payload: body }),
      });
      if (answer.statusCode >= 300)
        throw new Error(`${method} ${path} answered ${answer.statusCode}: ${answer.body}`);
    };
    const figures = new Map<string, readonly Recording[]>();
    for (const figure of asking.figures) {
      const as = asking.signedIn[figure.as];
      // A first page notes when the session was last seen; the others do not, and are what is measured.
      await send({ method: "GET", path: "/api/me" }, as);
      const recordings: Recording[] = [];
      for (let number = 0; number < (figure.kind === "read" ? readVariants : 1); number += 1) {
        recorder.taken();
        await send(figure.ask(asking.from(figure) + number), as);
        recordings.push(recorder.taken());
      }
      figures.set(figure.name, recordings);
    }
    recorder.taken();
    await send(uploadOf(ledgerOf(asking.parties, asking.importRows, 2)), asking.signedIn.county);
    await runs.settled();
    const imported = recorder.taken();
    await app.close();
    return { figures, imported };
  } finally {
    await database.close();
  }
}
