import type { Books } from "#application/books.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { nameAsRead } from "#domain/parties/person-name.ts";
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
 * the form gives a name and the record keeps a person. Who accepted under that name before is the same person again, and is
 * not put on file anew. Other inputs pass as they are.
 *
 * @throws {Refusal} `invalid` for somebody with an account, whose signature would be entered without them;
 * `same-person` for the name of whoever enters it
 */
export async function namedApprover(
  { accounts, persons }: Pick<Books, "accounts" | "persons">,
  hazard: Hazard,
  asked: { readonly act: string; readonly input: unknown; readonly by: string },
): Promise<unknown> {
  const earlier = asked.act === "accept" ? signersOf(hazard) : [];
  let input = asked.input as Readonly<Record<string, unknown>>;
  for (const field of named[asked.act] ?? []) {
    const said = input[field];
    if (typeof said !== "string" || said === "") continue;
    const typed = !knownPerson.test(said);
    if (typed) await refuseOwnName(persons, { said, field, by: asked.by });
    else if ((await accounts.heldBy([said])).has(said)) {
      throw new Refusal("invalid", "该人员有账号，不能由他人录入签字；纸上签字的请填写姓名。", field);
    }
    const { home } = hazard.belonging;
    const same = await sameAmong(persons, earlier, said);
    const person = same ?? (typed ? await persons.register({ name: said, phone: null }, home) : said);
    input = { ...input, [field]: person };
  }
  return input;
}

/** Who reported the work done, and who signed a link of its acceptance. */
function signersOf({ rectification: { completion, acceptance } }: Hazard): readonly string[] {
  return [...(completion ? [completion.by] : []), ...acceptance.flatMap(({ by }) => by)];
}

/** Who of these bears the name that was typed, or that is on file under the id; null where nobody does. */
async function sameAmong(
  persons: Pick<Books["persons"], "namesOf">,
  earlier: readonly string[],
  said: string,
): Promise<string | null> {
  if (earlier.length === 0) return null;
  const names = await persons.namesOf(knownPerson.test(said) ? [...earlier, said] : earlier);
  const asRead = nameAsRead(names.get(said) ?? said);
  return earlier.find((person) => nameAsRead(names.get(person) ?? "") === asRead) ?? null;
}

type Typed = { readonly said: string; readonly field: string; readonly by: string };

/** Who decides is not who enters it, under whatever spelling. */
async function refuseOwnName(
  persons: Pick<Books["persons"], "namesOf">,
  { said, field, by }: Typed,
): Promise<void> {
  const own = (await persons.namesOf([by])).get(by);
  if (own === undefined || nameAsRead(own) !== nameAsRead(said)) return;
  throw new Refusal("same-person", "须由他人在纸上签批，不能填写经办人本人的姓名。", field);
}
