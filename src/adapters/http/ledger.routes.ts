import type { OpenBooks } from "#application/books.ts";
import { auditTrail } from "#application/ledger/audit-trail.ts";
import { AuditPage, AuditQuery, VerificationView } from "#contract/ledger.ts";
import { actorOf } from "./gate.ts";
import type { Server } from "./server.ts";

/** What the auditor's pages need: the trail, and a verification of the whole ledger. */
export type AuditServices = {
  readonly openBooks: OpenBooks;
  readonly verify: () => Promise<VerificationView>;
};

/** The auditor's pages. Verification reads everything: one runs at a time, and who asks meanwhile gets the same one. */
export function addLedgerRoutes(app: Server, services: AuditServices): void {
  let running: Promise<VerificationView> | null = null;
  app.get(
    "/api/audit/entries",
    { config: { gate: ["auditor"] }, schema: { querystring: AuditQuery, response: { 200: AuditPage } } },
    async (request) => auditTrail(services.openBooks, actorOf(request), request.query),
  );
  app.post(
    "/api/audit/verify",
    { config: { gate: ["auditor"] }, schema: { response: { 200: VerificationView } } },
    async () => {
      running ??= services.verify().finally(() => {
        running = null;
      });
      return running;
    },
  );
}
