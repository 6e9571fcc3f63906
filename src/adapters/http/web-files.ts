import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import fastifyStatic from "@fastify/static";
import type { Server } from "./server.ts";

const aYear = 31_536_000;

/** Serves the built web app: files by their hashed names for ever, and the page itself at every other address. */
export async function addWeb(app: Server, folder: string): Promise<void> {
  const page = await readFile(join(folder, "index.html"));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile());
  const files = new Set(found.map(({ parentPath, name }) => relative(folder, join(parentPath, name))));
  // One route of our own and not one a file: theirs would be added without a gate.
  await app.register(fastifyStatic, { root: folder, serve: false, cacheControl: false });
  app.get("/*", { config: { gate: "public" } }, async (request, reply) => {
    const path = (request.params as { "*": string })["*"];
    if (request.url.startsWith("/api/")) return reply.callNotFound();
    if (files.has(path)) {
      reply.header("cache-control", lifeOf(path));
      return reply.sendFile(path);
    }
    return reply.header("cache-control", "no-cache").type("text/html; charset=utf-8").send(page);
  });
}

function lifeOf(path: string): string {
  return path.startsWith("assets/") ? `public, max-age=${aYear}, immutable` : "no-cache";
}
