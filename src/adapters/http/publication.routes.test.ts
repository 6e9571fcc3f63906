import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenBooks } from "#application/books.ts";
import type { PublicLine } from "#domain/hazards/publication.ts";
import { addPublicationRoutes } from "./publication.routes.ts";
import { newServer, type Server } from "./server.ts";

const line: PublicLine = {
  ...{ unit: "示例煤矿", wording: "通风系统不可靠", supervisor: "示例局", level: "city" },
  ...{ listedOn: "2026-11-24", deadline: "2026-12-31", delistedOn: null },
};
const closed: OpenBooks = () => Promise.reject(new Error("nobody is signed in"));
let app: Server;

beforeAll(async () => {
  app = (await newServer({ identify: async () => null, log: false })).app;
  addPublicationRoutes(app, closed, {
    areas: async () => ["140423", "140406"],
    lines: async (home) => (home === "140423" ? [line] : []),
  });
});
afterAll(() => app.close());

const get = (query: string, remoteAddress = "10.0.0.1") =>
  app.inject({ method: "GET", url: `/public/listed${query}`, remoteAddress });

describe("the public list", () => {
  it("is read by anybody, area by area, and kept by no cache", async () => {
    const { statusCode, body, headers } = await get("?area=140423");
    expect(statusCode).toBe(200);
    expect(body).toContain("示例煤矿");
    expect(headers["cache-control"]).toBe("no-store");
    expect((await get("")).body).not.toContain("示例煤矿");
    expect((await get("?area=140406")).body).toContain("目前没有公开");
  });

  it("answers alike for an area that is shut and for one that is none", async () => {
    const [shut, none] = [await get("?area=140431"), await get("?area=999999")];
    expect(shut.body).toBe(none.body);
    expect(shut.body).toContain("本地未开放公开清单");
  });

  it("asks whoever calls many times to wait", async () => {
    const answers: number[] = [];
    for (let nth = 0; nth < 31; nth += 1) answers.push((await get("", "10.0.0.9")).statusCode);
    expect(answers.at(-1)).toBe(429);
  });
});
