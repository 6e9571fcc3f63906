import { promisify } from "node:util";
import { deserialize, serialize } from "node:v8";
import { deflateRaw, inflateRaw } from "node:zlib";
import type { Packing } from "#application/imports/packed-list.ts";

const [deflate, inflate] = [promisify(deflateRaw), promisify(inflateRaw)];

/** Rows of one ledger are much alike: they take a tenth of their size. The work is done by zlib's own threads. */
export const packing: Packing = {
  // A copy, for a buffer may lie in a larger one that would be kept with it.
  pack: async (values) => new Uint8Array(await deflate(serialize(values), { level: 1 })),
  unpack: async (packed) => deserialize(await inflate(packed)) as readonly unknown[],
};
