import type { Books } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { kindNamed } from "#domain/documents/kinds/paper-kinds.ts";
import type { ServiceMethod } from "#domain/documents/kinds/service-receipt.ts";
import { missingFromGiven } from "#domain/documents/missing-from-paper.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import type { AnswerInput } from "#domain/papers/acts/answer.ts";
import type { OfficialPaper } from "#domain/papers/official-paper.ts";
import type { PaperActInput, PaperActName } from "#domain/papers/paper-ledger.ts";
import { Refusal } from "#domain/refusal.ts";
import { recipientOf } from "./draft-paper.ts";
import { openGiven, sealGiven } from "./given-fields.ts";
import { numberFor } from "./number-for.ts";

/** An opinion as entered from the 呈批件: `by` is a person's id, or a name to be put on file. */
export type FilledOpinion = {
  readonly by: string;
  readonly opinion: string;
  readonly on: string;
  readonly scan: Attachment | null;
};

/** The acts as their forms are filled in. */
export type FilledAct =
  | {
      readonly act: "revise";
      readonly input: {
        readonly title: string;
        readonly recipient: string;
        readonly given: Readonly<Record<string, string>>;
      };
    }
  | { readonly act: "review" | "approve"; readonly input: FilledOpinion }
  | { readonly act: "return" | "withdraw"; readonly input: { readonly reason: string } }
  /** Empty: the next of the body's series. */
  | { readonly act: "number"; readonly input: { readonly number: string } }
  | { readonly act: "answer"; readonly input: AnswerInput }
  | {
      readonly act: "serve";
      readonly input: {
        readonly on: string;
        readonly place: string;
        readonly method: ServiceMethod;
        readonly receivedBy: string;
        readonly deliveredBy: readonly string[];
        readonly receipt: Attachment;
      };
    };

type On = { readonly actor: Actor; readonly paper: OfficialPaper; readonly today: string };

/** What is recorded of a filled-in act: names become people on file, a number is given. @throws {Refusal} `duplicate` */
export async function recordedFrom(
  books: Books,
  on: On,
  filled: FilledAct,
): Promise<PaperActInput<PaperActName>> {
  const { paper, today } = on;
  const { home } = paper;
  switch (filled.act) {
    case "revise": {
      const { title, recipient, given } = filled.input;
      const kept = await sealGiven(books.persons, home, { kind: kindNamed(paper.kind), given });
      return { title: title.trim(), recipient: await readdressed(books, paper, recipient.trim()), ...kept };
    }
    case "review":
      await requireWhole(books, paper);
      return { ...filled.input, by: await personNamed(books, paper, filled.input.by) };
    case "approve":
      return { ...filled.input, by: await personNamed(books, paper, filled.input.by) };
    case "number":
      return numberFor(books, { paper, today }, filled.input.number);
    case "serve": {
      const { receivedBy, deliveredBy } = filled.input;
      const deliverers: string[] = [];
      for (const name of await eachOnce(books, deliveredBy)) {
        deliverers.push(await personNamed(books, paper, name));
      }
      const received = await personNamed(books, paper, receivedBy);
      return { ...filled.input, receivedBy: received, deliveredBy: deliverers };
    }
    default:
      return filled.input;
  }
}

/** Nobody signs for a paper with fields open. @throws {Refusal} `incomplete` */
async function requireWhole(books: Books, paper: OfficialPaper): Promise<void> {
  const open = missingFromGiven(kindNamed(paper.kind), await openGiven(books.persons, paper));
  if (open.length === 0) return;
  const named = open.map(({ label }) => label).join("、");
  throw new Refusal("incomplete", `公文还缺：${named}。请用“修改拟稿”补齐，再送审核。`);
}

/** Another name for the same unit, or another body. @throws {Refusal} `invalid` for one that is not on file */
async function readdressed(books: Books, { kind, issuer, recipient }: OfficialPaper, name: string) {
  if (recipient.organisation === undefined) return { ...recipient, name };
  return recipientOf(books, { kind: kindNamed(kind), name, issuer, enterprise: null });
}

const knownPerson = /^ps_[0-9a-z]+$/;

/** Who is named, each once: the same name twice is one person, by id or not. */
async function eachOnce({ persons }: Books, said: readonly string[]): Promise<readonly string[]> {
  const names = await persons.namesOf(said.filter((one) => knownPerson.test(one)));
  const nameOf = (one: string) => (names.get(one) ?? one).replace(/\s/g, "");
  return [...new Map(said.map((one) => [nameOf(one), one])).values()].filter((one) => nameOf(one) !== "");
}

/** A person by id, or somebody put on file by name; the drafter's own name is the drafter, however it was entered. */
async function personNamed({ persons }: Books, paper: OfficialPaper, said: string): Promise<string> {
  if (knownPerson.test(said)) return said;
  const name = said.trim();
  const drafter = (await persons.namesOf([paper.draftedBy])).get(paper.draftedBy);
  if (drafter === name) return paper.draftedBy;
  return persons.register({ name, phone: null }, paper.home);
}
