import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccessWorld, openAccessWorld } from "./access-world.ts";
import { ask, classOf } from "./asking.ts";
import type { Expectation } from "./expectation.ts";
import { expectations } from "./expectations.ts";
import { askers } from "./standings.ts";

let world: AccessWorld;

beforeAll(async () => {
  world = await openAccessWorld();
});

afterAll(() => world?.close());

/** Every answer of the route that is not as expected, in words. */
async function surprises({ route, standings, answers, signedOut }: Expectation): Promise<string[]> {
  const found: string[] = [];
  const compare = async (asker: (typeof askers)[number] | null, standing: (typeof standings)[number]) => {
    const response = await ask(world, { route, asker, standing });
    const expected = asker ? answers(asker, standing) : signedOut;
    const got = classOf(response.statusCode);
    if (got !== expected) {
      found.push(`${asker ?? "nobody"}, ${standing}: ${expected} expected, ${got} given; ${response.body}`);
    }
  };
  for (const standing of standings) {
    await compare(null, standing);
    for (const asker of askers) await compare(asker, standing);
  }
  return found;
}

describe("the table of routes", () => {
  const served = () => [...new Set(world.routes.map(({ method, url }) => `${method} ${url}`))];
  const stated = expectations.map(({ route }) => route);

  it("holds no route without an expected answer", () => {
    const own = served().filter((route) => !route.startsWith("HEAD "));
    expect(own.filter((route) => !stated.includes(route))).toEqual([]);
    expect(own.length).toBeGreaterThan(60);
  });

  it("holds every route for which an answer is expected, once", () => {
    expect(stated.filter((route) => !served().includes(route))).toEqual([]);
    expect(stated).toEqual([...new Set(stated)]);
  });

  it("answers HEAD only where it answers GET", () => {
    const heads = served().filter((route) => route.startsWith("HEAD "));
    expect(heads.filter((route) => !stated.includes(route.replace("HEAD ", "GET ")))).toEqual([]);
  });
});

describe("each route answers every role on what is theirs and what is not as expected", () => {
  it.each(expectations.map((one) => [one.route, one] as const))(
    "%s",
    async (_route, expectation) => {
      expect(await surprises(expectation)).toEqual([]);
      // A preview is made anew for everybody who asks: on a busy machine that takes a minute.
    },
    180_000,
  );

  const gets = expectations.filter(({ route }) => route.startsWith("GET "));
  it.each(gets.map((one) => [one.route.replace("GET ", "HEAD "), one] as const))(
    "%s",
    async (route, { signedOut, answers }) => {
      const differing: string[] = [];
      for (const asker of [null, ...askers]) {
        const { statusCode } = await ask(world, { route, asker, standing: "own" });
        const expected = asker ? answers(asker, "own") : signedOut;
        if (classOf(statusCode) !== expected) differing.push(`${asker ?? "nobody"}: ${statusCode}`);
      }
      expect(differing).toEqual([]);
    },
  );
});
