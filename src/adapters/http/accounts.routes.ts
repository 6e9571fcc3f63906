import { z } from "zod";
import { certifyPost } from "#application/access/certify-post.ts";
import { disableAccount, enableAccount } from "#application/access/disable-account.ts";
import { endPost } from "#application/access/end-post.ts";
import { endSessionsOfAccount } from "#application/access/end-sessions-of-account.ts";
import { givePost } from "#application/access/give-post.ts";
import { handOverPost } from "#application/access/hand-over-post.ts";
import type { AccountDesk } from "#application/access/identity-desk.ts";
import { issueInitialPassword } from "#application/access/issue-initial-password.ts";
import { type AccountLine, listAccounts } from "#application/access/list-accounts.ts";
import { openAccount } from "#application/access/open-account.ts";
import { unlockAccount } from "#application/access/unlock-account.ts";
import {
  AccountPage,
  type AccountRow,
  CertifyPost,
  DisableAccount,
  EndPost,
  GivePost,
  HandOverPost,
  IssuedPassword,
  IssuePassword,
  OpenAccount,
  PlainAccountAct,
} from "#contract/accounts.ts";
import { AccountListQuery } from "#contract/parties.ts";
import { accountReaders, administeringRoles } from "#domain/access/administration.ts";
import { actorOf } from "./gate.ts";
import type { Server } from "./server.ts";

const ofAccount = z.object({ id: z.string().max(60) });
const ofPost = ofAccount.extend({ post: z.string().max(60) });
const Nothing = z.null();

/** Accounts and posts: the system administrator opens and ends, the security administrator unlocks and resets. */
export function addAccountRoutes(app: Server, desk: AccountDesk): void {
  app.get(
    "/api/accounts",
    {
      config: { gate: accountReaders },
      schema: { querystring: AccountListQuery, response: { 200: AccountPage } },
    },
    async (request) => {
      const { lines, total } = await listAccounts(desk, actorOf(request), request.query);
      return { lines: lines.map(rowOf), total };
    },
  );
  app.post(
    "/api/accounts",
    {
      config: { gate: [administeringRoles["account-opened"]] },
      schema: { body: OpenAccount, response: { 201: IssuedPassword } },
    },
    async (request, reply) => {
      const { actId, ...input } = request.body;
      return reply.status(201).send(await openAccount(desk, actorOf(request), { actId, input }));
    },
  );
  addPostRoutes(app, desk);
  addSecretRoutes(app, desk);
}

function addPostRoutes(app: Server, desk: AccountDesk): void {
  app.post(
    "/api/accounts/:id/posts",
    {
      config: { gate: [administeringRoles["post-given"]] },
      schema: { params: ofAccount, body: GivePost, response: { 204: Nothing } },
    },
    async (request, reply) => {
      const { actId, ...post } = request.body;
      await givePost(desk, actorOf(request), { actId, input: { ...post, account: request.params.id } });
      return reply.status(204).send(null);
    },
  );
  app.post(
    "/api/accounts/:id/posts/:post/end",
    {
      config: { gate: [administeringRoles["post-ended"]] },
      schema: { params: ofPost, body: EndPost, response: { 204: Nothing } },
    },
    async (request, reply) => {
      const { actId, until } = request.body;
      const { id: account, post } = request.params;
      await endPost(desk, actorOf(request), { actId, input: { account, post, until } });
      return reply.status(204).send(null);
    },
  );
  app.post(
    "/api/accounts/:id/posts/:post/certificate",
    {
      config: { gate: [administeringRoles["post-certified"]] },
      schema: { params: ofPost, body: CertifyPost, response: { 204: Nothing } },
    },
    async (request, reply) => {
      const { actId, certificate } = request.body;
      const { id: account, post } = request.params;
      await certifyPost(desk, actorOf(request), { actId, input: { account, post, certificate } });
      return reply.status(204).send(null);
    },
  );
  app.post(
    "/api/accounts/:id/posts/:post/hand-over",
    {
      config: { gate: [administeringRoles["post-handed-over"]] },
      schema: { params: ofPost, body: HandOverPost, response: { 204: Nothing } },
    },
    async (request, reply) => {
      const { actId, ...rest } = request.body;
      const { id: account, post } = request.params;
      await handOverPost(desk, actorOf(request), { actId, input: { ...rest, account, post } });
      return reply.status(204).send(null);
    },
  );
}

function addSecretRoutes(app: Server, desk: AccountDesk): void {
  const switches = { disable: disableAccount, enable: enableAccount };
  for (const [name, change] of Object.entries(switches)) {
    app.post(
      `/api/accounts/:id/${name}`,
      {
        config: { gate: [administeringRoles["account-disabled"]] },
        schema: { params: ofAccount, body: DisableAccount, response: { 204: Nothing } },
      },
      async (request, reply) => {
        const { actId, reason } = request.body;
        await change(desk, actorOf(request), { actId, input: { account: request.params.id, reason } });
        return reply.status(204).send(null);
      },
    );
  }
  const plain = { unlock: unlockAccount, "end-sessions": endSessionsOfAccount };
  for (const [name, act] of Object.entries(plain)) {
    app.post(
      `/api/accounts/:id/${name}`,
      {
        config: { gate: [administeringRoles["account-unlocked"]] },
        schema: { params: ofAccount, body: PlainAccountAct, response: { 204: Nothing } },
      },
      async (request, reply) => {
        await act(desk, actorOf(request), {
          actId: request.body.actId,
          input: { account: request.params.id },
        });
        return reply.status(204).send(null);
      },
    );
  }
  app.post(
    "/api/accounts/:id/password",
    {
      config: { gate: [administeringRoles["password-reset"]] },
      schema: { params: ofAccount, body: IssuePassword, response: { 200: IssuedPassword } },
    },
    async (request) => {
      const { actId, secondFactorToo } = request.body;
      const account = request.params.id;
      const issued = await issueInitialPassword(desk, actorOf(request), {
        actId,
        input: { account, secondFactorToo },
      });
      return { account, ...issued };
    },
  );
}

function rowOf({ account, personName, posts, credential }: AccountLine): AccountRow {
  return {
    id: account.id,
    home: account.home,
    login: account.login,
    name: personName,
    disabled: account.disabled,
    mustChangePassword: credential?.mustChange ?? false,
    secondFactor: credential?.enrolled ?? false,
    lockedUntil: credential?.lockedUntil ?? null,
    posts: posts.map(({ post, holderName, active }) => ({
      id: post.id,
      role: post.role,
      place: holderName,
      certificate: post.certificate,
      from: post.from,
      until: post.until,
      standing: post.standing,
      active,
    })),
  };
}
