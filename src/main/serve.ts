import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
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
import { sealsPath, startRounds } from "./seal-job.ts";

/** A server that is running: where it answers, and how it ends. */
export type Serving = { readonly address: string; stop(): Promise<void> };

/** Set up already: no code opens anything. */
const closedGate: SetUpGate = { accepts: () => false, close: () => undefined };

const webFolder = fileURLToPath(new URL("../../dist/web", import.meta.url));

/** Serves an installation until told to stop; stopping finishes what is in flight, then seals and closes. */
export async function serve(
  installed: Installed,
  settings: Settings,
  show: ((line: string) => void) | null,
): Promise<Serving> {
  const verifyNow = () => verify(installed.database, { outside: sealsPath(settings.dataDir), folds });
  const { heartbeat, stop: stopHeart } = startHeartbeat(() =>
    installed.database.transaction({ priority: "page", role: "zhiyuan_app", settings: {} }, (session) =>
      session.query("select 1"),
    ),
  );
  const { app, runs } = await httpServer(installed, {
    heartbeat,
    log: true,
    callsPerMinute: settings.callsPerMinute,
    web: existsSync(webFolder) ? webFolder : null,
    gate: show ? newSetUpGate((code) => show(`安装码 ${code}（在浏览器中填写，只用一次）`)) : closedGate,
    verify: verifyNow,
  });
  const rounds = startRounds(installed.database, settings.dataDir, (error) =>
    app.log.error({ err: error }, "round"),
  );
  const control = await serveControl(settings.dataDir, {
    verify: verifyNow,
    backup: (target) => takeBackup(installed.database, settings.dataDir, String(target)),
    import: importHandler(importDeskOf(installed)),
  });
  await app.listen({ port: settings.port, host: settings.host });
  const bound = app.server.address();
  const port = typeof bound === "object" && bound ? bound.port : settings.port;
  return {
    address: `http://localhost:${port}`,
    async stop() {
      await app.close();
      await runs.settled();
      await control.close();
      stopHeart();
      await rounds.stop();
      await installed.close();
    },
  };
}
