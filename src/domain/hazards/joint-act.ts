import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import type { Attachment } from "./attachment.ts";

/** The acts that two certified officers sign (行政处罚法 42), as they stand in a sentence. */
export const jointActs = {
  judge: "判定",
  "re-judge": "按新版标准复核",
  accept: "现场验收",
  "examine-resume": "恢复生产审查",
} as const;
export type JointActName = keyof typeof jointActs;

/** What a joint act records of the second signature beside those who signed. */
export type JointSigning = {
  /** Person id of the second officer, who has still to countersign; null where nobody has. */
  readonly awaits: string | null;
  /** The photographed paper that both signed, kept as evidence; null without one. Until decision 0011 was tightened it stood for the second signature. */
  readonly jointPaper: Attachment | null;
};

/** The second officer's signature under a joint act: waited for, or given by that officer. */
export type SecondSignature = {
  /** Sequence number of the entry that it confirms. */
  readonly entry: number;
  /** Person id of who is named. */
  readonly officer: string;
  /** Since when it is waited for: when the first officer signed, or another one was named. */
  readonly since: Instant;
  /** The day of the countersignature; null while it is waited for. */
  readonly signedOn: BusinessDate | null;
};

/**
 * What the record of a joint act keeps of it. Both are absent where one person signs alone, and on what was recorded
 * before officers countersigned: that counts as signed by both, as it says.
 */
export type Jointly = { readonly second?: SecondSignature; readonly jointPaper?: Attachment };

/** True while the second officer has not signed. */
export function isWaiting({ second }: Jointly): boolean {
  return second !== undefined && second.signedOn === null;
}

/** What the state keeps of the second signature, by the entry as recorded. */
export function jointlyIn({ seq, payload, times }: Entry<string, JointSigning>): Jointly {
  const { awaits, jointPaper } = payload;
  const second = awaits && { entry: seq, officer: awaits, since: times.received, signedOn: null };
  return { ...(second ? { second } : {}), ...(jointPaper ? { jointPaper } : {}) };
}

/** The payload without what it says of the second signature. */
export function apartFromSigning<Payload extends JointSigning>(
  payload: Payload,
): Omit<Payload, keyof JointSigning> {
  const { awaits: _awaits, jointPaper: _jointPaper, ...said } = payload;
  return said;
}
