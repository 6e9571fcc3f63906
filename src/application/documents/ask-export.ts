import type { HazardFilters } from "#application/hazards/hazard-book.ts";
import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import {
  type ExportLayout,
  reasonAskedAlready,
  reasonNotToAskExport,
} from "#domain/documents/export-request.ts";
import { beginExportRequest } from "#domain/documents/export-request-ledger.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import { refuseIf } from "#domain/refusal.ts";
import type { HazardExportDesk } from "./export-hazards.ts";

/** Which list, in which layout, and what for. */
export type AskedExport = {
  readonly layout: ExportLayout;
  readonly filters: HazardFilters;
  readonly reason: string;
};

/** Own requests among which the same one is looked for, latest first. */
const mostLooked = 100;

/**
 * Asks for an export above the limit of rows; how many it has is counted here. Gives the request's id; the same act sent
 * twice is one act.
 *
 * @throws {Refusal} `incomplete` without a reason; `duplicate` while the same one waits; `wrong-state` where no approval is needed
 */
export function askExport(
  desk: HazardExportDesk,
  actor: Actor,
  command: Command<AskedExport>,
): Promise<string> {
  return desk.openBooks(actor, "act", async (books) => {
    const known = await books.ledger.subjectOfAct(command.actId);
    if (known) return known.id;
    const { layout, filters, reason } = command.input;
    const rows = await books.hazards.countOf(filters);
    const said = Object.entries(filters).filter(([, value]) => value !== undefined);
    const asked = { layout, filters: Object.fromEntries(said), rows, reason };
    refuseIf(reasonNotToAskExport(asked, desk.exportRows));
    refuseIf(reasonAskedAlready(asked, await books.exportRequests.own(mostLooked)));
    const { home } = actor;
    const id = desk.newId("er");
    const moment = await momentOf(books.ledger, { home, kind: "export-request", id }, command, null);
    const decision = { act: "ask", version: 1, payload: { ...asked, home } };
    const begun: Entry = {
      ...{ ...decision, seq: 1, times: moment.times },
      ...{ actor: actor.person, post: actor.post, onBehalf: null },
    };
    await books.exportRequests.insert(beginExportRequest(id, begun));
    await record(books.ledger, moment, decision, { actor, command });
    return id;
  });
}
