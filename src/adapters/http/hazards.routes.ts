import { z } from "zod";
import { listHazards } from "#application/hazards/list-hazards.ts";
import { nameablePeople } from "#application/hazards/nameable-people.ts";
import { type ReportDesk, reportHazard } from "#application/hazards/report-hazard.ts";
import { viewCounts } from "#application/hazards/view-counts.ts";
import { viewDuties } from "#application/hazards/view-duties.ts";
import { type ViewDesk, viewHazard, viewTimeline } from "#application/hazards/view-hazard.ts";
import { Acted } from "#contract/hazards/acted.ts";
import {
  type Counts,
  CountsShape,
  DutiesQuery,
  DutiesShape,
  HazardListQuery,
  HazardPageShape,
} from "#contract/hazards/hazard-line.ts";
import { reportEnvelope } from "#contract/hazards/report-envelope.ts";
import {
  NameablePeople,
  type SeenHazard,
  SeenHazardShape,
  type Timeline,
  TimelineShape,
} from "#contract/hazards/seen-hazard.ts";
import type { Role } from "#domain/access/role.ts";
import { reportingRoles } from "#domain/hazards/acts/report.ts";
import { answer } from "./answer.ts";
import { actorOf } from "./gate.ts";
import type { Server } from "./server.ts";

/** Posts that read hazards within their reach; administrators, the auditor and the tip office read none. */
export const readingRoles: readonly Role[] = [...reportingRoles, "filing-desk", "expert", "legal-reviewer"];

const byId = z.object({ id: z.string().max(60) });
const reading = { config: { gate: readingRoles } };

/** Reading hazards, and reporting one. Acts on a hazard have routes of their own. */
export function addHazardRoutes(app: Server, services: ViewDesk & ReportDesk): void {
  const { openBooks } = services;
  app.get(
    "/api/hazards",
    { ...reading, schema: { querystring: HazardListQuery, response: { 200: HazardPageShape } } },
    async (request) =>
      answer<z.infer<typeof HazardPageShape>>(await listHazards(openBooks, actorOf(request), request.query)),
  );
  app.post(
    "/api/hazards",
    { config: { gate: reportingRoles }, schema: { body: reportEnvelope, response: { 201: Acted } } },
    async (request, reply) => {
      const hazard = await reportHazard(services, actorOf(request), request.body);
      return reply.status(201).send({ id: hazard.id, number: hazard.number, seq: hazard.seq });
    },
  );
  app.get(
    "/api/hazards/:id",
    { ...reading, schema: { params: byId, response: { 200: SeenHazardShape } } },
    async (request) => answer<SeenHazard>(await viewHazard(services, actorOf(request), request.params.id)),
  );
  app.get(
    "/api/hazards/:id/timeline",
    { ...reading, schema: { params: byId, response: { 200: TimelineShape } } },
    async (request) => answer<Timeline>(await viewTimeline(openBooks, actorOf(request), request.params.id)),
  );
  app.get(
    "/api/hazards/:id/people",
    { ...reading, schema: { params: byId, response: { 200: NameablePeople } } },
    async (request) => {
      const people = await nameablePeople(openBooks, actorOf(request), request.params.id);
      return answer<z.infer<typeof NameablePeople>>({ people });
    },
  );
  app.get(
    "/api/duties",
    { ...reading, schema: { querystring: DutiesQuery, response: { 200: DutiesShape } } },
    async (request) => {
      const viewed = await viewDuties(openBooks, actorOf(request), request.query.act ?? null);
      return answer<z.infer<typeof DutiesShape>>(viewed);
    },
  );
  app.get("/api/counts", { ...reading, schema: { response: { 200: CountsShape } } }, async (request) =>
    answer<Counts>(await viewCounts(openBooks, actorOf(request))),
  );
}
