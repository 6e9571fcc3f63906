import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addBehindCodeRoute } from "./behind-code.routes.ts";
import { newServer, type Server } from "./server.ts";

const code = "0123456789abcdefghjk";
const behind = {
  ...{ kind: "rectification-notice", number: "示例改〔2026〕1号", on: "2026-04-24", withdrawn: false },
  ...{ issuer: "示例县<b>应急</b>管理局", hash: "ab".repeat(32) },
};
let app: Server;

beforeAll(async () => {
  app = (await newServer({ identify: async () => null, log: false })).app;
  addBehindCodeRoute(app, async (asked) => (asked === code ? behind : null));
});
afterAll(() => app.close());

const get = (path: string, remoteAddress = "10.0.0.1") =>
  app.inject({ method: "GET", url: `/v/${path}`, remoteAddress });

describe("the page behind a paper's code", () => {
  it("shows kind, number, day, issuer and hash to anybody, and no markup of anybody's", async () => {
    const { statusCode, body, headers } = await get(code);
    expect(statusCode).toBe(200);
    for (const said of ["隐患整改通知单", "示例改〔2026〕1号", "2026年4月24日", "ab".repeat(32)]) {
      expect(body).toContain(said);
    }
    expect(body).toContain("&#60;b&#62;");
    expect(body.match(/<dt>/g)).toHaveLength(5);
    expect(headers["cache-control"]).toBe("no-store");
  });

  it("takes a code as it is typed from paper: capitals and groups", async () => {
    expect((await get(encodeURIComponent("01234 56789 ABCDE FGHJK"))).statusCode).toBe(200);
  });

  it("answers alike to what is no code and to a code of nothing", async () => {
    const [odd, unknown] = [await get("x".repeat(20)), await get("z".repeat(20))];
    const short = await get("1");
    expect([odd.statusCode, unknown.statusCode, short.statusCode]).toEqual([404, 404, 404]);
    expect(new Set([odd.body, unknown.body, short.body]).size).toBe(1);
  });

  it("asks whoever tries many to wait", async () => {
    const answers: number[] = [];
    for (let nth = 0; nth < 31; nth += 1) answers.push((await get("1", "10.0.0.9")).statusCode);
    expect(answers.at(-1)).toBe(429);
  });
});
