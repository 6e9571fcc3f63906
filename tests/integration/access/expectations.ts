import type { Role } from "#domain/access/role.ts";
import { anybody, type Expectation, forRoles, onWhatIsSeen, whoeverIsSignedIn } from "./expectation.ts";
import { expectedOfActs } from "./expectations-of-acts.ts";
import { expectedOfDirectReports } from "./expectations-of-direct-reports.ts";
import { expectedOfExports } from "./expectations-of-exports.ts";
import { expectedOfPapers } from "./expectations-of-papers.ts";
import { expectedOfPrompts } from "./expectations-of-prompts.ts";
import { expectedOfTables } from "./expectations-of-tables.ts";
import { seesEnterprises, seesHazards, seesImports, seesOwn } from "./standings.ts";

const enterprise: readonly Role[] = ["principal", "safety-staff", "technical-lead", "team"];
const onSite: readonly Role[] = [
  ...enterprise,
  "group",
  "regulator",
  "township",
  "mine-safety",
  "county-office",
  "city-office",
  "steering",
];
const readers: readonly Role[] = [...onSite, "filing-desk", "expert", "legal-reviewer"];
const fileReaders: readonly Role[] = [...onSite, "filing-desk", "legal-reviewer"];
const ledgerKeepers: readonly Role[] = ["county-office", "city-office", "regulator", "township"];
const offices: readonly Role[] = ["county-office", "city-office"];

const onHazards = (routes: readonly string[]) => onWhatIsSeen({ roles: readers, sees: seesHazards }, routes);

const session: readonly Expectation[] = [
  ...anybody("ok", [
    "GET /healthz",
    "GET /public/listed",
    "GET /api/set-up",
    "GET /api/places",
    "POST /api/session",
  ]),
  // It is set up already: no code opens it.
  ...anybody("refused", ["POST /api/set-up"]),
  ...whoeverIsSignedIn([
    "DELETE /api/session",
    "POST /api/session/second-factor",
    "GET /api/me",
    "PUT /api/me/password",
    "PUT /api/me/post",
    "GET /api/me/sessions",
    "DELETE /api/me/sessions/:id",
    "GET /api/organisations",
    "GET /api/criteria",
    "GET /api/criteria/matcher",
    "POST /api/criteria/second-opinion",
    "GET /api/standards",
    "GET /api/standards/:id",
    "GET /api/library",
    "GET /api/rules",
  ]),
];

const hazards: readonly Expectation[] = [
  ...forRoles(readers, [
    "GET /api/hazards",
    "GET /api/hazards.xlsx",
    "GET /api/hazards/table.xlsx",
    "GET /api/duties",
    "GET /api/reminders",
    "POST /api/reminders/read",
    "GET /api/reminders/outside",
    "PUT /api/reminders/outside",
    "GET /api/counts",
  ]),
  ...forRoles(readers, [
    "GET /api/standards/:id/items/:code/usage",
    "GET /api/criteria/uncatalogued",
    "GET /api/criteria/gaps.xlsx",
  ]),
  ...forRoles(readers, ["GET /api/edition-changes", "GET /api/edition-changes/:from/:to"]),
  ...forRoles([...onSite, "filing-desk", "expert"], ["POST /api/files"]),
  ...onHazards([
    "GET /api/hazards/:id",
    "GET /api/hazards/:id/timeline",
    "GET /api/hazards/:id/people",
    "GET /api/hazards/:id/files/:file",
    "GET /api/hazards/:id/report.pdf",
    "GET /api/hazards/:id/report.docx",
    "GET /api/hazards/:id/report/missing",
    "GET /api/hazards/:id/receipt.pdf",
    "GET /api/hazards/:id/sheet.pdf",
    "GET /api/hazards/:id/steps/:step/form.pdf",
    "GET /api/hazards/:id/kinds",
    "GET /api/hazards/:id/papers",
  ]),
  ...forRoles(onSite, ["POST /api/hazards"]),
  ...forRoles(["filing-desk"], ["GET /api/filing-series", "PUT /api/filing-series"]),
];

