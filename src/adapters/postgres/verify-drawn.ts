import type { Account } from "#domain/access/account.ts";
import type { DirectReport } from "#domain/direct-reports/direct-report.ts";
import type { ExportRequest } from "#domain/documents/export-request.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { SubjectKind } from "#domain/ledger/entry.ts";
import type { OfficialPaper } from "#domain/papers/official-paper.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import type { Organisation } from "#domain/parties/organisation.ts";
import type { Platform } from "#domain/platform/platform.ts";
import type { Prompt } from "#domain/prompts/prompt.ts";
import type { PublicList } from "#domain/publication/public-list.ts";
import type { SavedTable } from "#domain/tables/saved-table.ts";
import { drawnFromDirectReport } from "./direct-reports.queries.ts";
import { drawnFromRequest } from "./export-requests.queries.ts";
import { dutyRowsOf } from "./hazard-insert.ts";
import { reachRowsOf, rowOf } from "./hazard-row.ts";
import { paperRowOf } from "./paper-row.ts";
import { findingRowsOf, promptRowOf, recipientRowsOf } from "./prompt-row.ts";
import { drawnFromPublicList, publicRowsOf } from "./public-lists.queries.ts";
import { drawnFrom } from "./saved-tables.queries.ts";

/** The columns drawn from a state: changed alone they would show a list, or a reader, what the ledger does not say. */
export const columnsOf: Partial<Record<SubjectKind, (state: unknown) => Readonly<Record<string, unknown>>>> =
  {
    hazard: (state) => rowOf(state as Hazard),
    paper: (state) => paperRowOf(state as OfficialPaper),
    "export-request": (state) => drawnFromRequest(state as ExportRequest),
    prompt: (state) => promptRowOf(state as Prompt),
    "direct-report": (state) => drawnFromDirectReport(state as DirectReport),
    "public-list": (state) => drawnFromPublicList(state as PublicList),
    table: (state) => drawnFrom(state as SavedTable),
    platform: (state) => ({ organisation_id: (state as Platform).owner }),
    account: (state) => ({ person_id: (state as Account).person }),
    organisation: (state) => {
      const { name, kind, level, placeCode, superior } = state as Organisation;
      return { name, kind, level, place_code: placeCode, superior };
    },
    enterprise: (state) => {
      const { home, name, uscc, placeCode, group, supervisionLevel } = state as Enterprise;
      return {
        home,
        name,
        uscc,
        place_code: placeCode,
        group_id: group,
        supervision_level: supervisionLevel,
      };
    },
  };

/** Rows kept beside a subject's own row, each as one text: how they are read for the row `t`, and how drawn from the state. */
export type Beside = { readonly sql: string; readonly of: (state: unknown) => readonly string[] };

/** The rows beside that decide who reaches what, who acts as what, and who owes what. */
export const besideOf: Partial<Record<SubjectKind, readonly Beside[]>> = {
  hazard: [
    {
      sql: `select ${joined("organisation_id", "reader", "stage", "deadline")} from hazard_organisation b where b.hazard_id = t.id`,
      of: (state) =>
        reachRowsOf(state as Hazard).map((row) =>
          text(row.organisation_id, row.reader, row.stage, row.deadline),
        ),
    },
    {
      sql: "select person_id from hazard_expert b where b.hazard_id = t.id",
      of: (state) => [...new Set((state as Hazard).belonging.experts)],
    },
    {
      sql: `select ${joined("act", "part", "person", "since", "due", "clock_act", "clock_since", "what")}
          || '|' || coalesce(to_char(b.arose_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '')
        from hazard_duty b where b.home = t.home and b.hazard_id = t.id`,
      of: (state) =>
        dutyRowsOf(state as Hazard).map((row) =>
          text(
            ...[row.act, row.part, row.person, row.since, row.due],
            ...[row.clock_act, row.clock_since, row.what, row.arose_at],
          ),
        ),
    },
    {
      sql: `select ${joined("level", "unit", "wording", "supervisor", "listed_on", "deadline", "delisted_on")}
        from public_listing b where b.hazard_id = t.id`,
      of: (state) =>
        publicRowsOf(state as Hazard).map((row) =>
          text(
            ...[row.level, row.unit, row.wording, row.supervisor],
            ...[row.listed_on, row.deadline, row.delisted_on],
          ),
        ),
    },
  ],
  prompt: [
    {
      sql: `select ${joined("enterprise_id", "organisation_id", "sent::text", "reply_by", "owed::text")} from prompt_recipient b where b.prompt_id = t.id`,
      of: (state) =>
        recipientRowsOf(state as Prompt).map((row) =>
          text(row.enterprise_id, row.organisation_id, String(row.sent), row.reply_by, String(row.owed)),
        ),
    },
    {
      sql: `select ${joined("home", "hazard_id")} from prompt_finding b where b.prompt_id = t.id`,
      of: (state) => findingRowsOf(state as Prompt).map((row) => text(row.home, row.hazard_id)),
    },
  ],
  enterprise: [
    {
      sql: `select ${joined("field", "organisation_id", "part", "temporary::text")} from enterprise_department b where b.enterprise_id = t.id`,
      of: (state) => (state as Enterprise).departments.flatMap(departmentsAsText),
    },
  ],
  account: [
    {
      sql: `select ${joined("id", "role", "organisation_id", "enterprise_id", "certificate", "from_date", "until_date")} from post b where b.account_id = t.id`,
      of: (state) =>
        (state as Account).posts.map((post) =>
          text(
            ...[post.id, post.role, post.organisation, post.enterprise, post.certificate],
            ...[post.from, post.until],
          ),
        ),
    },
  ],
};

function departmentsAsText({ field, lead, temporary, supporting }: Enterprise["departments"][number]) {
  return [
    ...(lead ? [text(field, lead, "lead", String(temporary))] : []),
    ...supporting.map((organisation) => text(field, organisation, "support", "false")),
  ];
}

function joined(...columns: readonly string[]): string {
  return `concat_ws('|', ${columns.map((column) => `coalesce(b.${column}::text, '')`).join(", ")})`;
}

function text(...values: readonly (string | null)[]): string {
  return values.map((value) => value ?? "").join("|");
}
