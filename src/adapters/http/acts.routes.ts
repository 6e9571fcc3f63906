import { z } from "zod";
import { actOnHazard, type HazardCommand, type HazardDesk } from "#application/hazards/act-on-hazard.ts";
import { envelopeOf } from "#contract/hazards/act-envelope.ts";
import { actInputs } from "#contract/hazards/act-inputs.ts";
import { Acted } from "#contract/hazards/acted.ts";
import type { Role } from "#domain/access/role.ts";
import { recordingRoles } from "#domain/hazards/may-act.ts";
import { actNames, hazardActs } from "#domain/hazards/registry.ts";
import { seqShownTo } from "#domain/hazards/shown-to.ts";
import { actorOf } from "./gate.ts";
import type { Server } from "./server.ts";

const byId = z.object({ id: z.string().max(60) });

/** One route per act on a hazard, each open to the roles of its act and to those who may record it for others (代录). */
export function addActRoutes(app: Server, services: HazardDesk): void {
  for (const act of actNames) {
    const gate: readonly Role[] = [...new Set([...hazardActs[act].roles, ...recordingRoles])];
    const body = envelopeOf(actInputs[act]);
    app.post(
      `/api/hazards/:id/acts/${act}`,
      {
        config: { gate },
        schema: { summary: hazardActs[act].label, params: byId, body, response: { 200: Acted } },
      },
      async (request) => {
        const sent = request.body;
        const command = { ...sent, hazard: request.params.id, act } as HazardCommand;
        const actor = actorOf(request);
        const hazard = await actOnHazard(services, actor, command);
        return { id: hazard.id, number: hazard.number, seq: seqShownTo(hazard, actor) };
      },
    );
  }
}
