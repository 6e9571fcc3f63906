/** Port: makes plain values small and whole again, off the thread that serves everybody. */
export type Packing = {
  pack(values: readonly unknown[]): Promise<Uint8Array>;
  unpack(packed: Uint8Array): Promise<readonly unknown[]>;
};

/** A long list that is kept small and unpacked part by part, so that nobody waits for the whole of it. */
export type PackedList<T> = {
  readonly length: number;
  readonly partSize: number;
  readonly parts: readonly Uint8Array[];
  /** What was packed; no list has it. */
  readonly of?: T;
};

/** Packs values as they come; every part but the last is full. */
export type Packer<T> = {
  add(values: readonly T[]): Promise<void>;
  /** The list; nothing is added after it. */
  end(): Promise<PackedList<T>>;
};

/** A packer of parts of this many values. */
export function newPacker<T>(packing: Pick<Packing, "pack">, partSize: number): Packer<T> {
  const parts: Uint8Array[] = [];
  let waiting: T[] = [];
  let length = 0;
  return {
    async add(values) {
      length += values.length;
      waiting = [...waiting, ...values];
      while (waiting.length >= partSize) {
        parts.push(await packing.pack(waiting.slice(0, partSize)));
        waiting = waiting.slice(partSize);
      }
    },
    async end() {
      if (waiting.length > 0) parts.push(await packing.pack(waiting));
      return { length, partSize, parts };
    },
  };
}

/** The list part by part. */
export async function* unpackedParts<T>(
  packing: Pick<Packing, "unpack">,
  { parts }: PackedList<T>,
): AsyncGenerator<readonly T[]> {
  for (const part of parts) yield (await packing.unpack(part)) as readonly T[];
}

/** The values at these places, which rise. */
export async function valuesAt<T>(
  packing: Pick<Packing, "unpack">,
  { parts, partSize }: PackedList<T>,
  places: readonly number[],
): Promise<readonly T[]> {
  const found: T[] = [];
  let [at, values]: [number, readonly T[]] = [-1, []];
  for (const place of places) {
    const part = Math.floor(place / partSize);
    const packed = parts[part];
    if (!packed) return found;
    if (part !== at) [at, values] = [part, (await packing.unpack(packed)) as readonly T[]];
    const value = values[place % partSize];
    if (value !== undefined) found.push(value);
  }
  return found;
}

/** The places of a page within the list. */
export function placesOf({ offset, limit }: PageOfList, length: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.min(limit, length - offset)) }, (_, index) => offset + index);
}

/** Which part of a long list is shown. */
export type PageOfList = { readonly offset: number; readonly limit: number };

/** What the parts weigh in memory. */
export function bytesOf({ parts }: PackedList<unknown>): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}
