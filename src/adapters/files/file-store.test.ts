import { createHash } from "node:crypto";
import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileStoreIn } from "./file-store.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zhiyuan-files-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("a kept file", () => {
  it("has the hash of its whole content, however large it is", async () => {
    const bytes = new Uint8Array(3 * 1024 * 1024 + 1).map((_, at) => at % 251);
    const store = fileStoreIn(folder);
    expect(await store.keep(bytes)).toBe(createHash("sm3").update(bytes).digest("hex"));
  });

  it("comes back byte for byte, under the hash of its content", async () => {
    const store = fileStoreIn(folder);
    const id = await store.keep(Buffer.from("示例照片"));
    expect(Buffer.from((await store.read(id)) ?? []).toString()).toBe("示例照片");
    expect(await store.state(id)).toBe("whole");
  });

  it("is not given out, and is told, when its bytes were altered", async () => {
    const store = fileStoreIn(folder);
    const id = await store.keep(Buffer.from("整改后照片"));
    await appendFile(join(folder, id.slice(0, 2), id.slice(2, 4), id), "x");
    expect(await store.state(id)).toBe("altered");
    await expect(store.read(id)).rejects.toThrow(id);
  });

  it("is missing when it is gone, and no path leads out of the folder", async () => {
    const store = fileStoreIn(folder);
    expect(await store.state("0".repeat(64))).toBe("missing");
    expect(await store.read("../../etc/passwd")).toBeNull();
  });
});
