import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newServer, type Server } from "./server.ts";
import { addWeb } from "./web-files.ts";

describe("the built web app", () => {
  let outside: string;
  let folder: string;
  let app: Server;
  beforeEach(async () => {
    outside = await mkdtemp(join(tmpdir(), "zhiyuan-web-"));
    folder = join(outside, "web");
    await mkdir(join(folder, "assets"), { recursive: true });
    await writeFile(join(outside, "secret.txt"), "secret");
    await writeFile(join(folder, "index.html"), "old page");
    await writeFile(join(folder, "assets", "app-1.js"), "old app");
    app = (await newServer({ identify: async () => null, log: false })).app;
    await addWeb(app, folder);
  });
  afterEach(async () => {
    await app.close();
    await rm(outside, { recursive: true });
  });

  it("gives its files for ever and the page at every other address, never kept", async () => {
    const file = await app.inject("/assets/app-1.js");
    expect([file.body, file.headers["cache-control"]]).toEqual([
      "old app",
      "public, max-age=31536000, immutable",
    ]);
    for (const url of ["/", "/hazards/hz_1", "/index.html"]) {
      const page = await app.inject(url);
      expect([page.body, page.headers["cache-control"]]).toEqual(["old page", "no-cache"]);
      expect(page.headers["content-type"]).toContain("text/html");
    }
  });

  it("is served as it stands on disk when it is built anew under a running server", async () => {
    await rm(folder, { recursive: true });
    expect((await app.inject("/")).body).toBe("old page");
    await mkdir(join(folder, "assets"), { recursive: true });
    await writeFile(join(folder, "index.html"), "new page");
    await writeFile(join(folder, "assets", "app-2.js"), "new app");
    expect((await app.inject("/duties")).body).toBe("new page");
    expect((await app.inject("/assets/app-2.js")).body).toBe("new app");
  });

  it("comes to an office of fifty in one minute, and does not count as calls", async () => {
    const office = (await newServer({ identify: async () => null, log: false, callsPerMinute: 2 })).app;
    office.get("/api/example", { config: { gate: "public" } }, async () => "answer");
    await addWeb(office, folder);
    const answers = [];
    for (let asked = 0; asked < 50; asked += 1) {
      answers.push(
        (await office.inject("/assets/app-1.js")).statusCode,
        (await office.inject("/")).statusCode,
      );
    }
    const calls = [];
    for (let asked = 0; asked < 3; asked += 1) calls.push((await office.inject("/api/example")).statusCode);
    await office.close();
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(calls).toEqual([200, 200, 429]);
  });

  it("answers a hashed file that is gone as not found, and not with the page", async () => {
    const gone = await app.inject("/assets/app-0.js");
    expect(gone.statusCode).toBe(404);
    expect(gone.headers["content-type"]).toContain("application/problem+json");
    expect(gone.headers["cache-control"]).toBe("no-store");
  });

  it("gives nothing from outside its folder", async () => {
    for (const url of [
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/assets/..%2f..%2fsecret.txt",
      "/%5c..%5csecret.txt",
    ]) {
      expect((await app.inject(url)).body).not.toContain("secret");
    }
  });
});
