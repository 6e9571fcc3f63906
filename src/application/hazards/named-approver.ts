import type { Books } from "#application/books.ts";
import { Refusal } from "#domain/refusal.ts";

const knownPerson = /^ps_[0-9a-z]+$/;

/** Fields that name who signed on paper, by act. */
const named: Readonly<Record<string, readonly string[]>> = {
  accept: ["approver"],
  list: ["decidedBy", "caseLeader"],
  "answer-extension": ["decidedBy"],
  "clear-for-publication": ["decidedBy"],
  instruct: ["leader"],
  "decide-leniency": ["decidedBy"],
  "open-case": ["decidedBy"],
};

/**
 * The input of an act with who signed on paper put on file first: the head of a government has no account, so
 * the form gives a name and the record keeps a person. Other inputs pass as they are.
 *
 * @throws {Refusal} `invalid` for somebody with an account, whose signature would be entered without them;
 * `same-person` for the name of whoever enters it
 */
export async function namedApprover(
  { accounts, persons }: Books,
  home: string,
  asked: { readonly act: string; readonly input: unknown; readonly by: string },
): Promise<unknown> {
  let input = asked.input as Readonly<Record<string, unknown>>;
  for (const field of named[asked.act] ?? []) {
    const said = input[field];
    if (typeof said !== "string" || said === "") continue;
    if (!knownPerson.test(said)) {
      await refuseOwnName(persons, { said, field, by: asked.by });
      input = { ...input, [field]: await persons.register({ name: said, phone: null }, home) };
    } else if ((await accounts.heldBy([said])).has(said)) {
      throw new Refusal("invalid", "该人员有账号，不能由他人录入签字；纸上签字的请填写姓名。", field);
    }
  }
  return input;
}

type Typed = { readonly said: string; readonly field: string; readonly by: string };

/** Who decides is not who enters it, under whatever spelling. */
async function refuseOwnName(persons: Books["persons"], { said, field, by }: Typed): Promise<void> {
  const own = (await persons.namesOf([by])).get(by);
  if (own === undefined || own.replace(/\s+/gu, "") !== said.replace(/\s+/gu, "")) return;
  throw new Refusal("same-person", "须由他人在纸上签批，不能填写经办人本人的姓名。", field);
}
