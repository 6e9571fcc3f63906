import type { Role } from "#domain/access/role.ts";
import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";

/** Posts that send prompts: of the lead department, and of the committee offices. */
export const promptingRoles: readonly Role[] = ["regulator", "county-office", "city-office"];

/** Posts of an enterprise that answer one. */
export const promptedRoles: readonly Role[] = ["principal", "safety-staff", "technical-lead"];

/** What an enterprise answers (举一反三, N3). */
export const promptOutcomes = {
  none: "已排查，未发现",
  found: "已排查，发现隐患",
  "not-applicable": "不适用",
} as const;
export type PromptOutcome = keyof typeof promptOutcomes;

/** An enterprise as it was chosen. */
export type PromptRecipient = { readonly enterprise: string; readonly name: string };

/** What a person chose and wrote. */
export type PromptWritten = {
  readonly recipients: readonly PromptRecipient[];
  readonly text: string;
  /** Whether the text may name the unit where the hazard stood. */
  readonly namesUnit: boolean;
  /** By when an answer is asked; null: a prompt that needs none. */
  readonly replyBy: BusinessDate | null;
};

/** The head's approval, as it stands on paper. */
export type PromptApproval = {
  readonly decidedBy: string;
  readonly decidedOn: BusinessDate;
  readonly decision: Attachment;
};

/** What one enterprise answered last. */
export type PromptAnswer = {
  readonly enterprise: string;
  readonly outcome: PromptOutcome;
  readonly text: string;
  /** Hazards that it reported because of the prompt. */
  readonly hazards: readonly string[];
  readonly by: string;
  readonly at: Instant;
};

/** 举一反三提示: from one major hazard to enterprises where the same may stand, as its entries add up. */
export type Prompt = PromptWritten & {
  readonly id: string;
  /** The reporting unit of the hazard. */
  readonly home: string;
  readonly seq: number;
  readonly hazard: string;
  /** Name of the unit where it stood, which the text leaves out unless it was said otherwise; null where none is known. */
  readonly unitName: string | null;
  /** The body that sends it. */
  readonly organisation: string;
  readonly draftedBy: string;
  readonly draftedOn: BusinessDate;
  readonly sent: (PromptApproval & { readonly at: Instant }) | null;
  readonly answers: readonly PromptAnswer[];
  readonly withdrawn: { readonly reason: string; readonly by: string; readonly at: Instant } | null;
};

/** What this enterprise answered; null while it did not. */
export function answerOf({ answers }: Pick<Prompt, "answers">, enterprise: string): PromptAnswer | null {
  return answers.find((one) => one.enterprise === enterprise) ?? null;
}

/** True while an enterprise owes an answer: one was asked for, it was sent, and not taken back. */
export function owesAnswer(prompt: Prompt, enterprise: string): boolean {
  const asked = prompt.replyBy !== null && prompt.sent !== null && prompt.withdrawn === null;
  return asked && answerOf(prompt, enterprise) === null;
}
