import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { booksHolding } from "#application/documents/papers.samples.ts";
import { MatcherParts } from "#contract/matching.ts";
import { matcherOf } from "#domain/criteria/matching/matcher.ts";
import { cast } from "#domain/hazards/hazard.samples.ts";
import { type Identify, sessionCookie } from "./gate.ts";
import { addMatchingRoutes } from "./matching.routes.ts";
import { newServer, type Server } from "./server.ts";

const identify: Identify = async (token) => ({
  account: "ac_1",
  person: "ps_1",
  login: token,
  session: "se_1",
  actor: cast.principal,
  csrf: "",
  mustChangePassword: false,
  secondFactor: "not-needed",
  restricted: false,
});
const knowledge = {
  fieldWords: [["焊工", "电焊"]],
  phrasings: [],
  general: {},
  kinds: [],
  followedBy: {},
  often: {},
  weights: { item: { facts: 1 }, major: {}, majorFrom: 0.5, generalBelow: 0.3, common: {}, uncommon: 0 },
};

let app: Server;

beforeAll(async () => {
  app = (await newServer({ identify, log: false })).app;
  addMatchingRoutes(app, { openBooks: booksHolding([]), knowledge, model: null });
});

afterAll(() => app.close());

const get = (headers: Readonly<Record<string, string>>) =>
  app.inject({
    method: "GET",
    url: "/api/criteria/matcher",
    headers,
    cookies: { [sessionCookie]: "principal" },
  });

describe("what a phone makes its matcher from", () => {
  it("comes packed, and matches when unpacked", async () => {
    const answer = await get({ "accept-encoding": "br, gzip" });
    expect(answer.headers["content-encoding"]).toBe("gzip");
    const parts = MatcherParts.parse(JSON.parse(gunzipSync(answer.rawPayload).toString()));
    const matcher = matcherOf(parts.standards, parts.knowledge);
    const item = parts.standards[0]?.items[0];
    const found = matcher({ text: item?.summary ?? "", sectors: [] }, 1).matches[0];
    expect(found?.item.id).toBe(item?.id);
  });

  it("is not sent again to whoever has it", async () => {
    const first = await get({});
    expect(first.headers["content-encoding"]).toBeUndefined();
    const again = await get({ "if-none-match": String(first.headers["etag"]) });
    expect([again.statusCode, again.payload]).toEqual([304, ""]);
  });
});
