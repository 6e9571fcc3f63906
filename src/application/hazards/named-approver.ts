import type { Books } from "#application/books.ts";
import { Refusal } from "#domain/refusal.ts";

const knownPerson = /^ps_[0-9a-z]+$/;

/**
 * The input of an acceptance with who signed on paper put on file first: the head of a government has no account, so
 * the form gives a name and the record keeps a person. Other inputs pass as they are.
 *
 * @throws {Refusal} `invalid` for somebody with an account, whose signature would be entered without them
 */
export async function namedApprover(
  { accounts, persons }: Books,
  home: string,
  asked: { readonly act: string; readonly input: unknown },
): Promise<unknown> {
  if (asked.act !== "accept") return asked.input;
  const input = asked.input as { readonly approver: string | null };
  if (!input.approver) return input;
  if (knownPerson.test(input.approver)) {
    const held = await accounts.heldBy([input.approver]);
    if (!held.has(input.approver)) return input;
    throw new Refusal("invalid", "该人员有账号，不能由他人录入签字；纸上签字的请填写姓名。", "approver");
  }
  return { ...input, approver: await persons.register({ name: input.approver, phone: null }, home) };
}
