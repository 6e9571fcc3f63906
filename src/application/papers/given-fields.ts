import type { PersonBook } from "#application/parties/person-book.ts";
import type { PaperKind } from "#domain/documents/paper-kind.ts";
import type { Drafted, OfficialPaper } from "#domain/papers/official-paper.ts";

type Given = Readonly<Record<string, string>>;

/**
 * What was filled in, as the ledger may hold it: names and phones are sealed with the key of a person kept for this
 * paper, so that erasing that person erases them and not the chain. What the kind does not ask is left out.
 */
export async function sealGiven(
  persons: PersonBook,
  home: string,
  { kind, given }: { readonly kind: PaperKind; readonly given: Given },
): Promise<Pick<Drafted, "given" | "personal">> {
  const filled = kind.asked.flatMap(({ name, personal }) => {
    const value = given[name]?.trim() ?? "";
    return value === "" ? [] : [{ name, value, personal: personal === true }];
  });
  const taken = (personal: boolean) =>
    Object.fromEntries(
      filled.filter((one) => one.personal === personal).map(({ name, value }) => [name, value]),
    );
  const about = taken(true);
  if (Object.keys(about).length === 0) return { given: taken(false), personal: null };
  const name = about["contact"] ?? Object.values(about)[0] ?? "联系人";
  const person = await persons.register({ name, phone: null }, home);
  const sealed = await persons.seal(person, JSON.stringify(about));
  return { given: taken(false), personal: { person, sealed } };
}

/** All that was filled in; what was about an erased person is not there any more. */
export async function openGiven(
  persons: PersonBook,
  { given, personal }: Pick<OfficialPaper, "given" | "personal">,
): Promise<Given> {
  if (!personal) return given;
  const opened = await persons.open(personal.person, personal.sealed);
  return { ...given, ...(opened ? (JSON.parse(opened) as Given) : {}) };
}
