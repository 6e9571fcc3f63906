import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { requireKeptText } from "./kept-text.ts";
import { newServer, type Server } from "./server.ts";

const zero = String.fromCharCode(0);
const half = String.fromCharCode(0xd83d);

describe("text that no database keeps", () => {
  let app: Server;
  beforeAll(async () => {
    app = (await newServer({ identify: async () => null, log: false })).app;
    const open = { config: { gate: "public" as const } };
    app.get("/said/:word", { ...open, schema: { params: z.object({ word: z.string() }) } }, async () => "ok");
    app.post("/said", { ...open, schema: { body: z.unknown() } }, async () => "ok");
    app.post("/echo", { ...open, schema: { body: z.unknown() } }, async ({ body }) => body);
  });
  afterAll(() => app.close());

  it.each([
    [
      "the character zero in a body",
      { method: "POST" as const, url: "/said", payload: { a: [{ b: zero }] } },
    ],
    ["half a character in a body", { method: "POST" as const, url: "/said", payload: { a: `隐患${half}` } }],
    ["the character zero in a key", { method: "POST" as const, url: "/said", payload: { [zero]: 1 } }],
    ["the character zero in an address", { method: "GET" as const, url: "/said/%00" }],
    ["the character zero in a filter", { method: "GET" as const, url: "/said/a?text=%00" }],
  ])("is refused with a sentence: %s", async (_what, request) => {
    const reply = await app.inject(request);
    expect(reply.statusCode).toBe(422);
    expect(reply.json().detail).toContain("无法保存的字符");
  });

  it("leaves whole characters beyond the first plane and line breaks alone", async () => {
    const payload = { text: "👩‍👩‍👧 𠮷\n第二行", none: null, count: 3 };
    expect((await app.inject({ method: "POST", url: "/said", payload })).statusCode).toBe(200);
  });

  it("is taken as empty where nothing in it would be seen, and left as sent where something would", async () => {
    const payload = { a: "\u200b\u3164 ", b: [{ c: "\ufeff" }], d: "甲\u200b", e: " 空 " };
    const reply = await app.inject({ method: "POST", url: "/echo", payload });
    expect(reply.json()).toEqual({ a: "", b: [{ c: "" }], d: "甲\u200b", e: " 空 " });
  });

  it("is kept without control characters and marks that turn it round, wherever it stands", async () => {
    const payload = { a: "除尘\u0007系统\u202e", b: [{ c: "一\r\n二\t三" }, "甲\u2066乙"] };
    const reply = await app.inject({ method: "POST", url: "/echo", payload });
    expect(reply.json()).toEqual({ a: "除尘系统", b: [{ c: "一\n二\t三" }, "甲乙"] });
  });

  it("is found at a depth that would overflow the stack", () => {
    let deep: unknown = zero;
    for (let level = 0; level < 200_000; level += 1) deep = [deep];
    expect(() => requireKeptText(deep)).toThrow("无法保存的字符");
  });
});
