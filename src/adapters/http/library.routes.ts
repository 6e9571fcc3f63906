import type { OpenBooks } from "#application/books.ts";
import { exportGaps } from "#application/criteria/export-gaps.ts";
import { viewItemUsage } from "#application/criteria/item-usage.ts";
import { readLibrary } from "#application/criteria/read-library.ts";
import { viewUncatalogued } from "#application/criteria/view-uncatalogued.ts";
import type { WriteWorkbook } from "#application/documents/renderers.ts";
import {
  ItemAddress,
  type ItemUsage,
  ItemUsageShape,
  type Uncatalogued,
  UncataloguedShape,
} from "#contract/library.ts";
import type { InitialLetters } from "#domain/criteria/initials.ts";
import { charactersIn, type LibraryCopy } from "#domain/criteria/library-copy.ts";
import { itemId, type Standard } from "#domain/criteria/standard.ts";
import type { Succession } from "#domain/criteria/succession.ts";
import { answer } from "./answer.ts";
import { actorOf } from "./gate.ts";
import { readingRoles } from "./hazards.routes.ts";
import { type PackedJson, packedJson, sendPacked } from "./packed-json.ts";
import { sendFile } from "./send-file.ts";
import type { Server } from "./server.ts";

/** What reading the library needs: how editions go over into each other, the records that cite them. */
export type LibraryServices = {
  readonly openBooks: OpenBooks;
  readonly successions: readonly Succession[];
  readonly synonyms: readonly (readonly string[])[];
  /** The initials of characters, for a browser that has no dictionary. */
  readonly initialsOf: (characters: string) => InitialLetters;
  readonly writeWorkbook: WriteWorkbook;
};

const reading = { config: { gate: readingRoles } };

/** The library in one piece for reading and searching, and what the records within reach say of it. */
export function addLibraryRoutes(app: Server, services: LibraryServices): void {
  const { openBooks } = services;
  const packed = packer(services);
  app.get("/api/library", { config: { gate: "signed-in" } }, async (request, reply) =>
    sendPacked(request, reply, packed(await readLibrary(openBooks, actorOf(request)))),
  );
  app.get(
    "/api/standards/:id/items/:code/usage",
    { ...reading, schema: { params: ItemAddress, response: { 200: ItemUsageShape } } },
    async (request) => {
      const { id, code } = request.params;
      return answer<ItemUsage>(await viewItemUsage(openBooks, actorOf(request), itemId(id, code)));
    },
  );
  app.get(
    "/api/criteria/uncatalogued",
    { ...reading, schema: { response: { 200: UncataloguedShape } } },
    async (request) => answer<Uncatalogued>(await viewUncatalogued(openBooks, actorOf(request))),
  );
  app.get("/api/criteria/gaps.xlsx", reading, async (request, reply) => {
    const { fileName, sheet } = await exportGaps(services, actorOf(request));
    return sendFile(reply, { fileName, ending: "xlsx" }, await services.writeWorkbook([sheet]));
  });
}

/** Packs a library once for as long as it stays the same. */
function packer({ successions, synonyms, initialsOf }: LibraryServices) {
  let last: { readonly standards: readonly Standard[]; readonly packed: PackedJson } | null = null;
  return (standards: readonly Standard[]): PackedJson => {
    if (last?.standards === standards) return last.packed;
    const initials = initialsOf(charactersIn(standards));
    const packed = packedJson({ standards, successions, aids: { initials, synonyms } } satisfies LibraryCopy);
    last = { standards, packed };
    return packed;
  };
}
