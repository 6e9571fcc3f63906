/** One line of a backup: gzip over lines of JSON, readable with any tool in twenty years. */
export type BackupLine =
  | {
      readonly kind: "backup";
      readonly format: 1;
      readonly takenAt: string;
      readonly migrations: readonly string[];
    }
  | { readonly kind: "rows"; readonly table: string; readonly rows: readonly unknown[] }
  /** A file of the data folder, in pieces: attachments, the seals kept outside the database, the master key. */
  | { readonly kind: "file"; readonly path: string; readonly piece: string; readonly last: boolean }
  | { readonly kind: "end"; readonly rows: number; readonly files: number };

/** The seals kept outside the database, in the data folder. */
export const sealsFile = "seals.log";

/** What else of the data folder goes along: attachments, and the master key. */
export const keptFolders: readonly string[] = ["files", "keys"];

/** A table in a backup: the order in which its rows are kept, and the column whose numbers go on after them. */
export type Table = { readonly name: string; readonly order: string; readonly identity?: string };

/** Every table whose rows are kept, in an order in which foreign keys hold when they are put back. */
export const tables: readonly Table[] = [
  { name: "place", order: "code" },
  { name: "setting", order: "name" },
  { name: "person", order: "id" },
  { name: "person_key", order: "person_id" },
  { name: "organisation", order: "id" },
  { name: "number_count", order: "body_id, prefix, year" },
  { name: "number_given", order: "body_id, number_key" },
  { name: "enterprise", order: "id" },
  { name: "enterprise_department", order: "enterprise_id, field, organisation_id" },
  { name: "account", order: "id" },
  { name: "credential", order: "account_id" },
  // A deputy's post names the one it stands in for.
  { name: "post", order: "deputy_of is not null, from_date, id" },
  { name: "hazard", order: "id" },
  { name: "hazard_organisation", order: "organisation_id, hazard_id" },
  { name: "hazard_expert", order: "person_id, hazard_id" },
  { name: "hazard_duty", order: "home, hazard_id, act, part" },
  {
    name: "hazard_count",
    order:
      "home, field, lead_organisation, stage, level, found_by, focuses, listed, found_on, deadline, number",
  },
  { name: "hazard_count_delta", order: "position", identity: "position" },
  { name: "attachment", order: "id" },
  { name: "official_paper", order: "id" },
  { name: "official_paper_hazard", order: "hazard_id, paper_id" },
  { name: "import_batch", order: "id" },
  { name: "standard_addition", order: "id" },
  { name: "import_row", order: "home, import_id, sheet, row" },
  { name: "saved_table", order: "id" },
  { name: "rule_decision", order: "id" },
  { name: "platform_above", order: "id" },
  { name: "export_request", order: "id" },
  { name: "reminder_reading", order: "post_id" },
  { name: "notice_choice", order: "holder" },
  { name: "notice_job", order: "kind, day" },
  { name: "notice", order: "id" },
  { name: "prompt", order: "id" },
  { name: "prompt_recipient", order: "prompt_id, enterprise_id" },
  { name: "prompt_finding", order: "hazard_id, prompt_id" },
  { name: "public_list", order: "id" },
  { name: "public_listing", order: "hazard_id" },
  { name: "direct_report", order: "id" },
  { name: "direct_report_file", order: "id, stored_by" },
  { name: "header_meaning", order: "organisation_id, kind, header" },
  { name: "ledger_entry", order: "position", identity: "position" },
  { name: "ledger_seal", order: "number" },
];

/** Tables of older releases under the names they had: the backup before an upgrade is taken from them, and goes back into them. */
export const formerTables: readonly Table[] = [
  { name: "filing_count", order: "organisation_id, prefix, year" },
  { name: "filing_number", order: "organisation_id, number_key" },
];

/** Tables that a backup leaves out: people sign in again, and the database keeps its own place and schema. */
export const leftOut: readonly string[] = ["session", "migration", "embedded_journal"];
