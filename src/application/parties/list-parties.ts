import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/role.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { filingBureauOf } from "#domain/parties/filing-bureau.ts";
import type { Organisation } from "#domain/parties/organisation.ts";
import { Refusal } from "#domain/refusal.ts";
import type { EnterpriseQuery } from "./enterprise-book.ts";

/** Posts that read the file of enterprises, each within its reach; administrators and auditors read none. */
export const enterpriseReaders: readonly Role[] = [
  ...["city-office", "county-office", "regulator", "filing-desk", "mine-safety", "township", "group"],
  ...["principal", "safety-staff", "technical-lead", "team", "steering", "legal-reviewer"],
] as readonly Role[];

/** A page of the enterprise file. */
export type EnterprisePage = { readonly enterprises: readonly Enterprise[]; readonly total: number };

/** The enterprises within reach, by name. */
export function listEnterprises(
  openBooks: OpenBooks,
  actor: Actor,
  query: EnterpriseQuery,
): Promise<EnterprisePage> {
  return openBooks(actor, "page", (books) => books.enterprises.list(query));
}

/** An enterprise with the names of who stands in its file. */
export type SeenEnterprise = {
  readonly enterprise: Enterprise;
  readonly names: Readonly<Record<string, string>>;
  readonly organisations: Readonly<Record<string, string>>;
  /** Id of the bureau that files its reports; null while that bureau is not on file. */
  readonly filingBureau: string | null;
};

/** Reads one enterprise. @throws {Refusal} `not-found` out of reach */
export function viewEnterprise(openBooks: OpenBooks, actor: Actor, id: string): Promise<SeenEnterprise> {
  return openBooks(actor, "page", async (books) => {
    const enterprise = await books.enterprises.find(id);
    if (!enterprise) throw new Refusal("not-found", "没有这个单位，或者不在您的管辖范围内。");
    const persons = [enterprise.principal, enterprise.safetyContact].filter((one) => one !== null);
    const names = await books.persons.namesOf(persons);
    const organisations = await books.organisations.all();
    return {
      enterprise,
      names: Object.fromEntries(names),
      organisations: namesOf(organisations),
      filingBureau: filingBureauOf(enterprise, organisations)?.id ?? null,
    };
  });
}

/** Every organisation: names of authorities are no secret. */
export function listOrganisations(openBooks: OpenBooks, actor: Actor): Promise<readonly Organisation[]> {
  return openBooks(actor, "page", (books) => books.organisations.all());
}

function namesOf(organisations: readonly Organisation[]): Readonly<Record<string, string>> {
  return Object.fromEntries(organisations.map(({ id, name }) => [id, name]));
}
