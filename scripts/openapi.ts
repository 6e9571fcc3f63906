import { httpServer } from "#main/http-server.ts";
import type { Installed } from "#main/open-installation.ts";

/** The OpenAPI description of the server's routes. */
export async function openapiOf(installed: Installed): Promise<string> {
  const { app } = await httpServer(installed, {
    heartbeat: { lastMs: 0 },
    log: false,
    web: null,
    gate: { accepts: () => false, close: () => undefined },
    verify: () => Promise.reject(new Error("not served")),
  });
  await app.ready();
  const text = `${JSON.stringify(app.swagger(), null, 2)}\n`;
  await app.close();
  return text;
}
