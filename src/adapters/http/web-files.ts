import { readFile, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import fastifyStatic from "@fastify/static";
import type { Server } from "./server.ts";

const aYear = 31_536_000;

/**
 * A device takes every file of the app (some 130) at its first visit and after an upgrade, and a whole office stands behind
 * one address. Files are therefore counted apart from calls, or the first minute of a morning would shut the office out.
 */
const filesPerMinute = 20_000;

/**
 * Serves the built web app: files by their hashed names for ever, and the page itself at every other address. The disk
 * is asked each time, so that an app built anew is served as it stands; a hashed file that is gone is not found.
 */
export async function addWeb(app: Server, folder: string): Promise<void> {
  const pagePath = join(folder, "index.html");
  let page = await readFile(pagePath);
  // One route of our own and not one a file: theirs would be added without a gate.
  await app.register(fastifyStatic, { root: folder, serve: false, cacheControl: false });
  const rateLimit = { max: filesPerMinute, timeWindow: "1 minute" };
  app.get("/*", { config: { gate: "public", rateLimit } }, async (request, reply) => {
    const path = (request.params as { "*": string })["*"];
    if (request.url.startsWith("/api/")) return reply.callNotFound();
    if (await isFileIn(folder, path)) {
      reply.header("cache-control", lifeOf(path));
      return reply.sendFile(path);
    }
    if (path.startsWith("assets/")) return reply.callNotFound();
    // Between the old app and the new there may be no page for a moment: the last one read stands in.
    page = await readFile(pagePath).catch(() => page);
    return reply.header("cache-control", "no-cache").type("text/html; charset=utf-8").send(page);
  });
}

/** True for a file of the app; an address that climbs out of the folder names none. */
async function isFileIn(folder: string, path: string): Promise<boolean> {
  const whole = join(folder, path);
  if (!whole.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return false;
  return stat(whole).then(
    (found) => found.isFile(),
    () => false,
  );
}

function lifeOf(path: string): string {
  return path.startsWith("assets/") ? `public, max-age=${aYear}, immutable` : "no-cache";
}
