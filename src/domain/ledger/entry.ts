import type { Instant } from "#domain/calendar/dates.ts";

/** The kinds of subject that have a ledger of their own. */
export const subjectKinds = [
  "hazard",
  "enterprise",
  "organisation",
  "account",
  "import",
  "export",
  "export-request",
  "paper",
  "installation",
  "standard",
  "table",
  "rule",
  "platform",
  "prompt",
  "public-list",
  "direct-report",
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** An act recorded for somebody who has no account (代录): the paper is the signature. */
export type OnBehalf = {
  readonly personId: string;
  readonly channel: "phone" | "paper" | "message" | "on-site";
  /** Content-addressed id of the photographed signed paper; a phone call has none yet. */
  readonly paper: string | null;
};

/**
 * The three times of an act. Each rule names the one it uses: the edition of a criterion goes by `happened`,
 * leniency (N6.3) by `received`.
 */
export type Times = {
  /** When it happened, as claimed by who recorded it. */
  readonly happened: Instant;
  /** The device's clock when it was entered there; null when entered on the server. */
  readonly device: Instant | null;
  /** The database's clock after the subject was locked; never before the previous entry. */
  readonly received: Instant;
};

/** Who did it, in which post, for whom and when: what every entry carries beside its payload. */
export type Signature = {
  /** The person, by id: names are encrypted apart, so that erasing a person leaves the chain whole. */
  readonly actor: string;
  readonly post: string | null;
  readonly onBehalf: OnBehalf | null;
  readonly times: Times;
};

/** What a decision yields: an act with the version of its payload's shape. */
export type Decision<Act extends string = string, Payload = unknown> = {
  readonly act: Act;
  readonly version: number;
  readonly payload: Payload;
};

/** A decision once recorded: what `evolve` folds into state. */
export type Entry<Act extends string = string, Payload = unknown> = Decision<Act, Payload> &
  Signature & { readonly seq: number };

/** The whole of a ledger row except its hash; its canonical text (RFC 8785) is what is hashed and kept. */
export type LedgerRecord = {
  readonly home: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly seq: number;
  /** Client-made id: the same act sent twice is one act. */
  readonly actId: string;
  readonly act: string;
  readonly version: number;
  readonly payload: unknown;
  readonly actor: string;
  readonly post: string | null;
  readonly onBehalf: OnBehalf | null;
  readonly happenedAt: Instant;
  readonly deviceAt: Instant | null;
  readonly at: Instant;
  /** Hash of the subject's previous entry; null for its first. */
  readonly hashBefore: string | null;
};

/** A record as `evolve` takes it. */
export function entryOf(record: LedgerRecord): Entry {
  return {
    act: record.act,
    version: record.version,
    payload: record.payload,
    actor: record.actor,
    post: record.post,
    onBehalf: record.onBehalf,
    times: { happened: record.happenedAt, device: record.deviceAt, received: record.at },
    seq: record.seq,
  };
}
