import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccessWorld, openAccessWorld } from "./access-world.ts";
import { classOf, signed } from "./asking.ts";
import { expectations } from "./expectations.ts";
import { appoint, type Browser, browserOf, password } from "./people.ts";
import { requestOf } from "./requests.ts";
import { askers } from "./standings.ts";

let world: AccessWorld;
let web: string;

beforeAll(async () => {
  web = await mkdtemp(join(tmpdir(), "zhiyuan-web-"));
  await mkdir(join(web, "assets"));
  await writeFile(join(web, "index.html"), "<!doctype html><title>示例</title>");
  await writeFile(join(web, "assets", "entry-1a2b3c4d.js"), "export {};");
  world = await openAccessWorld(web);
});

afterAll(async () => {
  await world?.close();
  await rm(web, { recursive: true, force: true });
});

const changing = expectations.filter(({ route }) => !/^GET /.test(route));
/** Changing routes that are open before anybody is signed in, so that nothing of theirs can be forged. */
const beforeSigningIn = ["POST /api/session", "POST /api/set-up"];

describe("a request that changes something", () => {
  const guarded = changing.filter(({ route }) => !beforeSigningIn.includes(route));

  it.each(guarded.map((one) => [one.route, one] as const))(
    "is refused without the page's token: %s",
    async (route, { answers }) => {
      const asker = askers.find((one) => answers(one, "own") === "ok") ?? "team";
      const own = world.browsers[asker];
      const another = world.browsers[asker === "team" ? "principal" : "team"];
      const request = await requestOf(world, { route, asker, standing: "own" });
      const forged = [null, another.csrf, ""].map((csrf): InjectOptions => {
        const headers = { ...request.headers, ...(csrf === null ? {} : { "x-csrf-token": csrf }) };
        return { ...request, headers, cookies: { zhiyuan_session: own.token } };
      });
      for (const one of forged) {
        const response = await world.app.inject(one);
        expect(response.statusCode).toBe(403);
        expect(response.json().detail).toContain("页面已过期");
      }
    },
  );
});

/** What a session may do that still owes a new password or its second factor. */
const whileOwing = [
  "DELETE /api/session",
  "POST /api/session/second-factor",
  "GET /api/me",
  "PUT /api/me/password",
];
const openToAll = [
  ...beforeSigningIn,
  "GET /healthz",
  "GET /public/listed",
  "GET /api/set-up",
  "GET /api/places",
  "GET /v/:code",
];

describe("a session that still owes", () => {
  const owing: Readonly<Record<string, () => Promise<Browser>>> = {
    "a new password": async () => {
      const holder = await appoint(world.installed, world.admin, {
        ...{ login: "new1", role: "city-office", organisation: world.authorities.cityOffice.id },
      });
      await issue(holder.account);
      return browserOf(world.installed, holder);
    },
    "its second factor": async () => {
      const holder = await appoint(world.installed, world.admin, { login: "owing1", role: "auditor" });
      await world.installed.identity.openIdentity("act", async (books) => {
        const sealed = world.installed.identity.secrets.seal("JBSWY3DPEHPK3PXP", `totp:${holder.account}`);
        await books.credentials.setTotp(holder.account, sealed);
        await books.credentials.saveTotpStep(holder.account, 1);
      });
      return browserOf(world.installed, holder, false);
    },
    "a device for it": async () => {
      const holder = await appoint(world.installed, world.admin, { login: "bare1", role: "system-admin" });
      return browserOf(world.installed, holder, false);
    },
  };

  async function issue(account: string): Promise<void> {
    await world.installed.identity.openIdentity("act", async (books) =>
      books.credentials.setPassword(account, { hash: "-", mustChange: true, at: await books.now() }),
    );
  }

  it.each(Object.keys(owing))("%s reaches nothing but what settles it", async (what) => {
    const browser = await owing[what]?.();
    const open: string[] = [];
    for (const { route } of expectations.filter((one) => !openToAll.includes(one.route))) {
      if (route === "DELETE /api/session") continue;
      const request = await requestOf(world, { route, asker: "city-office", standing: "own" });
      const response = await world.app.inject(signed(request, browser ?? null));
      if (!response.body.includes("请先修改初始密码")) open.push(route);
    }
    expect(open.sort()).toEqual(whileOwing.filter((route) => route !== "DELETE /api/session").sort());
    const ended = await world.app.inject(signed({ method: "DELETE", url: "/api/session" }, browser ?? null));
    expect(ended.statusCode).toBe(204);
  });

  it("is told what it owes and acts in no post", async () => {
    const holder = await appoint(world.installed, world.admin, { login: "bare2", role: "auditor" });
    const browser = await browserOf(world.installed, holder, false);
    const me = (await world.app.inject(signed({ method: "GET", url: "/api/me" }, browser))).json();
    expect(me).toMatchObject({ owes: "enrolment", acting: null });
  });
});

