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
    const local = Buffer.concat([
      header({ mark: 0x04034b50, length: 30, sizes, at: 14, nameLength: name.length, nameAt: 26 }),
      name,
      data,
    ]);
    const entry = header({
      mark: 0x02014b50,
      length: 46,
      sizes,
      at: 16,
      nameLength: name.length,
      nameAt: 28,
    });
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

type HeaderParts = {
  readonly mark: number;
  readonly length: number;
  readonly sizes: readonly number[];
  readonly at: number;
  readonly nameLength: number;
  readonly nameAt: number;
};

function header({ mark, length, sizes, at, nameLength, nameAt }: HeaderParts) {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(mark, 0);
  for (const [index, size] of sizes.entries()) bytes.writeUInt32LE(size, at + index * 4);
  bytes.writeUInt16LE(nameLength, nameAt);
  return bytes;
}

function checksum(data: Uint8Array): number {
  return crc32(data);
}

/** The smallest picture there is. */
export const png = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
);
