import { PassThrough, Readable, Transform, type TransformCallback } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";

/** A part of a zip: its name, and its text as it comes. */
export type TextPart = { readonly name: string; readonly text: Iterable<string> | AsyncIterable<string> };

type Packed = { readonly name: Buffer; readonly at: number; crc: number; size: number; packed: number };

const [localHead, descriptor, directoryHead, end] = [0x04034b50, 0x08074b50, 0x02014b50, 0x06054b50];
/** Sizes follow the data, names are UTF-8. */
const flags = 0x0808;
const [version, deflated] = [20, 8];
/** 1 January 1980: the same table gives the same bytes. */
const firstDay = 0x0021;
/** What is sold for the last tenth of size takes twice the time. */
const level = 4;

/** Packs parts into a zip while their texts are made; nothing of them is held. */
export async function* zipStream(parts: readonly TextPart[]): AsyncGenerator<Uint8Array> {
  const done: Packed[] = [];
  let at = 0;
  for (const { name, text } of parts) {
    const part: Packed = { name: Buffer.from(name), at, crc: 0, size: 0, packed: 0 };
    for await (const bytes of packedPart(part, text)) {
      at += bytes.length;
      yield bytes;
    }
    done.push(part);
  }
  yield directoryOf(done, at);
}

async function* packedPart(part: Packed, text: TextPart["text"]): AsyncGenerator<Buffer> {
  yield Buffer.concat([fields(localHead, [version, 2], ...headOf(part, false)), part.name]);
  const counted = new Transform({
    decodeStrings: true,
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      part.crc = crc32(chunk, part.crc);
      part.size += chunk.length;
      done(null, chunk);
    },
  });
  const out = new PassThrough();
  const running = pipeline(
    Readable.from(text, { objectMode: true }),
    counted,
    createDeflateRaw({ level }),
    out,
  );
  // What goes wrong on the way destroys `out` with it, and is thrown where that is read.
  running.catch(() => undefined);
  for await (const bytes of out as AsyncIterable<Buffer>) {
    part.packed += bytes.length;
    yield bytes;
  }
  await running;
  yield fields(descriptor, [part.crc, 4], [part.packed, 4], [part.size, 4]);
}

type Field = readonly [value: number, bytes: 2 | 4];

/** What the head of a part and its entry in the directory have in common; the head does not know the sizes yet. */
function headOf({ name, crc, size, packed }: Packed, known: boolean): readonly Field[] {
  return [
    [flags, 2],
    [deflated, 2],
    [0, 2],
    [firstDay, 2],
    [known ? crc : 0, 4],
    [known ? packed : 0, 4],
    [known ? size : 0, 4],
    [name.length, 2],
    [0, 2],
  ];
}

function directoryOf(parts: readonly Packed[], at: number): Buffer {
  const entries = parts.map((part) =>
    Buffer.concat([
      fields(directoryHead, [version, 2], [version, 2], ...headOf(part, true), ...rest(part.at)),
      part.name,
    ]),
  );
  const directory = Buffer.concat(entries);
  const count = parts.length;
  const tail: readonly Field[] = [
    [0, 4],
    [count, 2],
    [count, 2],
    [directory.length, 4],
    [at, 4],
    [0, 2],
  ];
  return Buffer.concat([directory, fields(end, ...tail)]);
}

/** No comment, one disk, no attributes; and where the part begins. */
const rest = (at: number): readonly Field[] => [
  [0, 2],
  [0, 2],
  [0, 2],
  [0, 4],
  [at, 4],
];

function fields(mark: number, ...all: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(4 + all.reduce((sum, [, size]) => sum + size, 0));
  let at = bytes.writeUInt32LE(mark);
  for (const [value, size] of all) {
    at = size === 2 ? bytes.writeUInt16LE(value, at) : bytes.writeUInt32LE(value >>> 0, at);
  }
  return bytes;
}