/** One library, and one set of limits, serves the whole city: its own office keeps it; a department keeps what lies wholly in its fields. */
const keeping: readonly Expectation[] = [
  "POST /api/standards",
  "PUT /api/standards/:id/effective-date",
  "POST /api/standards/:id/items",
  "POST /api/standards/:id/items/withdraw",
  "POST /api/standards/:id/official-text",
  "GET /api/standards/:id/added",
  "POST /api/rules/:id/confirm",
  "POST /api/rules/:id/suspend",
].map((route) => ({
  route,
  standings: ["own"],
  signedOut: "closed",
  answers: (asker) => (asker === "city-office" ? "ok" : "refused"),
}));

const library: readonly Expectation[] = [
  ...keeping,
  ...whoeverIsSignedIn(["GET /api/standards.xlsx"]),
  ...forRoles(offices, ["POST /api/rules/:id/preview"]),
  ...forRoles(
    ["city-office", "county-office", "regulator"],
    ["GET /api/library/keeping", "GET /api/standards/template.xlsx", "GET /api/criteria/judged-texts.jsonl"],
  ),
];

/** An office decides on its own area's public list, the city's on every one. */
const publication: readonly Expectation[] = [
  ...forRoles(offices, ["GET /api/public-lists"]),
  ...onWhatIsSeen({ roles: offices, sees: seesHazards, standings: ["own", "other county"] }, [
    "GET /api/public-lists/:home/preview",
    "POST /api/public-lists/:home/open",
    "POST /api/public-lists/:home/close",
  ]),
];

const imports: readonly Expectation[] = [
  ...forRoles(ledgerKeepers, ["GET /api/monthly-table.xlsx"]),
  ...forRoles(ledgerKeepers, ["GET /api/imports", "POST /api/imports", "POST /api/imports/preview"]),
  ...onWhatIsSeen({ roles: ledgerKeepers, sees: seesOwn, standings: ["own", "other county"] }, [
    "GET /api/imports/preview/:id",
  ]),
  ...onWhatIsSeen({ roles: ledgerKeepers, sees: seesImports, standings: ["own", "other county"] }, [
    "GET /api/imports/:id",
    "GET /api/imports/:id/result",
    "POST /api/imports/:id/undo",
  ]),
];

const parties: readonly Expectation[] = [
  ...forRoles(fileReaders, ["GET /api/enterprises"]),
  ...onWhatIsSeen({ roles: fileReaders, sees: seesEnterprises }, ["GET /api/enterprises/:id"]),
  ...onWhatIsSeen({ roles: [...offices, "regulator"], sees: seesEnterprises }, [
    "GET /api/enterprises/:id/unlinked",
  ]),
  ...forRoles(offices, [
    "POST /api/enterprises",
    "POST /api/enterprises/intake",
    "GET /api/enterprises/template.xlsx",
  ]),
  ...onWhatIsSeen({ roles: offices, sees: seesEnterprises }, [
    "PUT /api/enterprises/:id",
    "PUT /api/enterprises/:id/lead",
    "PUT /api/enterprises/:id/supporting",
  ]),
];

const administration: readonly Expectation[] = [
  ...forRoles(
    ["system-admin"],
    [
      "POST /api/accounts",
      "POST /api/accounts/intake",
      "GET /api/accounts/template.xlsx",
      "POST /api/organisations",
      "PUT /api/organisations/:id",
      "POST /api/organisations/intake",
      "GET /api/organisations/template.xlsx",
      "POST /api/accounts/:id/posts",
      "POST /api/accounts/:id/posts/:post/certificate",
      "POST /api/accounts/:id/posts/:post/end",
      "POST /api/accounts/:id/posts/:post/hand-over",
      "POST /api/accounts/:id/disable",
      "POST /api/accounts/:id/enable",
    ],
  ),
  ...forRoles(
    ["security-admin"],
    [
      "POST /api/accounts/:id/unlock",
      "POST /api/accounts/:id/end-sessions",
      "POST /api/accounts/:id/password",
    ],
  ),
  ...forRoles(["system-admin", "security-admin", "auditor"], ["GET /api/accounts"]),
  ...forRoles(["auditor"], ["GET /api/audit/entries", "POST /api/audit/verify"]),
];

/** The expected answer of every route, stated apart from the gates that give it. */
export const expectations: readonly Expectation[] = [
  ...session,
  ...hazards,
  ...library,
  ...imports,
  ...publication,
  ...parties,
  ...administration,
  ...expectedOfActs,
  ...expectedOfDirectReports,
  ...expectedOfExports(readers),
  ...expectedOfPapers,
  ...expectedOfPrompts(readers),
  ...expectedOfTables,
];
