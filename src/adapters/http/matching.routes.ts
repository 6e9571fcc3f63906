import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { OpenBooks } from "#application/books.ts";
import { readLibrary } from "#application/criteria/read-library.ts";
import type { MatcherParts } from "#contract/matching.ts";
import type { Knowledge } from "#domain/criteria/matching/knowledge.ts";
import { actorOf } from "./gate.ts";
import type { Server } from "./server.ts";

/** The library, and how people speak of the criteria. */
export type MatchingServices = { readonly openBooks: OpenBooks; readonly knowledge: Knowledge };

/** The criteria and all that is known of how people speak of them, in one piece that a browser keeps and asks after by its tag. */
export function addMatchingRoutes(app: Server, { openBooks, knowledge }: MatchingServices): void {
  let packed: ReturnType<typeof packedOf> | null = null;
  app.get("/api/criteria/matcher", { config: { gate: "signed-in" } }, async (request, reply) => {
    const standards = await readLibrary(openBooks, actorOf(request));
    if (packed?.standards !== standards) packed = packedOf({ standards, knowledge });
    const { tag, plain, gzip } = packed;
    reply.header("etag", tag).header("cache-control", "private, no-cache").header("vary", "accept-encoding");
    if (request.headers["if-none-match"] === tag) return reply.code(304).send();
    reply.type("application/json; charset=utf-8");
    if (!/\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) return reply.send(plain);
    return reply.header("content-encoding", "gzip").send(gzip);
  });
}

function packedOf(parts: MatcherParts) {
  const plain = Buffer.from(JSON.stringify(parts));
  const tag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
  return { standards: parts.standards, tag, plain, gzip: gzipSync(plain, { level: 9 }) };
}
