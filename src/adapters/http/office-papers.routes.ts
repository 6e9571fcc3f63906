import { z } from "zod";
import { setPaperSeries, viewOfficeKinds, wordPaper } from "#application/papers/office-papers.ts";
import type { OfficialPaperDesk } from "#application/papers/paper-desk.ts";
import { NewPaperSeries, NewWording, OfficeKindOf, OfficeKinds } from "#contract/office-papers.ts";
import { isEnterpriseRole } from "#domain/access/role.ts";
import { answer } from "./answer.ts";
import { actorOf } from "./gate.ts";
import { issuingRoles } from "./papers.routes.ts";
import type { Server } from "./server.ts";

const config = { gate: issuingRoles.filter((role) => !isEnterpriseRole(role)) };
const Done = z.object({});

/** How the own office numbers and words its papers. */
export function addOfficePaperRoutes(app: Server, services: Pick<OfficialPaperDesk, "openBooks">): void {
  app.get("/api/office-papers", { config, schema: { response: { 200: OfficeKinds } } }, async (request) =>
    answer<OfficeKinds>({ kinds: await viewOfficeKinds(services, actorOf(request)) }),
  );
  app.put(
    "/api/office-papers/:kind/series",
    { config, schema: { params: OfficeKindOf, body: NewPaperSeries, response: { 200: Done } } },
    async (request) => {
      const { actId, ...series } = request.body;
      const input = { ...series, kind: request.params.kind };
      await setPaperSeries(services, actorOf(request), { actId, input });
      return {};
    },
  );
  app.put(
    "/api/office-papers/:kind/wording",
    { config, schema: { params: OfficeKindOf, body: NewWording, response: { 200: Done } } },
    async (request) => {
      const { actId, sentences, ...rest } = request.body;
      // An empty sentence leaves the kind's own.
      const said = Object.entries(sentences).flatMap(([slot, sentence]) =>
        sentence ? [[slot, sentence]] : [],
      );
      const wording = { ...rest, sentences: Object.fromEntries(said) as Record<string, string> };
      const input = { kind: request.params.kind, wording };
      await wordPaper(services, actorOf(request), { actId, input });
      return {};
    },
  );
}
