import { crc32 } from "node:zlib";

/** A part of a zip as a test wants it; `claimed` overrides the size that the directory states. */
export type SamplePart = {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly claimed?: number;
};

/** Packs parts without compression, which is all that a test of reading needs. */
export function zipOf(parts: readonly SamplePart[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const data = Buffer.from(part.text as Uint8Array);
    const sizes = [checksum(data), data.length, part.claimed ?? data.length];
    const local = Buffer.concat([header(0x04034b50, 30, sizes, 14, name.length, 26), name, data]);
    const entry = header(0x02014b50, 46, sizes, 16, name.length, 28);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, name);
    locals.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, listing, end]));
}

function header(
  mark: number,
  length: number,
  sizes: readonly number[],
  at: number,
  nameLength: number,
  nameAt: number,
) {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(mark, 0);
  for (const [index, size] of sizes.entries()) bytes.writeUInt32LE(size, at + index * 4);
  bytes.writeUInt16LE(nameLength, nameAt);
  return bytes;
}

function checksum(data: Uint8Array): number {
  return crc32(data);
}