describe("every answer", () => {
  const asked = (): readonly (readonly [string, InjectOptions, number])[] => {
    const office = world.browsers["city-office"];
    const page = { method: "GET", url: "/hazards" } as const;
    return [
      ["of a page", page, 200],
      ["of a file of the web app", { method: "GET", url: "/assets/entry-1a2b3c4d.js" }, 200],
      ["of the API", signed({ method: "GET", url: "/api/me" }, office), 200],
      ["to nobody", { method: "GET", url: "/api/me" }, 401],
      ["of a refusal", signed({ method: "GET", url: "/api/accounts" }, office), 403],
      ["at no address", { method: "GET", url: "/api/no-such-thing" }, 404],
      ["of the heartbeat", { method: "GET", url: "/healthz" }, 200],
    ];
  };

  it("runs no script but the server's own, shows in no frame, and is taken for what it is", async () => {
    for (const [what, request, status] of asked()) {
      const { statusCode, headers } = await world.app.inject(request);
      expect(`${what} ${statusCode}`).toBe(`${what} ${status}`);
      const policy = String(headers["content-security-policy"]).split(";");
      const directive = (name: string) => policy.find((one) => one.startsWith(`${name} `));
      expect([directive("script-src"), directive("default-src")]).toEqual([
        "script-src 'self'",
        "default-src 'self'",
      ]);
      expect([directive("object-src"), directive("frame-ancestors")]).toEqual([
        "object-src 'none'",
        "frame-ancestors 'none'",
      ]);
      expect(directive("script-src-attr")).toBe("script-src-attr 'none'");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("same-origin");
    }
  });

  it("of the API is kept by nobody on the way", async () => {
    for (const [what, request] of asked().filter(([, { url }]) => String(url).startsWith("/api/"))) {
      const { headers } = await world.app.inject(request);
      expect(`${what} ${headers["cache-control"]}`).toBe(`${what} no-store`);
    }
  });

  it("with a photo can run nothing and stays in one browser", async () => {
    const url = `/api/hazards/${world.hazards.own}/files/${world.photo.id}`;
    const { headers } = await world.app.inject(signed({ method: "GET", url }, world.browsers.team));
    expect(headers["content-security-policy"]).toBe("sandbox; default-src 'none'");
    expect(headers["cache-control"]).toContain("private");
  });

  it("of the web app keeps what is named by its content, and asks anew for the page", async () => {
    const read = (url: string) => world.app.inject({ method: "GET", url });
    const script = await read("/assets/entry-1a2b3c4d.js");
    expect([script.body, script.headers["cache-control"]]).toEqual([
      "export {};",
      "public, max-age=31536000, immutable",
    ]);
    expect(script.headers["content-type"]).toContain("javascript");
    for (const url of ["/", "/index.html", "/hazards", "/assets", "/assets/../../secret"]) {
      const { body, headers } = await read(url);
      expect([url, body, headers["cache-control"]]).toEqual([
        url,
        "<!doctype html><title>示例</title>",
        "no-cache",
      ]);
    }
  });

  it("of the web app asks for nobody, and its routes read only", () => {
    const stated = expectations.map(({ route }) => route);
    const added = world.routes.filter(
      ({ method, url }) => !stated.includes(`${method.replace("HEAD", "GET")} ${url}`),
    );
    expect(added.length).toBeGreaterThan(0);
    expect(added.filter(({ method, gate }) => gate !== "public" || !/^(GET|HEAD)$/.test(method))).toEqual([]);
  });
});

describe("signing in", () => {
  it("gives a cookie that no script reads and no other site sends", async () => {
    const payload = { login: "team", password };
    const response = await world.app.inject({ method: "POST", url: "/api/session", payload });
    expect(response.statusCode).toBe(201);
    const [cookie] = response.cookies;
    expect(cookie).toMatchObject({ name: "zhiyuan_session", httpOnly: true, sameSite: "Strict", path: "/" });
    expect(response.body).not.toContain(cookie?.value);
  });

  it("opens nothing to a made-up cookie", async () => {
    const cookies = { zhiyuan_session: "A".repeat(43) };
    const { statusCode } = await world.app.inject({ method: "GET", url: "/api/me", cookies });
    expect(classOf(statusCode)).toBe("closed");
  });
});

describe("too many calls from one address are asked to wait in a sentence", () => {
  const limits = [
    ["signing in", { method: "POST", url: "/api/session", payload: { login: "x", password: "y" } }, 20],
    ["setting up", { method: "POST", url: "/api/set-up", payload: {} }, 10],
    ["anything", { method: "GET", url: "/healthz" }, 1200],
  ] as const;

  it.each(limits)("%s", async (_what, request, most) => {
    const send = (remoteAddress: string) => world.app.inject({ ...request, remoteAddress });
    for (let call = 0; call < most; call += 1) expect((await send("10.9.9.9")).statusCode).not.toBe(429);
    const response = await send("10.9.9.9");
    expect(response.statusCode).toBe(429);
    expect(response.json().detail).toBe("操作太频繁，请稍等一分钟再试。");
    expect((await send("10.9.9.10")).statusCode).not.toBe(429);
  });
});
