import { once } from "node:events";
import { connect } from "node:net";
import { Writable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { Refusal } from "#domain/refusal.ts";
import { problemOf } from "./problems.ts";
import { newServer, type Server } from "./server.ts";

const sentence = /^[\p{Script=Han}，。、；“”\w\s-]+。$/u;

describe("what no route answers", () => {
  let app: Server;
  beforeAll(async () => {
    app = (await newServer({ identify: async () => null, log: false })).app;
    const open = { config: { gate: "public" as const } };
    app.get("/api/one/:id", { ...open, schema: { params: z.object({ id: z.string() }) } }, async () => "ok");
    app.post("/api/one", { ...open, schema: { body: z.object({ text: z.string() }) } }, async () => "ok");
    await app.listen({ port: 0, host: "127.0.0.1" });
  });
  afterAll(() => app.close());

  const json = { "content-type": "application/json" };
  it.each([
    ["an address that cannot be read", 400, { url: "/api/%E0%A4%A" }],
    ["an address longer than any of ours", 414, { url: `/api/one/${"a".repeat(300)}` }],
    ["an address that is none", 404, { url: "/api/nowhere" }],
    ["a method that is none here", 404, { url: "/api/one", method: "PATCH" as const }],
    ["what is no JSON", 400, { url: "/api/one", method: "POST" as const, headers: json, payload: "{" }],
    [
      "a body that is too large",
      413,
      { url: "/api/one", method: "POST" as const, headers: json, payload: "a".repeat(2_100_000) },
    ],
    [
      "a form of another kind",
      415,
      { url: "/api/one", method: "POST" as const, headers: { "content-type": "text/x" }, payload: "a" },
    ],
  ])("is told in a sentence: %s", async (_what, status, request) => {
    const reply = await app.inject(request);
    expect(reply.statusCode).toBe(status);
    expect(reply.headers["content-type"]).toContain("application/problem+json");
    expect(reply.headers["cache-control"]).toBe("no-store");
    expect(reply.json()).toMatchObject({ status, detail: expect.stringMatching(sentence) });
  });

  it("tells what else is wrong with the same input", () => {
    const other = new Refusal("incomplete", "请写明资金来源。", "fundsSource");
    const refusal = new Refusal("incomplete", "请写明责任人。", "responsible", [other]);
    expect(problemOf(refusal, "r-1")).toMatchObject({
      detail: "请写明责任人。",
      field: "responsible",
      others: [{ field: "fundsSource", detail: "请写明资金来源。" }],
    });
    expect(problemOf(other, "r-1").others).toBeUndefined();
  });

  it("is told in the same shape where there is no request yet", async () => {
    const address = app.server.address();
    const socket = connect(typeof address === "object" && address ? address.port : 0, "127.0.0.1");
    socket.end("GARBAGE\r\n\r\n");
    let heard = "";
    socket.on("data", (part) => {
      heard += part.toString();
    });
    await once(socket, "close");
    expect(heard).toMatch(/^HTTP\/1\.1 400 /);
    const [, body = ""] = heard.split("\r\n\r\n");
    expect(JSON.parse(body)).toMatchObject({ status: 400, detail: expect.stringMatching(sentence) });
  });
});

describe("a statement past its limit", () => {
  it("is a sentence that names the call, and a fault in the log", async () => {
    const lines: string[] = [];
    const written = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const { app } = await newServer({ identify: async () => null, log: written });
    app.get("/api/slow", { config: { gate: "public" } }, async () => {
      throw Object.assign(new Error("canceling statement"), { code: "57014" });
    });
    const reply = await app.inject("/api/slow");
    await app.close();
    const { detail, request } = reply.json();
    expect([reply.statusCode, detail]).toEqual([422, expect.stringContaining("缩小范围")]);
    expect(detail).toContain(request);
    expect(lines.filter((line) => line.includes('"fault"') && line.includes("57014"))).toHaveLength(1);
  });
});
