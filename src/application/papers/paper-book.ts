import type { ChainEnd } from "#application/ledger/ledger-book.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { PaperKindName } from "#domain/documents/kinds/paper-kinds.ts";
import type { OfficialPaper, PaperStage } from "#domain/papers/official-paper.ts";

/** A paper as one line of a register. */
export type PaperLine = {
  readonly id: string;
  readonly kind: PaperKindName;
  readonly title: string;
  readonly stage: PaperStage;
  readonly number: string | null;
  readonly draftedOn: BusinessDate;
  readonly recipient: string;
  /** As printed, once issued. */
  readonly issuer: string | null;
  readonly approvedOn: BusinessDate | null;
  /** By when the recipient is to answer, and whether it did; null for kinds that ask for no answer. */
  readonly answerBy: BusinessDate | null;
  readonly answered: boolean;
  /** Why it was withdrawn; null while it stands. */
  readonly withdrawn: string | null;
};

/** What the register of a body is asked for; everything absent is "any". */
export type RegisterQuery = {
  readonly year?: number | undefined;
  readonly stage?: PaperStage | undefined;
  readonly kind?: PaperKindName | undefined;
  /** Words in number, title or recipient. */
  readonly text?: string | undefined;
  readonly offset: number;
  readonly limit: number;
};

/** Port: papers inside one transaction; only what is within the actor's reach exists here. */
export type PaperBook = {
  find(id: string): Promise<OfficialPaper | null>;
  /** Locks the row; null when it does not exist or is out of reach. */
  hold(id: string): Promise<{ readonly paper: OfficialPaper; readonly end: ChainEnd } | null>;
  insert(paper: OfficialPaper): Promise<void>;
  save(paper: OfficialPaper): Promise<void>;
  /** The papers about a hazard, latest first. */
  ofHazard(hazard: string): Promise<readonly PaperLine[]>;
  /** What was sent to the actor's body and waits for its answer, the soonest first; and what others have not answered to it. */
  unanswered(): Promise<{ readonly owed: readonly PaperLine[]; readonly awaited: readonly PaperLine[] }>;
  /** Papers of a kind that the actor's own body sealed and did not withdraw, the latest first. */
  sealed(kind: PaperKindName): Promise<readonly OfficialPaper[]>;
  /** The register of the actor's own body. */
  register(query: RegisterQuery): Promise<{ readonly lines: readonly PaperLine[]; readonly total: number }>;
};
