import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepareDataFolder } from "./data-folder.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zhiyuan-folder-"));
  await writeFile(join(folder, "a-file"), "");
});
afterAll(() => rm(folder, { recursive: true }));

describe("prepareDataFolder", () => {
  it("makes a folder deep down, for its owner alone, and leaves nothing in it", async () => {
    const deep = join(folder, "one/two/three");
    await prepareDataFolder(deep);
    expect((await stat(deep)).mode & 0o777).toBe(0o700);
    await prepareDataFolder(deep);
  });

  it.each([
    ["a-file", "它是一个文件"],
    ["a-file/below", "路径中有一段是文件"],
  ])("says what is in the way of %s", async (path, reason) => {
    await expect(prepareDataFolder(join(folder, path))).rejects.toThrow(reason);
  });

  it("ends where no folder can be made", async () => {
    await expect(prepareDataFolder("/proc/nope/deeper")).rejects.toThrow("DATA_DIR");
  });
});
