import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import { kindNamed, type PaperKindName } from "#domain/documents/kinds/paper-kinds.ts";
import type { ServiceMethod } from "#domain/documents/kinds/service-receipt.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";

/** Whose paper it is: a body of government or group company, or an enterprise; exactly one. */
export type Issuer = { readonly organisation: string | null; readonly enterprise: string | null };

/**
 * Whom it is addressed to: an enterprise of the file reads it once it was served, a body once it was issued. `organisation`
 * is absent from papers to a unit.
 */
export type Recipient = {
  readonly name: string;
  readonly enterprise: string | null;
  readonly organisation?: string;
};

/** 回复 of the body or unit that it was sent to. */
export type Answer = {
  readonly text: string;
  readonly files: readonly Attachment[];
  readonly by: string;
  readonly at: Instant;
};

/** Names and phones filled in for the paper, sealed with the key of a person kept for it: erasing that person erases them. */
export type SealedGiven = { readonly person: string; readonly sealed: string };

/** What was put down on the 呈批件: by whom, in which words, on which day, with the scan. */
export type Opinion = {
  readonly by: string;
  readonly opinion: string;
  readonly on: BusinessDate;
  readonly scan: Attachment | null;
};

/** 文号: as written, and the year and form by which it is told from others. */
export type PaperNumber = { readonly text: string; readonly key: string; readonly year: number };

/** The issued file, fixed for ever: what it was composed of, and both settings of it by the hash of their content. */
export type Issued = {
  /** In whose name, as printed. */
  readonly issuer: string;
  /** 成文日期. */
  readonly on: BusinessDate;
  /** Which wording of the office it was made with; null for the kind's own. */
  readonly wording: number | null;
  readonly source: string;
  readonly pdf: Attachment;
  readonly docx: Attachment;
  /** The code on a paper that goes out; internal papers carry none. */
  readonly code: string | null;
};

/** 用印. */
export type PaperSeal = { readonly on: BusinessDate; readonly by: string; readonly at: Instant };

/** 送达, with the signed 送达回证. */
export type PaperService = {
  readonly on: BusinessDate;
  readonly place: string;
  readonly method: ServiceMethod;
  readonly receivedBy: string;
  readonly deliveredBy: readonly string[];
  readonly receipt: Attachment;
};

/** What is filled in when it is drafted. */
export type Drafted = {
  readonly kind: PaperKindName;
  readonly title: string;
  readonly issuer: Issuer;
  readonly hazards: readonly string[];
  readonly recipient: Recipient;
  readonly given: Readonly<Record<string, string>>;
  readonly personal: SealedGiven | null;
};

/** 公文: what a body drafts, signs off on paper, numbers, issues and serves, as its entries add up. */
export type OfficialPaper = Drafted & {
  readonly id: string;
  readonly home: string;
  readonly seq: number;
  readonly draftedBy: string;
  readonly draftedOn: BusinessDate;
  readonly review: Opinion | null;
  readonly approval: Opinion | null;
  readonly returns: readonly { readonly reason: string; readonly by: string; readonly at: Instant }[];
  readonly number: PaperNumber | null;
  readonly seal: PaperSeal | null;
  readonly issued: Issued | null;
  readonly service: PaperService | null;
  /** Absent while nobody answered, and of kinds that ask for none. */
  readonly answer?: Answer;
  readonly withdrawn: { readonly reason: string; readonly by: string; readonly at: Instant } | null;
};

/** Where a paper stands on its way (拟稿 → 审核 → 签发 → 用印 → 送达). */
export const paperStages = {
  draft: "拟稿",
  reviewed: "已审核",
  approved: "已签发",
  issued: "已用印",
  served: "已送达",
  withdrawn: "已作废",
} as const;
export type PaperStage = keyof typeof paperStages;

/** By when the recipient is to answer; null for kinds that ask for none. */
export function answerByOf({ kind, given }: Pick<OfficialPaper, "kind" | "given">): BusinessDate | null {
  return kindNamed(kind).answered ? (given["answerBy"] ?? null) : null;
}

/** Why there is nothing to answer, in a sentence; null while an answer is owed. */
export function reasonNotAnswered(paper: OfficialPaper): string | null {
  if (!kindNamed(paper.kind).answered) return "这份公文不要求回复。";
  if (paper.withdrawn) return "公文已经作废，不用回复。";
  const { outgoing } = kindNamed(paper.kind);
  if (outgoing ? !paper.service : !paper.issued) {
    return outgoing ? "公文送达以后才能回复。" : "公文用印发出以后才能回复。";
  }
  return paper.answer ? "已经回复。" : null;
}

/** The stage that the acts so far have brought it to. */
export function stageOf(
  paper: Pick<OfficialPaper, "review" | "approval" | "issued" | "service" | "withdrawn">,
): PaperStage {
  if (paper.withdrawn) return "withdrawn";
  if (paper.service) return "served";
  if (paper.issued) return "issued";
  if (paper.approval) return "approved";
  return paper.review ? "reviewed" : "draft";
}
