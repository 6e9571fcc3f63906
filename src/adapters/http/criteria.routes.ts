import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { OpenBooks } from "#application/books.ts";
import { readLibrary } from "#application/criteria/read-library.ts";
import { CriteriaQuery, CriterionLine, StandardLine, StandardView } from "#contract/criteria.ts";
import { cautionsOf, citationOf } from "#domain/criteria/citation.ts";
import { editionAt } from "#domain/criteria/edition.ts";
import { searchItems } from "#domain/criteria/search.ts";
import { isSectorCode, type SectorCode, sectorOfName } from "#domain/criteria/sector.ts";
import type { CriterionItem, Standard } from "#domain/criteria/standard.ts";
import { Refusal } from "#domain/refusal.ts";
import { actorOf } from "./gate.ts";
import type { Server } from "./server.ts";

/** The criteria of this installation: a plain list and search. */
export function addCriteriaRoutes(app: Server, { openBooks }: { readonly openBooks: OpenBooks }): void {
  const standardsFor = (request: FastifyRequest) => readLibrary(openBooks, actorOf(request));
  app.get(
    "/api/criteria",
    {
      config: { gate: "signed-in" },
      schema: { querystring: CriteriaQuery, response: { 200: z.array(CriterionLine) } },
    },
    async (request) => {
      const { text, sector, date, limit } = request.query;
      const standards = await standardsFor(request);
      const asked = date
        ? standards.filter((one) => editionAt(standards, one.id, date)?.standard.id === one.id)
        : standards;
      const sectors = sectorsOf(sector);
      return searchItems(asked, { text, sectors, limit }).map(({ item, standard }) => lineOf(item, standard));
    },
  );
  app.get(
    "/api/standards",
    { config: { gate: "signed-in" }, schema: { response: { 200: z.array(StandardLine) } } },
    async (request) => (await standardsFor(request)).map(standardLine),
  );
  app.get(
    "/api/standards/:id",
    {
      config: { gate: "signed-in" },
      schema: { params: z.object({ id: z.string().max(80) }), response: { 200: StandardView } },
    },
    async (request) => {
      const { id } = request.params;
      const standard = (await standardsFor(request)).find((one) => one.id === id);
      if (!standard) throw new Refusal("not-found", "标准库中没有这部标准。");
      const lines = standard.items.map((item) => lineOf(item, standard));
      return {
        ...standardLine(standard),
        notes: standard.notes,
        lines,
      };
    },
  );
}

function sectorsOf(text: string | undefined): readonly SectorCode[] {
  if (!text) return [];
  const code = isSectorCode(text) ? text : sectorOfName(text);
  return code ? [code] : [];
}

function lineOf(item: CriterionItem, standard: Standard): CriterionLine {
  return {
    id: item.id,
    standard: standard.id,
    code: item.code,
    clause: item.clause,
    title: standard.title,
    citation: citationOf(item, standard),
    group: item.group,
    applies: item.applies,
    summary: item.summary,
    focus: item.focus,
    officialText: item.officialText,
    cautions: [...cautionsOf(item, standard)],
  };
}

function standardLine(standard: Standard): StandardLine {
  const { id, title, documentNumber, issuer, effectiveOn, status, verification } = standard;
  return {
    id,
    title,
    documentNumber,
    issuer,
    effectiveOn,
    status,
    sectors: [...standard.sectors],
    items: standard.items.length,
    verification,
    missing: [...standard.missing],
  };
}
