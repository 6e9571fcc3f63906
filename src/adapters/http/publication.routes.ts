import { z } from "zod";
import type { OpenBooks } from "#application/books.ts";
import { closePublicList, openPublicList } from "#application/publication/act-on-public-list.ts";
import type { PublicReader } from "#application/publication/public-list-book.ts";
import { readPublicList } from "#application/publication/read-public-list.ts";
import { previewPublicList, viewPublicLists } from "#application/publication/view-public-lists.ts";
import {
  ClosePublicList,
  OpenPublicList,
  PublicLines,
  PublicListOf,
  PublicLists,
} from "#contract/publication.ts";
import { listOpeners } from "#domain/publication/public-list.ts";
import { answer } from "./answer.ts";
import { actorOf } from "./gate.ts";
import { publicListPage } from "./public-list-page.ts";
import type { Server } from "./server.ts";

/** Calls a minute from one address, as for the page behind a paper's code. */
const callsPerMinute = 30;

const Done = z.object({});
const AreaAsked = z.object({ area: z.string().max(20).optional() });
const opening = { config: { gate: listOpeners } };

/** 公开挂牌清单: the office opens and shuts it, sees what the public sees, and anybody reads it. */
export function addPublicationRoutes(app: Server, openBooks: OpenBooks, reader: PublicReader): void {
  addPublicRoute(app, reader);
  app.get("/api/public-lists", { ...opening, schema: { response: { 200: PublicLists } } }, async (request) =>
    answer<z.infer<typeof PublicLists>>({ lists: await viewPublicLists(openBooks, actorOf(request)) }),
  );
  app.get(
    "/api/public-lists/:home/preview",
    { ...opening, schema: { params: PublicListOf, response: { 200: PublicLines } } },
    async (request) => {
      const lines = await previewPublicList(openBooks, actorOf(request), request.params.home);
      return answer<z.infer<typeof PublicLines>>({ lines });
    },
  );
  app.post(
    "/api/public-lists/:home/open",
    { ...opening, schema: { params: PublicListOf, body: OpenPublicList, response: { 200: Done } } },
    async (request) => {
      const { actId, ...input } = request.body;
      await openPublicList(openBooks, actorOf(request), { actId, input, home: request.params.home });
      return answer<z.infer<typeof Done>>({});
    },
  );
  app.post(
    "/api/public-lists/:home/close",
    { ...opening, schema: { params: PublicListOf, body: ClosePublicList, response: { 200: Done } } },
    async (request) => {
      const { actId, ...input } = request.body;
      await closePublicList(openBooks, actorOf(request), { actId, input, home: request.params.home });
      return answer<z.infer<typeof Done>>({});
    },
  );
}

function addPublicRoute(app: Server, reader: PublicReader): void {
  app.get(
    "/public/listed",
    {
      config: { gate: "public", rateLimit: { max: callsPerMinute, timeWindow: "1 minute" } },
      schema: { querystring: AreaAsked },
    },
    async (request, reply) => {
      const read = await readPublicList(reader, request.query.area ?? null);
      return reply
        .header("content-type", "text/html; charset=utf-8")
        .header("referrer-policy", "no-referrer")
        .header("cache-control", "no-store")
        .send(publicListPage(read));
    },
  );
}
