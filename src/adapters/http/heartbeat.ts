import type { Server } from "./server.ts";

/** Age in milliseconds past which the database counts as not answering. */
const staleAfterMs = 10_000;

/** When the database last answered, for `/healthz`; kept by a one-second beat so that the page never queries. */
export type Heartbeat = { lastMs: number };

/** Beats once a second; a beat waits for the one before, so a slow database is asked once, not many times. */
export function startHeartbeat(ask: () => Promise<unknown>): { readonly heartbeat: Heartbeat; stop(): void } {
  const heartbeat: Heartbeat = { lastMs: 0 };
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const beat = async () => {
    await ask().then(
      () => {
        heartbeat.lastMs = Date.now();
      },
      () => undefined,
    );
    if (!stopped) timer = setTimeout(() => void beat(), 1000);
  };
  void beat();
  return {
    heartbeat,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** `/healthz`: ok while the last heartbeat of the database is younger than ten seconds. */
export function addHealthRoute(app: Server, heartbeat: Heartbeat): void {
  app.get("/healthz", { config: { gate: "public" }, logLevel: "silent" }, async (_request, reply) => {
    const fresh = Date.now() - heartbeat.lastMs < staleAfterMs;
    return reply.status(fresh ? 200 : 503).send({ status: fresh ? "ok" : "database-silent" });
  });
}
