import type { Folds } from "#adapters/postgres/folds.ts";
import { foldAccount } from "#domain/access/account.ts";
import { foldAddition } from "#domain/criteria/standard-ledger.ts";
import { foldDirectReport } from "#domain/direct-reports/direct-report-ledger.ts";
import { foldExportRequest } from "#domain/documents/export-request-ledger.ts";
import { fold as foldHazard } from "#domain/hazards/registry.ts";
import { foldImport } from "#domain/imports/import.ts";
import { foldPaper } from "#domain/papers/paper-ledger.ts";
import { foldEnterprise } from "#domain/parties/enterprise-ledger.ts";
import { foldOrganisation } from "#domain/parties/organisation-ledger.ts";
import { foldPlatform } from "#domain/platform/platform.ts";
import { foldPrompt } from "#domain/prompts/prompt-ledger.ts";
import { foldPublicList } from "#domain/publication/public-list.ts";
import { foldRule } from "#domain/rules/kept-rule.ts";
import { foldTable } from "#domain/tables/table-ledger.ts";

/** How each kind of subject is folded when the ledger is held against the stored rows. */
export const folds: Folds = {
  hazard: { table: "hazard", fold: foldHazard },
  enterprise: { table: "enterprise", fold: foldEnterprise },
  organisation: { table: "organisation", fold: foldOrganisation },
  account: { table: "account", fold: foldAccount },
  paper: { table: "official_paper", fold: foldPaper },
  import: { table: "import_batch", fold: foldImport },
  "export-request": { table: "export_request", fold: foldExportRequest },
  table: { table: "saved_table", fold: foldTable },
  platform: { table: "platform_above", fold: foldPlatform },
  standard: { table: "standard_addition", fold: foldAddition },
  prompt: { table: "prompt", fold: foldPrompt },
  "direct-report": { table: "direct_report", fold: foldDirectReport },
  "public-list": { table: "public_list", fold: foldPublicList },
  rule: { table: "rule_decision", fold: foldRule },
};
