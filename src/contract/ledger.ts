import { z } from "zod";
import { subjectKinds } from "#domain/ledger/entry.ts";

/** What verification found; `difference` is the first one, in a sentence. */
export const VerificationView = z.object({
  entries: z.number(),
  subjects: z.number(),
  seals: z.number(),
  unsealed: z.number(),
  difference: z.string().nullable(),
});
export type VerificationView = z.infer<typeof VerificationView>;

/** A page of the ledger for the auditor: newest first, before a position. */
export const AuditQuery = z.object({
  before: z.coerce.number().int().positive().optional(),
  kind: z.enum(subjectKinds).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

/** One entry as the auditor sees it: who did what to which subject when, and for whom; no content. */
const AuditLine = z.object({
  position: z.number(),
  kind: z.string(),
  subject: z.string(),
  seq: z.number(),
  act: z.string(),
  actor: z.string(),
  name: z.string(),
  /** For whom it was recorded (代录); null where it is the actor's own act. */
  recordedFor: z
    .object({ name: z.string(), channel: z.enum(["phone", "paper", "message", "on-site"]) })
    .nullable(),
  post: z.string().nullable(),
  at: z.string(),
  hash: z.string(),
});
/** A page of the ledger as the auditor sees it. */
export const AuditPage = z.object({ lines: z.array(AuditLine) });
export type AuditPage = z.infer<typeof AuditPage>;
