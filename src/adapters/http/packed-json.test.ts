import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packedJson, sendPacked } from "./packed-json.ts";
import { newServer, type Server } from "./server.ts";

const value = { 标准: ["示例".repeat(400)] };

describe("a large answer that changes seldom", () => {
  let app: Server;
  beforeAll(async () => {
    app = (await newServer({ identify: async () => null, log: false })).app;
    const packed = packedJson(value);
    app.get("/api/packed", { config: { gate: "public" } }, async (request, reply) =>
      sendPacked(request, reply, packed),
    );
  });
  afterAll(() => app.close());

  const asked = (headers: Readonly<Record<string, string>>) => app.inject({ url: "/api/packed", headers });

  it("is sent whole, and compressed to whoever can read that", async () => {
    expect((await asked({})).json()).toEqual(value);
    const small = await asked({ "accept-encoding": "gzip, br" });
    expect(small.headers["content-encoding"]).toBe("gzip");
    expect(JSON.parse(gunzipSync(small.rawPayload).toString())).toEqual(value);
    expect(small.rawPayload.length).toBeLessThan(300);
  });

  it("is sent once: whoever has it is told that nothing changed", async () => {
    const { etag = "" } = (await asked({})).headers;
    const again = await asked({ "if-none-match": String(etag) });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
    expect((await asked({ "if-none-match": '"another"' })).statusCode).toBe(200);
    expect(packedJson({ ...value, more: 1 }).tag).not.toBe(etag);
  });
});
