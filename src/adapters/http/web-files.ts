import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { Server } from "./server.ts";

const aYear = 31_536_000;

/** Serves the built web app: files by their hashed names for ever, and the page itself at every other address. */
export async function addWeb(app: Server, folder: string): Promise<void> {
  const page = await readFile(join(folder, "index.html"));
  await app.register(async (scope) => {
    scope.addHook("onRoute", (route) => {
      route.config = { ...route.config, gate: "public" };
    });
    await scope.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      setHeaders: (answer, path) => {
        const hashed = path.includes("/assets/");
        answer.header("cache-control", hashed ? `public, max-age=${aYear}, immutable` : "no-cache");
      },
    });
  });
  app.get("/*", { config: { gate: "public" } }, async (request, reply) => {
    if (request.url.startsWith("/api/")) return reply.callNotFound();
    return reply.header("cache-control", "no-cache").type("text/html; charset=utf-8").send(page);
  });
}
