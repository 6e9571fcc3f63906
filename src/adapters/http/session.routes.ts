import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { SignedIn } from "#application/access/actor-of-session.ts";
import { changePassword } from "#application/access/change-password.ts";
import { choosePost } from "#application/access/choose-post.ts";
import { endSession } from "#application/access/end-session.ts";
import { giveSecondFactor } from "#application/access/give-second-factor.ts";
import type { IdentityDesk } from "#application/access/identity-desk.ts";
import { listSessions } from "#application/access/list-sessions.ts";
import { signIn } from "#application/access/sign-in.ts";
import { signOut } from "#application/access/sign-out.ts";
import { ChosenPost, Me, NewPassword, SecondFactor, Sessions, SignIn } from "#contract/access.ts";
import { NotSignedIn, sessionCookie } from "./gate.ts";
import { meOf, type SessionDesk } from "./me.ts";
import type { Server } from "./server.ts";

const signedInOnly = { config: { gate: "signed-in" as const, whileRestricted: true } };
/** Tries at signing in from one address in a minute; the account's own lock-out stands beside it. */
const usualTries = 20;

/** Signing in and out, and what a session does for its own account. */
export function addSessionRoutes(app: Server, desk: SessionDesk, triesPerMinute = usualTries): void {
  app.post(
    "/api/session",
    {
      config: { gate: "public", rateLimit: { max: triesPerMinute, timeWindow: "1 minute" } },
      schema: { body: SignIn, response: { 201: Me } },
    },
    async (request, reply) => {
      const userAgent = request.headers["user-agent"]?.slice(0, 200);
      const begun = await signIn(desk, { ...request.body, userAgent });
      setCookie(reply, begun.token);
      return reply.status(201).send(await meOf(desk, begun.signedIn));
    },
  );
  app.delete(
    "/api/session",
    { ...signedInOnly, schema: { response: { 204: z.null() } } },
    async (request, reply) => {
      await signOut(desk, signedInOf(request));
      reply.clearCookie(sessionCookie, { path: "/" });
      return reply.status(204).send(null);
    },
  );
  app.post(
    "/api/session/second-factor",
    { ...signedInOnly, schema: { body: SecondFactor, response: { 200: Me } } },
    async (request) => {
      await giveSecondFactor(desk, signedInOf(request), request.body.code);
      return meOf(desk, signedInOf(request));
    },
  );
  app.get("/api/me", { ...signedInOnly, schema: { response: { 200: Me } } }, async (request) =>
    meOf(desk, signedInOf(request)),
  );
  app.put(
    "/api/me/password",
    { ...signedInOnly, schema: { body: NewPassword, response: { 200: Me } } },
    async (request) => {
      const { current, next } = request.body;
      await changePassword(desk, signedInOf(request), { currentPassword: current, newPassword: next });
      return meOf(desk, signedInOf(request));
    },
  );
  app.put(
    "/api/me/post",
    { config: { gate: "signed-in" }, schema: { body: ChosenPost, response: { 200: Me } } },
    async (request) => meOf(desk, await choosePost(desk, signedInOf(request), request.body.post)),
  );
  addSessionList(app, desk);
}

function addSessionList(app: Server, desk: IdentityDesk): void {
  app.get(
    "/api/me/sessions",
    { config: { gate: "signed-in" }, schema: { response: { 200: Sessions } } },
    async (request) => {
      const signedIn = signedInOf(request);
      const sessions = await listSessions(desk, signedIn);
      return sessions.map((session) => ({
        id: session.id,
        current: session.id === signedIn.session,
        startedAt: session.createdAt,
        lastSeenAt: session.seenAt,
        expiresAt: session.expiresAt,
        device: session.userAgent,
      }));
    },
  );
  app.delete(
    "/api/me/sessions/:id",
    {
      config: { gate: "signed-in" },
      schema: { params: z.object({ id: z.string().max(100) }), response: { 204: z.null() } },
    },
    async (request, reply) => {
      await endSession(desk, signedInOf(request), request.params.id);
      return reply.status(204).send(null);
    },
  );
}

/** The session behind the request; the gate has asked for it. */
function signedInOf(request: FastifyRequest): SignedIn {
  if (!request.signedIn) throw new NotSignedIn();
  return request.signedIn;
}

/** `auto`: Secure behind TLS, spoken here or by a trusted proxy. */
function setCookie(reply: FastifyReply, token: string): void {
  reply.setCookie(sessionCookie, token, { path: "/", httpOnly: true, sameSite: "strict", secure: "auto" });
}
