import { z } from "zod";
import type { PartyDesk } from "#application/parties/party-desk.ts";
import { seriesKeepers, setFilingSeries } from "#application/parties/set-filing-series.ts";
import { viewFilingSeries } from "#application/parties/view-filing-series.ts";
import { FilingSeriesShape, NewFilingSeries } from "#contract/filing.ts";
import { answer } from "./answer.ts";
import { actorOf } from "./gate.ts";
import type { Server } from "./server.ts";

const config = { gate: seriesKeepers };
const Done = z.object({});

/** The numbers under which an office files: of its own office alone. */
export function addFilingRoutes(app: Server, services: Pick<PartyDesk, "openBooks">): void {
  app.get(
    "/api/filing-series",
    { config, schema: { response: { 200: FilingSeriesShape } } },
    async (request) => {
      const series = await viewFilingSeries(services.openBooks, actorOf(request));
      return answer<FilingSeriesShape>({ series });
    },
  );
  app.put(
    "/api/filing-series",
    { config, schema: { body: NewFilingSeries, response: { 200: Done } } },
    async (request) => {
      const { actId, ...input } = request.body;
      await setFilingSeries(services, actorOf(request), { actId, input });
      return {};
    },
  );
}
