import type { PersonBook } from "#application/parties/person-book.ts";

const knownPerson = /^ps_[0-9a-z]+$/;

/**
 * The input of an acceptance with who signed on paper put on file first: the head of a government has no account, so
 * the form gives a name and the record keeps a person. Other inputs pass as they are.
 */
export async function namedApprover(
  persons: PersonBook,
  home: string,
  asked: { readonly act: string; readonly input: unknown },
): Promise<unknown> {
  if (asked.act !== "accept") return asked.input;
  const input = asked.input as { readonly approver: string | null };
  if (!input.approver || knownPerson.test(input.approver)) return input;
  return { ...input, approver: await persons.register({ name: input.approver, phone: null }, home) };
}
