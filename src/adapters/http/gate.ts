import type { FastifyInstance, FastifyRequest } from "fastify";
import type { SignedIn } from "#application/access/actor-of-session.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/role.ts";
import { Refusal } from "#domain/refusal.ts";

/** Who may call a route: anyone, whoever is signed in, or posts of these roles. */
export type Gate = "public" | "signed-in" | readonly Role[];

/** Tells who a session token belongs to; null when it is unknown or has expired. */
export type Identify = (token: string) => Promise<SignedIn | null>;

/** The cookie that carries the session token. */
export const sessionCookie = "zhiyuan_session";

/** A route as the access test walks it. */
export type RouteFact = { readonly method: string; readonly url: string; readonly gate: Gate };

/** Closes every route by default: one without a gate cannot be added, and no handler runs before its gate is asked. */
export function addGate(app: FastifyInstance, identify: Identify): RouteFact[] {
  const table: RouteFact[] = [];
  app.decorateRequest("signedIn", null);
  app.addHook("onRoute", (route) => {
    const gate = route.config?.gate;
    if (!gate) throw new Error(`route ${String(route.method)} ${route.url} names no permission`);
    for (const method of [route.method].flat()) table.push({ method: String(method), url: route.url, gate });
  });
  app.addHook("onRequest", async (request) => {
    const token = request.cookies[sessionCookie];
    request.signedIn = token ? await identify(token) : null;
    const { gate, whileRestricted } = request.routeOptions.config;
    // An address that is no route has no gate; it is answered as not found.
    if (gate) checkGate(request, gate, whileRestricted ?? false);
  });
  return table;
}

function checkGate(request: FastifyRequest, gate: Gate, whileRestricted: boolean): void {
  if (gate === "public") return;
  const { signedIn } = request;
  if (!signedIn) throw new NotSignedIn();
  if (
    request.method !== "GET" &&
    request.method !== "HEAD" &&
    request.headers["x-csrf-token"] !== signedIn.csrf
  ) {
    throw new Refusal("not-permitted", "页面已过期，请刷新后重新提交；您填写的内容保存在本机。");
  }
  if (signedIn.restricted && !whileRestricted) {
    throw new Refusal("not-permitted", "请先修改初始密码或者完成动态口令验证。");
  }
  if (gate === "signed-in") return;
  if (!signedIn.actor || !gate.includes(signedIn.actor.role)) {
    throw new Refusal("not-permitted", "您当前的岗位没有办理此事项的权限。");
  }
}

/** No session, or one that has ended. */
export class NotSignedIn extends Error {}

/** The actor of a request behind a gate. @throws {Refusal} when the account holds no post */
export function actorOf(request: FastifyRequest): Actor {
  const actor = request.signedIn?.actor;
  if (!actor) throw new Refusal("not-permitted", "您的账号目前没有任职，请联系系统管理员。");
  return actor;
}
