import type { Entry, SubjectKind } from "#domain/ledger/entry.ts";

/** How a kind of subject is folded, and in which table its state stands. */
export type Fold = {
  readonly table:
    | "hazard"
    | "enterprise"
    | "organisation"
    | "account"
    | "import_batch"
    | "standard_addition"
    | "official_paper"
    | "saved_table"
    | "rule_decision"
    | "platform_above"
    | "prompt"
    | "public_list"
    | "direct_report"
    | "export_request";
  readonly fold: (id: string, entries: readonly Entry[]) => unknown;
};

/** The kinds of subject whose stored state is held against their entries. */
export type Folds = Readonly<Partial<Record<SubjectKind, Fold>>>;
