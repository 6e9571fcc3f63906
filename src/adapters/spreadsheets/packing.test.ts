import { describe, expect, it } from "vitest";
import { bytesOf, newPacker, placesOf, unpackedParts, valuesAt } from "#application/imports/packed-list.ts";
import { packing } from "./packing.ts";

const numbers = Array.from({ length: 250 }, (_, number) => ({ number, text: `示例隐患${number}` }));

async function listOf(parts: readonly number[]) {
  const packer = newPacker<(typeof numbers)[number]>(packing, 100);
  let from = 0;
  for (const size of parts) {
    await packer.add(numbers.slice(from, from + size));
    from += size;
  }
  return packer.end();
}

describe("a long list that is kept packed", () => {
  it("gives its values back part by part, however they came", async () => {
    const list = await listOf([1, 130, 0, 119]);
    const parts: number[] = [];
    const all: unknown[] = [];
    for await (const part of unpackedParts(packing, list)) {
      parts.push(part.length);
      all.push(...part);
    }
    expect(parts).toEqual([100, 100, 50]);
    expect(all).toEqual(numbers);
    expect(list).toMatchObject({ length: 250 });
  });

  it("gives single values from anywhere, and none past its end", async () => {
    const list = await listOf([250]);
    const found = await valuesAt(packing, list, [0, 99, 100, 249, 250]);
    expect(found.map(({ number }) => number)).toEqual([0, 99, 100, 249]);
    expect(placesOf({ offset: 240, limit: 50 }, list.length)).toHaveLength(10);
    expect(placesOf({ offset: 300, limit: 50 }, list.length)).toEqual([]);
  });

  it("takes a fraction of the room, and keeps the bytes of pictures as they are", async () => {
    const picture = new Uint8Array([1, 2, 3]);
    const [kept] = (await packing.unpack(await packing.pack([{ picture, none: null }]))) as [
      { picture: Uint8Array },
    ];
    expect(kept).toEqual({ picture, none: null });
    expect(bytesOf(await listOf([250]))).toBeLessThan(JSON.stringify(numbers).length / 3);
  });
});
