import type { Role } from "#domain/access/role.ts";

/** Whose people sign a link. `government` is the head of the same-level government, who signs on paper. */
export type LinkPart = "enterprise" | "group" | "lead" | "township" | "mine-safety" | "government";

/** One signature that a chain asks for, in its order. */
export type ChainLink = {
  /** Stands in ledger entries: never renamed. */
  readonly key: string;
  readonly label: string;
  /** Posts that can sign it, or record it on behalf (代录) where it stands on paper. */
  readonly roles: readonly Role[];
  readonly organisationPart: LinkPart;
  /** Certified officers who sign together; 0 where the signature is not an officer's. */
  readonly officers: number;
  /** Signed on paper by one without an account: approver, date and scan are entered as the act. */
  readonly onPaper?: boolean;
  /** The link falls away where the unit has nobody to sign it. */
  readonly optionalWhen?: "no-group" | "no-technical-lead" | "no-safety-staff";
};

/** What decides whether an optional link is asked for. */
export type ChainSubject = {
  readonly hasGroup: boolean;
  readonly hasTechnicalLead: boolean;
  readonly hasSafetyStaff: boolean;
};

/** The links that this subject must have signed, in order. */
export function linksFor(chain: readonly ChainLink[], subject: ChainSubject): readonly ChainLink[] {
  const absent = {
    "no-group": !subject.hasGroup,
    "no-technical-lead": !subject.hasTechnicalLead,
    "no-safety-staff": !subject.hasSafetyStaff,
  };
  return chain.filter((link) => link.optionalWhen === undefined || !absent[link.optionalWhen]);
}

/** The next link to be signed after those with these keys; null when the chain is whole. Out of order counts as not signed. */
export function nextLink(links: readonly ChainLink[], signed: readonly string[]): ChainLink | null {
  return links.find((link) => !signed.includes(link.key)) ?? null;
}
