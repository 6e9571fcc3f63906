import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import type { Organisation } from "#domain/parties/organisation.ts";
import { Refusal } from "#domain/refusal.ts";
import type { EnterpriseQuery } from "./enterprise-book.ts";

/** A page of the enterprise file, with the names of the organisations that stand in it. */
export type EnterprisePage = {
  readonly enterprises: readonly Enterprise[];
  readonly total: number;
  readonly organisations: Readonly<Record<string, string>>;
};

/** The enterprises within reach, by name. */
export function listEnterprises(
  openBooks: OpenBooks,
  actor: Actor,
  query: EnterpriseQuery,
): Promise<EnterprisePage> {
  return openBooks(actor, "page", async (books) => {
    const { enterprises, total } = await books.enterprises.list(query);
    return { enterprises, total, organisations: namesOf(await books.organisations.all()) };
  });
}

/** An enterprise with the names of who stands in its file. */
export type SeenEnterprise = {
  readonly enterprise: Enterprise;
  readonly names: Readonly<Record<string, string>>;
  readonly organisations: Readonly<Record<string, string>>;
};

/** Reads one enterprise. @throws {Refusal} `not-found` out of reach */
export function viewEnterprise(openBooks: OpenBooks, actor: Actor, id: string): Promise<SeenEnterprise> {
  return openBooks(actor, "page", async (books) => {
    const enterprise = await books.enterprises.find(id);
    if (!enterprise) throw new Refusal("not-found", "没有这个单位，或者不在您的管辖范围内。");
    const persons = [enterprise.principal, enterprise.safetyContact].filter((one) => one !== null);
    const names = await books.persons.namesOf(persons);
    const organisations = namesOf(await books.organisations.all());
    return { enterprise, names: Object.fromEntries(names), organisations };
  });
}

/** Every organisation: names of authorities are no secret. */
export function listOrganisations(openBooks: OpenBooks, actor: Actor): Promise<readonly Organisation[]> {
  return openBooks(actor, "page", (books) => books.organisations.all());
}

function namesOf(organisations: readonly Organisation[]): Readonly<Record<string, string>> {
  return Object.fromEntries(organisations.map(({ id, name }) => [id, name]));
}
