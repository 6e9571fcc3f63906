import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askServer, serveControl } from "./control-socket.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zy-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const echo = { echo: async (input: unknown) => input };

describe("the control socket", () => {
  it("answers a long line whole, and can be opened by its owner alone", async () => {
    const server = await serveControl(folder, echo);
    expect((await stat(join(folder, "control.sock"))).mode & 0o777).toBe(0o600);
    const long = "隐患".repeat(300_000);
    expect(await askServer(folder, { command: "echo", input: long })).toEqual({ answer: long });
    await expect(askServer(folder, { command: "none", input: null })).rejects.toThrow("不支持");
    await server.close();
  });

  it("is not there once the server has ended", async () => {
    expect(await askServer(folder, { command: "echo", input: 1 })).toBeNull();
  });

  it("replaces what a crash left over, and refuses to take over from a living server", async () => {
    await writeFile(join(folder, "control.sock"), "");
    const server = await serveControl(folder, echo);
    await expect(serveControl(folder, echo)).rejects.toThrow("已有服务在运行");
    expect(await askServer(folder, { command: "echo", input: 2 })).toEqual({ answer: 2 });
    await server.close();
  });
});
