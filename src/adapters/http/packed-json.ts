import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";

/** A large answer that changes seldom, made once: its bytes, the same compressed, and the tag of its content. */
export type PackedJson = { readonly tag: string; readonly plain: Buffer; readonly gzip: Buffer };

/** Packs a value that is sent many times. */
export function packedJson(value: unknown): PackedJson {
  const plain = Buffer.from(JSON.stringify(value));
  const tag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
  return { tag, plain, gzip: gzipSync(plain, { level: 9 }) };
}

/** Sends it, or that nothing changed: the browser keeps it and asks after it by its tag. */
export function sendPacked(request: FastifyRequest, reply: FastifyReply, packed: PackedJson): FastifyReply {
  reply
    .header("etag", packed.tag)
    .header("cache-control", "private, no-cache")
    .header("vary", "accept-encoding");
  if (request.headers["if-none-match"] === packed.tag) return reply.code(304).send();
  reply.type("application/json; charset=utf-8");
  if (!/\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) return reply.send(packed.plain);
  return reply.header("content-encoding", "gzip").send(packed.gzip);
}
