import { z } from "zod";
import { hazardsToLink } from "#application/hazards/hazards-to-link.ts";
import { amendEnterprise } from "#application/parties/amend-enterprise.ts";
import { amendOrganisation } from "#application/parties/amend-organisation.ts";
import { assignLead } from "#application/parties/assign-lead.ts";
import {
  enterpriseReaders,
  listEnterprises,
  listOrganisations,
  type SeenEnterprise,
  viewEnterprise,
} from "#application/parties/list-parties.ts";
import { enterpriseKeepers, registerEnterprise } from "#application/parties/register-enterprise.ts";
import { organisationKeepers, registerOrganisation } from "#application/parties/register-organisation.ts";
import { setSupporting } from "#application/parties/set-supporting.ts";
import { type HazardsToLink, HazardsToLinkShape } from "#contract/hazards/hazards-to-link.ts";
import {
  EnterpriseListQuery,
  EnterprisePageShape,
  EnterpriseView,
  OrganisationLine,
  OrganisationsShape,
  PlacesShape,
} from "#contract/parties.ts";
import {
  AmendedEnterprise,
  AssignedLead,
  LeadNamed,
  NewEnterprise,
  NewOrganisation,
  SupportingSet,
} from "#contract/party-inputs.ts";
import { complete } from "#domain/hazards/acts/complete.ts";
import { places } from "#domain/places/place.ts";
import { answer } from "./answer.ts";
import { actorOf } from "./gate.ts";
import { addIntakeRoutes, type IntakeServices } from "./intake.routes.ts";
import type { Server } from "./server.ts";

/** What the routes of organisations and enterprises need. */
export type PartyServices = IntakeServices;

const Id = z.object({ id: z.string().min(1).max(100) });
const Registered = z.object({ id: z.string() });
const keeping = { config: { gate: enterpriseKeepers } };
const reading = { config: { gate: enterpriseReaders } };

/** Places, organisations and enterprises: lists, files, and the sheets by which they are handed in. */
export function addPartyRoutes(app: Server, services: PartyServices): void {
  app.get(
    "/api/places",
    // Asked at the first start, before anyone can sign in; the tree of places is published.
    { config: { gate: "public" }, schema: { response: { 200: PlacesShape } } },
    async () => answer<z.infer<typeof PlacesShape>>({ places }),
  );
  addOrganisationRoutes(app, services);
  addEnterpriseReading(app, services);
  addEnterpriseKeeping(app, services);
  addIntakeRoutes(app, services);
}

function addOrganisationRoutes(app: Server, services: PartyServices): void {
  app.get(
    "/api/organisations",
    { config: { gate: "signed-in" }, schema: { response: { 200: OrganisationsShape } } },
    async (request) => {
      const organisations = await listOrganisations(services.openBooks, actorOf(request));
      return answer<z.infer<typeof OrganisationsShape>>({ organisations });
    },
  );
  app.post(
    "/api/organisations",
    {
      config: { gate: organisationKeepers },
      schema: { body: NewOrganisation, response: { 201: OrganisationLine } },
    },
    async (request, reply) => {
      const { actId, ...input } = request.body;
      const organisation = await registerOrganisation(services, actorOf(request), { actId, input });
      return reply.status(201).send(answer<OrganisationLine>(organisation));
    },
  );
  app.put(
    "/api/organisations/:id",
    {
      config: { gate: organisationKeepers },
      schema: { params: Id, body: NewOrganisation, response: { 200: OrganisationLine } },
    },
    async (request) => {
      const { actId, ...file } = request.body;
      const input = { ...file, organisation: request.params.id };
      return answer<OrganisationLine>(await amendOrganisation(services, actorOf(request), { actId, input }));
    },
  );
}

function addEnterpriseReading(app: Server, { openBooks }: PartyServices): void {
  app.get(
    "/api/enterprises",
    { ...reading, schema: { querystring: EnterpriseListQuery, response: { 200: EnterprisePageShape } } },
    async (request) => {
      const { enterprises, total } = await listEnterprises(openBooks, actorOf(request), request.query);
      return answer<z.infer<typeof EnterprisePageShape>>({ lines: enterprises, total });
    },
  );
  app.get(
    "/api/enterprises/:id",
    { ...reading, schema: { params: Id, response: { 200: EnterpriseView } } },
    async (request) => viewOf(await viewEnterprise(openBooks, actorOf(request), request.params.id)),
  );
  app.get(
    "/api/enterprises/:id/unlinked",
    {
      config: { gate: complete.roles },
      schema: { params: Id, response: { 200: HazardsToLinkShape } },
    },
    async (request) =>
      answer<HazardsToLink>(await hazardsToLink(openBooks, actorOf(request), request.params.id)),
  );
}

function addEnterpriseKeeping(app: Server, services: PartyServices): void {
  app.post(
    "/api/enterprises",
    { ...keeping, schema: { body: NewEnterprise, response: { 201: Registered } } },
    async (request, reply) => {
      const { actId, ...input } = request.body;
      const { id } = await registerEnterprise(services, actorOf(request), { actId, input });
      return reply.status(201).send({ id });
    },
  );
  app.put(
    "/api/enterprises/:id",
    { ...keeping, schema: { params: Id, body: AmendedEnterprise, response: { 200: Registered } } },
    async (request) => {
      const { actId, ...file } = request.body;
      const input = { ...file, enterprise: request.params.id };
      const { id } = await amendEnterprise(services, actorOf(request), { actId, input });
      return { id };
    },
  );
  app.put(
    "/api/enterprises/:id/lead",
    { ...keeping, schema: { params: Id, body: AssignedLead, response: { 200: LeadNamed } } },
    async (request) => {
      const { actId, ...lead } = request.body;
      const input = { ...lead, enterprise: request.params.id };
      const { enterprise, hazards } = await assignLead(services, actorOf(request), { actId, input });
      return { id: enterprise.id, hazards };
    },
  );
  app.put(
    "/api/enterprises/:id/supporting",
    { ...keeping, schema: { params: Id, body: SupportingSet, response: { 200: Registered } } },
    async (request) => {
      const { actId, ...supporting } = request.body;
      const input = { ...supporting, enterprise: request.params.id };
      const { id } = await setSupporting(services, actorOf(request), { actId, input });
      return { id };
    },
  );
}

function viewOf({ enterprise, names, organisations, filingBureau }: SeenEnterprise): EnterpriseView {
  const personName = (id: string | null) => (id ? (names[id] ?? null) : null);
  const organisationName = (id: string | null) => (id ? (organisations[id] ?? null) : null);
  const departments = enterprise.departments.map((one) => ({
    ...one,
    leadName: organisationName(one.lead),
    supportingNames: one.supporting.map((id) => organisations[id] ?? id),
  }));
  return answer<EnterpriseView>({
    ...enterprise,
    groupName: organisationName(enterprise.group),
    principalName: personName(enterprise.principal),
    safetyContactName: personName(enterprise.safetyContact),
    filingBureauName: organisationName(filingBureau),
    departments,
  });
}
