import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, type World } from "#tests/worlds/world.ts";
import { httpServer } from "./http-server.ts";

type Served = Awaited<ReturnType<typeof httpServer>>["app"];

describe("behind a reverse proxy", () => {
  let world: World;
  const opened: Served[] = [];
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(async () => {
    for (const app of opened) await app.close();
    await world.close();
  });

  async function served(trustedProxies?: readonly string[]): Promise<Served> {
    const { app } = await httpServer(world.installed, {
      ...{ heartbeat: { lastMs: 0 }, log: false, web: null, signInsPerMinute: 5, trustedProxies },
      gate: { accepts: () => false, close: () => undefined },
      verify: () => Promise.reject(new Error("nobody asks here")),
    });
    opened.push(app);
    return app;
  }

  type From = { readonly client: string; readonly peer?: string; readonly password?: string };
  const signIn = (app: Served, { client, peer = "127.0.0.1", password = "海棠-铁锤-河流-1987" }: From) =>
    app.inject({
      method: "POST",
      url: "/api/session",
      remoteAddress: peer,
      headers: { "x-forwarded-for": client, "x-forwarded-proto": "https" },
      payload: { login: password === "wrong-password" ? `nobody-${client}` : "first1", password },
    });
  const secure = (reply: Awaited<ReturnType<typeof signIn>>) =>
    reply.cookies.map(({ secure: marked, sameSite }) => [marked === true, sameSite]);

  it("marks the cookie Secure where the trusted proxy speaks TLS, and believes nobody else", async () => {
    const app = await served(["loopback"]);
    expect(secure(await signIn(app, { client: "203.0.113.1" }))).toEqual([[true, "Strict"]]);
    expect(secure(await signIn(app, { client: "203.0.113.1", peer: "203.0.113.9" }))).toEqual([
      [false, "Strict"],
    ]);
    expect(secure(await signIn(await served(), { client: "203.0.113.1" }))).toEqual([[false, "Strict"]]);
  });

  it("counts tries by the address behind the proxy, which a caller cannot make up", async () => {
    const app = await served(["loopback"]);
    const tries = async (client: (at: number) => string) => {
      const codes: number[] = [];
      for (let at = 0; at < 7; at += 1) {
        codes.push((await signIn(app, { client: client(at), password: "wrong-password" })).statusCode);
      }
      return codes.filter((code) => code === 429).length;
    };
    expect(await tries((at) => `203.0.113.${at + 10}`)).toBe(0);
    // What the caller wrote stands before what the proxy adds.
    expect(await tries((at) => `198.51.100.${at}, 203.0.113.77`)).toBe(2);
  });
});
