import type { InjectOptions } from "fastify";
import type { AccessWorld } from "./access-world.ts";
import type { Browser } from "./people.ts";
import { type Asking, another, requestOf } from "./requests.ts";
import { type Answer, askers } from "./standings.ts";

/** Sends the request as a browser would. The route that ends a session gets one of its own. */
export async function ask(world: AccessWorld, asking: Asking) {
  const { route, asker } = asking;
  const browser = asker && world.browsers[asker];
  const sender = browser && route === "DELETE /api/session" ? await another(world, browser) : browser;
  // An address of their own each: the limit of calls is another test's.
  const remoteAddress = `10.0.0.${asker ? askers.indexOf(asker) + 1 : 254}`;
  return world.app.inject(signed({ ...(await requestOf(world, asking)), remoteAddress }, sender));
}

/** The request with the cookie and the header of a browser, or of nobody. */
export function signed(request: InjectOptions, browser: Browser | null): InjectOptions {
  if (!browser) return request;
  const { token, csrf } = browser;
  return {
    ...request,
    cookies: { zhiyuan_session: token },
    headers: { ...request.headers, "x-csrf-token": csrf },
  };
}

const names: Readonly<Record<number, Answer>> = {
  401: "closed",
  403: "refused",
  404: "hidden",
  409: "ok",
  422: "ok",
};

/** The class of an answer; one that is none is named by its number. */
export function classOf(status: number): Answer | number {
  return status >= 200 && status < 300 ? "ok" : (names[status] ?? status);
}
