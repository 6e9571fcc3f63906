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

/** Every table with its key, in an order in which foreign keys hold when rows are put back. */
export const tables: readonly { readonly name: string; readonly key: string; readonly identity?: true }[] = [
  { name: "place", key: "code" },
  { name: "setting", key: "name" },
  { name: "person", key: "id" },
  { name: "person_key", key: "person_id" },
  { name: "organisation", key: "id" },
  { name: "enterprise", key: "id" },
  { name: "enterprise_department", key: "enterprise_id, field, organisation_id" },
  { name: "account", key: "id" },
  { name: "credential", key: "account_id" },
  { name: "post", key: "from_date, id" },
  { name: "hazard", key: "id" },
  { name: "hazard_organisation", key: "organisation_id, hazard_id" },
  { name: "hazard_expert", key: "person_id, hazard_id" },
  { name: "hazard_duty", key: "home, hazard_id, act, part" },
  {
    name: "hazard_count",
    key: "home, field, lead_organisation, stage, level, found_by, focuses, listed, filed, found_on, deadline",
  },
  { name: "hazard_count_delta", key: "position", identity: true },
  { name: "attachment", key: "id" },
  { name: "import_batch", key: "id" },
  { name: "import_row", key: "home, import_id, sheet, row" },
  { name: "ledger_entry", key: "position", identity: true },
  { name: "ledger_seal", key: "number" },
];
