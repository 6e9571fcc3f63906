import type { Instant } from "#domain/calendar/dates.ts";
import type { Decision, Entry, LedgerRecord, OnBehalf, SubjectKind } from "#domain/ledger/entry.ts";

/** A subject of the ledger: `home` is part of every business key. */
export type Subject = { readonly home: string; readonly kind: SubjectKind; readonly id: string };

/** An act on record: on what, which, by whom. */
export type RecordedAct = Subject &
  Pick<LedgerRecord, "act" | "actor" | "payload" | "onBehalf" | "happenedAt">;

/** Where a locked subject's chain stands; null before its first entry. */
export type ChainEnd = { readonly seq: number; readonly hash: string; readonly at: Instant };

/** A decision with all that the ledger must know to append it. */
export type Appending = {
  readonly subject: Subject;
  readonly after: ChainEnd | null;
  readonly decision: Decision;
  readonly actId: string;
  readonly actor: string;
  readonly post: string | null;
  readonly onBehalf: OnBehalf | null;
  readonly happenedAt: Instant;
  readonly deviceAt: Instant | null;
  readonly at: Instant;
};

/** An entry as shown in a timeline: the record with its place in the chain. */
export type KeptEntry = LedgerRecord & { readonly hash: string };

/** One entry as the auditor sees it. */
export type TrailLine = {
  readonly position: number;
  readonly kind: string;
  readonly subject: string;
  readonly seq: number;
  readonly act: string;
  readonly actor: string;
  /** For whom it was recorded (代录); null where it is the actor's own act. */
  readonly onBehalf: OnBehalf | null;
  readonly post: string | null;
  readonly at: string;
  readonly hash: string;
};

/** Which part of the trail: newest first, before a position. */
export type TrailQuery = {
  readonly before?: number | undefined;
  readonly kind?: SubjectKind | undefined;
  readonly limit: number;
};

/** Port: the ledger inside one transaction. Nothing in it is ever changed or removed. */
export type LedgerBook = {
  /** The database's clock, to be read after the subject is locked. */
  now(): Promise<Instant>;
  /** Appends at the end of the subject's chain. @throws {Refusal} `conflict` when another entry came first */
  append(appending: Appending): Promise<{ readonly entry: Entry; readonly end: ChainEnd }>;
  /** Appends the first entries of as many subjects at once; each has its own act, chain and hash. @throws as `append` */
  appendAll(appendings: readonly Appending[]): Promise<readonly Entry[]>;
  /** The subject's entries in order. */
  entriesOf(subject: Subject): Promise<readonly KeptEntry[]>;
  /** The act recorded with this client-made id, and its subject; null when it is new. Sent twice is one act. */
  subjectOfAct(actId: string): Promise<RecordedAct | null>;
  /** Where the subject's chain stands; null when it has none. */
  endOf(subject: Subject): Promise<ChainEnd | null>;
  /** Entries of all subjects within the actor's sight, newest first; the auditor's sight is the whole ledger. */
  trail(query: TrailQuery): Promise<readonly TrailLine[]>;
};
