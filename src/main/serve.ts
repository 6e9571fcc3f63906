import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { startHeartbeat } from "#adapters/http/heartbeat.ts";
import { newSetUpGate } from "#adapters/identity/set-up-gate.ts";
import { takeBackup } from "#adapters/postgres/backup/take-backup.ts";
import { verify } from "#adapters/postgres/verify.ts";
import { serveControl } from "#adapters/terminal/control-socket.ts";
import { importHandler } from "#adapters/terminal/import-command.ts";
import type { SetUpGate } from "#application/access/set-up-gate.ts";
import type { Settings } from "#settings.ts";
import { folds } from "./folds.ts";
import { httpServer } from "./http-server.ts";
import { importDeskOf } from "./import-desk.ts";
import type { Installed } from "./open-installation.ts";
import { noticeDeskOf, startReminding } from "./reminder-job.ts";
import type { Rounds } from "./rounds.ts";
import { sealsPath, startSealing } from "./seal-job.ts";

/** A server that is running: where it answers, and how it ends. */
export type Serving = { readonly address: string; stop(): Promise<void> };

/** Set up already: no code opens anything. */
const closedGate: SetUpGate = { accepts: () => false, close: () => undefined };

const webFolder = fileURLToPath(new URL("../../dist/web", import.meta.url));

/**
 * The heap is swept when it has grown by so much of what was live. Left to itself it grows to three times of that while
 * a large ledger comes in (254 MiB for 80 live), on machines that have little to spare.
 */
const heapGrowth = "--heap-growing-percent=30";

type Parts = {
  stopHeart: () => void;
  http: Awaited<ReturnType<typeof httpServer>>;
  reminding: Rounds;
  sealing: Rounds;
  control: Awaited<ReturnType<typeof serveControl>>;
};

/**
 * Serves an installation until told to stop; stopping finishes what is in flight, then seals and closes. A start that
 * does not come about (a port in use) stops what had started, so that the process ends with its sentence.
 */
export async function serve(
  installed: Installed,
  settings: Settings,
  show: ((line: string) => void) | null,
): Promise<Serving> {
  setFlagsFromString(heapGrowth);
  const started: Partial<Parts> = {};
  const stop = async () => {
    await started.http?.app.close();
    await started.http?.runs.settled();
    await started.control?.close();
    started.stopHeart?.();
    await started.reminding?.stop();
    await started.sealing?.stop();
    await installed.close();
  };
  try {
    return { address: await startParts(started, { installed, settings, show }), stop };
  } catch (error) {
    // What went wrong first is what the terminal is told.
    await stop().catch(() => undefined);
    throw error;
  }
}

type Start = {
  readonly installed: Installed;
  readonly settings: Settings;
  readonly show: ((line: string) => void) | null;
};

/** Starts one part after another, each noted as soon as it runs; gives the address. */
async function startParts(started: Partial<Parts>, { installed, settings, show }: Start): Promise<string> {
  const { dataDir, callsPerMinute, signInsPerMinute, exportRows, trustedProxies } = settings;
  const verifyNow = () =>
    verify(installed.database, {
      ...{ outside: sealsPath(dataDir), folds },
      ...{ files: installed.files.state, secrets: installed.identity.secrets },
    });
  const { heartbeat, stop } = startHeartbeat(() =>
    installed.database.transaction({ priority: "page", role: "zhiyuan_app", settings: {} }, (session) =>
      session.query("select 1"),
    ),
  );
  started.stopHeart = stop;
  const http = await httpServer(installed, {
    ...{ heartbeat, log: !settings.silent, callsPerMinute, signInsPerMinute, exportRows, trustedProxies },
    notices: settings.notices,
    web: existsSync(webFolder) ? webFolder : null,
    gate: show ? newSetUpGate((code) => show(`安装码 ${code}（在浏览器中填写，只用一次）`)) : closedGate,
    verify: verifyNow,
  });
  started.http = http;
  const fault = (error: unknown) => http.app.log.error({ err: error }, "round");
  started.sealing = startSealing(installed.database, dataDir, fault);
  if (settings.notices) {
    started.reminding = startReminding(await noticeDeskOf(installed, settings.notices), fault);
  }
  started.control = await serveControl(dataDir, {
    verify: verifyNow,
    backup: (target) => takeBackup(installed.database, dataDir, String(target)),
    import: importHandler(importDeskOf(installed)),
  });
  await http.app.listen({ port: settings.port, host: settings.host });
  const bound = http.app.server.address();
  return `http://localhost:${typeof bound === "object" && bound ? bound.port : settings.port}`;
}
