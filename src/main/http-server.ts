import { initialsOf } from "#adapters/catalogue/initials-of.ts";
import { drawQr } from "#adapters/documents/draw-qr.ts";
import { renderDocx } from "#adapters/documents/render-docx.ts";
import { renderPdf } from "#adapters/documents/render-pdf.ts";
import { renderXlsx } from "#adapters/documents/render-xlsx.ts";
import { addAccountRoutes } from "#adapters/http/accounts.routes.ts";
import { addActRoutes } from "#adapters/http/acts.routes.ts";
import { addBehindCodeRoute } from "#adapters/http/behind-code.routes.ts";
import { addCriteriaRoutes } from "#adapters/http/criteria.routes.ts";
import { addDirectReportRoutes } from "#adapters/http/direct-reports.routes.ts";
import { addDocumentRoutes } from "#adapters/http/documents.routes.ts";
import { addEditionChangeRoutes } from "#adapters/http/edition-changes.routes.ts";
import { addExportRoutes } from "#adapters/http/exports.routes.ts";
import { addFileRoutes } from "#adapters/http/files.routes.ts";
import { addFilingRoutes } from "#adapters/http/filing.routes.ts";
import { addHazardRoutes } from "#adapters/http/hazards.routes.ts";
import { addHealthRoute, type Heartbeat } from "#adapters/http/heartbeat.ts";
import { addImportRoutes } from "#adapters/http/imports.routes.ts";
import { addKeepingRoutes } from "#adapters/http/keeping.routes.ts";
import { addLedgerRoutes } from "#adapters/http/ledger.routes.ts";
import { addLibraryRoutes } from "#adapters/http/library.routes.ts";
import { addMatchingRoutes } from "#adapters/http/matching.routes.ts";
import { addOfficePaperRoutes } from "#adapters/http/office-papers.routes.ts";
import { addPaperRoutes } from "#adapters/http/papers.routes.ts";
import { addPartyRoutes } from "#adapters/http/parties.routes.ts";
import { addPlatformRoutes } from "#adapters/http/platform.routes.ts";
import { addPromptRoutes } from "#adapters/http/prompts.routes.ts";
import { addPublicationRoutes } from "#adapters/http/publication.routes.ts";
import { addReminderRoutes } from "#adapters/http/reminders.routes.ts";
import { addRuleRoutes } from "#adapters/http/rules.routes.ts";
import { newServer } from "#adapters/http/server.ts";
import { addSessionRoutes } from "#adapters/http/session.routes.ts";
import { addSetUpRoutes } from "#adapters/http/set-up.routes.ts";
import { addTableRoutes } from "#adapters/http/tables.routes.ts";
import { addWeb } from "#adapters/http/web-files.ts";
import { paperByCodeOn } from "#adapters/postgres/paper-by-code.ts";
import { publicReaderOn } from "#adapters/postgres/public-lists.queries.ts";
import type { Verification } from "#adapters/postgres/verify.ts";
import {
  fillBlankApart,
  markWorkbookApart,
  readBlankApart,
  readWorkbookApart,
} from "#adapters/spreadsheets/read-apart.ts";
import { streamWorkbook } from "#adapters/spreadsheets/stream-workbook.ts";
import { writeWorkbook } from "#adapters/spreadsheets/write-workbook.ts";
import { actorOfSession } from "#application/access/actor-of-session.ts";
import type { SetUpGate } from "#application/access/set-up-gate.ts";
import { newImportRuns } from "#application/imports/import-runs.ts";
import { newPreviewRuns } from "#application/imports/preview-runs.ts";
import { usualExportRows } from "#domain/documents/export-request.ts";
import type { NoticeSettings } from "#settings.ts";
import { newCode } from "./identifiers.ts";
import { importDeskOf } from "./import-desk.ts";
import type { Installed } from "./open-installation.ts";

/** What a server is given beside the installation. */
export type ServerParts = {
  readonly heartbeat: Heartbeat;
  readonly log: boolean;
  /** Calls a minute from one address before it is asked to wait. */
  readonly callsPerMinute?: number | undefined;
  /** Rows of hazards that leave without approval. */
  readonly exportRows?: number | undefined;
  readonly signInsPerMinute?: number | undefined;
  readonly trustedProxies?: readonly string[] | undefined;
  /** Channels that lead outside; none when not said. */
  readonly notices?: NoticeSettings | null | undefined;
  /** Folder of the built web app; null when only the API is served. */
  readonly web: string | null;
  readonly gate: SetUpGate;
  readonly verify: () => Promise<Verification>;
};

/** Every room's routes on one server. */
export async function httpServer(installed: Installed, parts: ServerParts) {
  const identify = (token: string) => actorOfSession(installed.identity, token);
  const { log, callsPerMinute, signInsPerMinute, trustedProxies } = parts;
  const { app, routes } = await newServer({ identify, log, callsPerMinute, trustedProxies });
  addHealthRoute(app, parts.heartbeat);
  addSetUpRoutes(app, { ...installed.ground, ...installed.identity, gate: parts.gate, demo: false });
  addSessionRoutes(
    app,
    { ...installed.identity, dueColours: installed.reminderRules.colours },
    signInsPerMinute,
  );
  addAccountRoutes(app, installed.accounts);
  addHazardRoutes(app, installed);
  addActRoutes(app, installed);
  addFilingRoutes(app, installed);
  addFileRoutes(app, installed);
  addCriteriaRoutes(app, installed);
  addEditionChangeRoutes(app, installed);
  addMatchingRoutes(app, installed);
  addKeepingRoutes(app, { ...installed, readWorkbook: readWorkbookApart, writeWorkbook });
  const synonyms = installed.knowledge.fieldWords;
  addLibraryRoutes(app, { ...installed, initialsOf, synonyms, writeWorkbook });
  addPaperRoutes(app, { ...installed, renderPdf, renderDocx, renderXlsx, drawQr, newCode });
  addOfficePaperRoutes(app, installed);
  addPromptRoutes(app, installed);
  addDirectReportRoutes(app, installed);
  addPublicationRoutes(app, installed.openBooks, publicReaderOn(installed.database));
  addBehindCodeRoute(app, paperByCodeOn(installed.database));
  const { exportRows = usualExportRows } = parts;
  addExportRoutes(app, { ...installed, exportRows, streamWorkbook });
  addDocumentRoutes(app, {
    ...installed,
    exportRows,
    renderPdf,
    renderDocx,
    renderXlsx,
    writeWorkbook,
    streamWorkbook,
  });
  const desk = importDeskOf(installed);
  const runs = newImportRuns(desk, (error) => app.log.error({ err: error }, "import"));
  const previews = newPreviewRuns(desk);
  addImportRoutes(app, { desk, runs, previews, markWorkbook: markWorkbookApart });
  addRuleRoutes(app, installed.openBooks);
  addReminderRoutes(app, { ...installed, openChannels: openChannelsOf(parts.notices) });
  addTableRoutes(app, {
    ...installed,
    readBlank: readBlankApart,
    fillBlank: fillBlankApart,
    exportRows,
  });
  addPlatformRoutes(app, desk);
  addPartyRoutes(app, { ...installed, readWorkbook: readWorkbookApart, writeWorkbook });
  addLedgerRoutes(app, { openBooks: installed.openBooks, verify: parts.verify });
  if (parts.web) await addWeb(app, parts.web);
  return { app, routes, runs };
}

function openChannelsOf(notices: NoticeSettings | null = null) {
  return { mail: Boolean(notices?.smtp), group: Boolean(notices?.robot) };
}
