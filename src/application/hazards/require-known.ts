import type { PersonBook } from "#application/parties/person-book.ts";
import { Refusal } from "#domain/refusal.ts";

/** Where the inputs of acts name a person by id. */
const personFields: ReadonlySet<string> = new Set(["person", "secondPerson", "approver", "officer"]);

/**
 * Asks that every person an act names is on file: nobody unknown signs, advises or answers for anything.
 *
 * @throws {Refusal} `invalid`
 */
export async function requireKnown(persons: Pick<PersonBook, "namesOf">, input: unknown): Promise<void> {
  const named = personsNamed(input);
  if (named.length === 0) return;
  const known = await persons.namesOf(named);
  if (named.every((person) => known.has(person))) return;
  throw new Refusal("invalid", "所选人员没有登记，请刷新后重新选择。");
}

function personsNamed(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "string" ? (personFields.has(key) ? [inner] : []) : personsNamed(inner),
  );
}
