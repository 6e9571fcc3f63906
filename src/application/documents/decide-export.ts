import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import { reasonNotToDecideExport } from "#domain/documents/export-request.ts";
import { evolveExportRequest } from "#domain/documents/export-request-ledger.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import type { ExportDesk } from "./record-export.ts";

/** Yes or no, and why; a no has its reason. */
export type DecidedExport = { readonly approved: boolean; readonly note: string | null };

/**
 * Says yes or no to an export that somebody else of the unit asked for.
 *
 * @throws {Refusal} `not-found`, `not-yours`, `same-person`, `wrong-state`; `incomplete` for a no without a reason
 */
export function decideExport(
  desk: Pick<ExportDesk, "openBooks">,
  actor: Actor,
  command: Command<DecidedExport> & { readonly request: string },
): Promise<void> {
  return desk.openBooks(actor, "act", async (books) => {
    const found = await books.exportRequests.find(command.request);
    if (!found) throw notFound();
    if (await books.ledger.subjectOfAct(command.actId)) return;
    refuseIf(reasonNotToDecideExport(found, actor));
    const held = await books.exportRequests.hold(command.request);
    if (!held) throw notFound();
    const { request, end } = held;
    refuseIf(reasonNotToDecideExport(request, actor));
    const { approved, note } = command.input;
    if (!approved && note === null) throw new Refusal("incomplete", "请填写不批准的理由。", "note");
    const subject = { home: request.home, kind: "export-request", id: request.id } as const;
    const moment = await momentOf(books.ledger, subject, command, end);
    const decision = { act: approved ? "approve" : "refuse", version: 1, payload: { note } };
    const entry = await record(books.ledger, moment, decision, { actor, command });
    await books.exportRequests.save(evolveExportRequest(request, entry));
  });
}

const notFound = () => new Refusal("not-found", "没有这项导出申请，或者不在您的管辖范围内。");
