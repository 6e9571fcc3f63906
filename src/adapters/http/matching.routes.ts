import { askSecondOpinion, type OpinionDesk } from "#application/criteria/ask-second-opinion.ts";
import { readLibrary } from "#application/criteria/read-library.ts";
import { type MatcherParts, OpinionAsked, OpinionGiven } from "#contract/matching.ts";
import type { Knowledge } from "#domain/criteria/matching/knowledge.ts";
import { actorOf } from "./gate.ts";
import { type PackedJson, packedJson, sendPacked } from "./packed-json.ts";
import type { Server } from "./server.ts";

/** The library, how people speak of the criteria, and a language model where a setting names one. */
export type MatchingServices = OpinionDesk & { readonly knowledge: Knowledge };

/** The criteria and all that is known of how people speak of them, in one piece that a browser keeps and asks after by its tag. */
export function addMatchingRoutes(app: Server, services: MatchingServices): void {
  const { openBooks, knowledge } = services;
  let last: { readonly standards: MatcherParts["standards"]; readonly packed: PackedJson } | null = null;
  app.get("/api/criteria/matcher", { config: { gate: "signed-in" } }, async (request, reply) => {
    const standards = await readLibrary(openBooks, actorOf(request));
    if (last?.standards !== standards) {
      last = { standards, packed: packedJson({ standards, knowledge } satisfies MatcherParts) };
    }
    return sendPacked(request, reply, last.packed);
  });
  app.post(
    "/api/criteria/second-opinion",
    {
      config: { gate: "signed-in" },
      schema: { body: OpinionAsked, response: { 200: OpinionGiven } },
    },
    async (request) => ({
      available: services.model !== null,
      items: await askSecondOpinion(services, actorOf(request), request.body).then(
        (items) => items && [...items],
      ),
    }),
  );
}
