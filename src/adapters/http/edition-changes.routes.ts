import { z } from "zod";
import type { OpenBooks } from "#application/books.ts";
import { viewEditionChange, viewEditionChanges } from "#application/hazards/edition-changes.ts";
import {
  type EditionChangePage,
  EditionChangePageShape,
  EditionChangeQuery,
  EditionChangesShape,
} from "#contract/hazards/edition-changes.ts";
import { answer } from "./answer.ts";
import { actorOf } from "./gate.ts";
import { readingRoles } from "./hazards.routes.ts";
import type { Server } from "./server.ts";

const pair = z.object({ from: z.string().max(80), to: z.string().max(80) });
const reading = { config: { gate: readingRoles } };

/** What a change of edition leaves to do: reading alone; judging again is an act on each hazard. */
export function addEditionChangeRoutes(app: Server, { openBooks }: { readonly openBooks: OpenBooks }): void {
  app.get(
    "/api/edition-changes",
    { ...reading, schema: { response: { 200: EditionChangesShape } } },
    async (request) => {
      const changes = await viewEditionChanges(openBooks, actorOf(request));
      return answer<z.infer<typeof EditionChangesShape>>({ changes });
    },
  );
  app.get(
    "/api/edition-changes/:from/:to",
    {
      ...reading,
      schema: { params: pair, querystring: EditionChangeQuery, response: { 200: EditionChangePageShape } },
    },
    async (request) => {
      const asked = { ...request.params, after: request.query.after ?? null };
      return answer<EditionChangePage>(await viewEditionChange(openBooks, actorOf(request), asked));
    },
  );
}
