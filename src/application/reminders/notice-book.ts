import type { HeldPost } from "#application/access/session-book.ts";
import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import type { NoticeChannel } from "#domain/reminders/notice.ts";

/** Who chose to be reminded outside, and the posts whose duties are told there; of a body one post a role. */
export type Recipient = {
  /** `person ps_…` or `body og_…`. */
  readonly holder: string;
  readonly channel: NoticeChannel;
  /** Who chose it. */
  readonly person: string;
  readonly posts: readonly HeldPost[];
};

/** A notice that is to go out. */
export type NewNotice = {
  readonly id: string;
  readonly kind: "digest";
  readonly day: BusinessDate;
  readonly holder: string;
  readonly channel: NoticeChannel;
  readonly person: string;
  readonly text: string;
  readonly urgent: boolean;
  readonly at: Instant;
};

/** A notice taken up to be sent; `to` is the mailbox, null for a working group. */
export type DueNotice = {
  readonly id: string;
  readonly channel: NoticeChannel;
  readonly text: string;
  readonly to: string | null;
  /** How often it was tried before. */
  readonly tries: number;
};

/** What came of sending it: delivered, or why not and when to try again (null: given up). */
export type NoticeOutcome =
  | { readonly deliveredAt: Instant }
  | { readonly reason: string; readonly nextTryAt: Instant | null };

/** A claim: from when, and until when others leave it alone. */
export type Claim = { readonly now: Instant; readonly until: Instant };

/** Port: notices and the jobs that make them, inside one transaction, before anyone is known. */
export type NoticeBook = {
  /** The database's clock. */
  now(): Promise<Instant>;
  /** Takes the digest of a day up; false before its time, once it is done, and while another server is at it. */
  claimDigest(day: BusinessDate, dueAt: Instant, claim: Claim): Promise<boolean>;
  finishDigest(day: BusinessDate): Promise<void>;
  /** Everybody who chose to be reminded over one of these channels. */
  recipients(channels: readonly NoticeChannel[], today: BusinessDate): Promise<readonly Recipient[]>;
  /** Keeps a notice; of the same kind, day and holder the first one stays. */
  keep(notice: NewNotice): Promise<void>;
  /** Takes up one that is due, for a while; null when there is none. What is not urgent waits while it is quiet. */
  claimNotice(claim: Claim & { readonly quiet: boolean }): Promise<DueNotice | null>;
  noteOutcome(id: string, outcome: NoticeOutcome): Promise<void>;
};

/** Port: opens the notices in one transaction. */
export type OpenNotices = <T>(work: (book: NoticeBook) => Promise<T>) => Promise<T>;
