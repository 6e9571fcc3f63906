import { z } from "zod";
import type { IdentityDesk } from "#application/access/identity-desk.ts";
import { type SetUpDesk, setUpInstallation } from "#application/access/set-up-installation.ts";
import { SetUp, SetUpState } from "#contract/access.ts";
import type { Server } from "./server.ts";

/** The first start in the browser, behind the one-time code that the terminal shows. */
export function addSetUpRoutes(app: Server, desk: SetUpDesk & Pick<IdentityDesk, "openIdentity">): void {
  app.get(
    "/api/set-up",
    { config: { gate: "public" }, schema: { response: { 200: SetUpState } } },
    async () => {
      const installation = await desk.openIdentity("page", (books) => books.installation.find());
      return { needed: installation === null };
    },
  );
  app.post(
    "/api/set-up",
    {
      config: { gate: "public", rateLimit: { max: 10, timeWindow: "1 minute" } },
      schema: { body: SetUp, response: { 204: z.null() } },
    },
    async (request, reply) => {
      const { place, ...rest } = request.body;
      await setUpInstallation(desk, { ...rest, placeCode: place });
      return reply.status(204).send(null);
    },
  );
}
