import type { OpenBooks } from "#application/books.ts";
import { readLibrary } from "#application/criteria/read-library.ts";
import type { MatcherParts } from "#contract/matching.ts";
import type { Knowledge } from "#domain/criteria/matching/knowledge.ts";
import { actorOf } from "./gate.ts";
import { type PackedJson, packedJson, sendPacked } from "./packed-json.ts";
import type { Server } from "./server.ts";

/** The library, and how people speak of the criteria. */
export type MatchingServices = { readonly openBooks: OpenBooks; readonly knowledge: Knowledge };

/** The criteria and all that is known of how people speak of them, in one piece that a browser keeps and asks after by its tag. */
export function addMatchingRoutes(app: Server, { openBooks, knowledge }: MatchingServices): void {
  let last: { readonly standards: MatcherParts["standards"]; readonly packed: PackedJson } | null = null;
  app.get("/api/criteria/matcher", { config: { gate: "signed-in" } }, async (request, reply) => {
    const standards = await readLibrary(openBooks, actorOf(request));
    if (last?.standards !== standards) {
      last = { standards, packed: packedJson({ standards, knowledge } satisfies MatcherParts) };
    }
    return sendPacked(request, reply, last.packed);
  });
}
