import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import type { PaperKind } from "#domain/documents/paper-kind.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Drafted, Issuer, OfficialPaper } from "./official-paper.ts";

/** The body in whose name the actor drafts. @throws {Refusal} `not-permitted` for who belongs to none */
export function issuerOf({ organisation, enterprise }: Pick<Actor, "organisation" | "enterprise">): Issuer {
  if (!organisation && !enterprise) {
    throw new Refusal("not-permitted", "您的任职不在任何单位，不能拟写公文。");
  }
  return enterprise ? { organisation: null, enterprise } : { organisation, enterprise: null };
}

/** Why hazards of these enterprises cannot stand on one paper; null when they can: what is served on one shows no other's. */
export function reasonNotToJoin(kind: PaperKind, enterprises: readonly (string | null)[]): Refusal | null {
  const mixed = new Set(enterprises).size > 1 || (enterprises.length > 1 && enterprises[0] === null);
  if (!kind.outgoing || !mixed) return null;
  return new Refusal("invalid", "对外的公文只能列同一单位的隐患，请分别拟写。", "hazards");
}

/** What the first entry of a paper says; `home` is the reporting unit of its first hazard. */
export type PaperDrafted = Drafted & { readonly home: string };

/** The state after the first entry. */
export function beginPaper(id: string, entry: Entry): OfficialPaper {
  return {
    id,
    seq: entry.seq,
    ...(entry.payload as PaperDrafted),
    draftedBy: entry.actor,
    draftedOn: businessDateOf(entry.times.received),
    ...{ review: null, approval: null, returns: [], number: null },
    ...{ seal: null, issued: null, service: null, withdrawn: null },
  };
}
