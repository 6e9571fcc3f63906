import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import type { ChainLink } from "#domain/parties/chain-link.ts";
import type { Attachment } from "./attachment.ts";
import type { Return } from "./rectification.ts";

/** One signature under the 高质量整改报告, in the order that the kind of unit asks for. */
export type ReportSignature = { readonly link: string; readonly by: string; readonly at: Instant };

/** Receipt by the filing desk: its number and day. */
export type Filed = {
  readonly number: string;
  readonly on: BusinessDate;
  readonly by: string;
  readonly at: Instant;
};

/** 回头看 by the authority: whether the governing at the source holds. */
export type LookBack = {
  readonly on: BusinessDate;
  readonly by: readonly string[];
  readonly holds: boolean;
  readonly finding: string;
  readonly photos: readonly Attachment[];
  readonly at: Instant;
};

/** The report and its filing (N5): receipt, not approval. */
export type Filing = {
  /** Who signs: fixed when the first signs, so that a change of staff does not alter a half-signed report. */
  readonly chain: readonly ChainLink[];
  readonly signatures: readonly ReportSignature[];
  readonly submittedAt: Instant | null;
  /** The signed report as sent. */
  readonly report: Attachment | null;
  readonly filed: Filed | null;
  readonly returns: readonly Return[];
  readonly lookBacks: readonly LookBack[];
  /** Filings of this hazard before it was reopened. */
  readonly earlier: readonly Filed[];
};

/** Nothing signed or sent yet. */
export const untouchedFiling: Filing = {
  chain: [],
  signatures: [],
  submittedAt: null,
  report: null,
  filed: null,
  returns: [],
  lookBacks: [],
  earlier: [],
};

/** What the report rests on has changed: it is signed and sent anew. A filing that was made is kept as an earlier one. */
export function unsigned(filing: Filing): Filing {
  const earlier = filing.filed ? [...filing.earlier, filing.filed] : filing.earlier;
  return { ...filing, chain: [], signatures: [], submittedAt: null, report: null, filed: null, earlier };
}
