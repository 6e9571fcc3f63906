import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { damaged, type ZipPart } from "./zip-directory.ts";

const headLength = 30;

/**
 * The bytes of a part as they are unpacked; the head before them says how they are packed.
 *
 * @throws {Refusal} `invalid` when it unpacks to more than it claims
 */
export async function* unpackedPart(bytes: Uint8Array, part: ZipPart): AsyncGenerator<Buffer> {
  const { at, packed, size } = part;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + headLength > view.byteLength) throw damaged();
  const from = at + headLength + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const source = Readable.from([bytes.subarray(from, from + packed)]);
  const isPacked = view.getUint16(at + 8, true) !== 0;
  let left = size;
  for await (const chunk of isPacked ? source.pipe(createInflateRaw()) : source) {
    left -= chunk.length;
    if (left < 0) throw damaged();
    yield Buffer.from(chunk);
  }
}

/** The bytes of a part that is kept whole. */
export async function bytesOfPart(bytes: Uint8Array, part: ZipPart): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of unpackedPart(bytes, part)) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/** The text of a small part. */
export async function textOfPart(bytes: Uint8Array, part: ZipPart): Promise<string> {
  return new TextDecoder().decode(await bytesOfPart(bytes, part));
}
