import type { ChainEnd } from "#application/ledger/ledger-book.ts";
import type { Instant } from "#domain/calendar/dates.ts";
import type { DirectReport } from "#domain/direct-reports/direct-report.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";

/** Port: direct reports inside one transaction: the actor's own, and those that went to the actor's body. */
export type DirectReportBook = {
  find(id: string): Promise<DirectReport | null>;
  /** Locks the row; null when it does not exist or is out of reach. */
  hold(id: string): Promise<{ readonly report: DirectReport; readonly end: ChainEnd } | null>;
  insert(report: DirectReport): Promise<void>;
  save(report: DirectReport): Promise<void>;
  /** Those in sight, what waits for an answer first, then the latest; at most `most`. */
  list(most: number): Promise<readonly DirectReport[]>;
  /** Notes a file of the actor's own, apart from all other files: nobody else's upload meets it. */
  noteFile(file: Attachment, at: Instant): Promise<void>;
  /** The kind of a file that the actor uploaded here; null for any other. */
  ownFile(id: string): Promise<Pick<Attachment, "mediaType"> | null>;
};
