import type { PersonBook } from "#application/parties/person-book.ts";
import type { Accountability, Measure } from "#domain/hazards/step-contents.ts";

const mark = "sealed:";

type WrittenStep = { readonly step: string; readonly content: unknown };

/**
 * Encrypts what an act says about persons, each with that person's own key, before it goes into the ledger:
 * erasing the person later destroys a key and not the chain. Only 追责 holds free text about persons.
 */
export async function sealAboutPersons(persons: PersonBook, act: string, payload: unknown): Promise<unknown> {
  if (act !== "write-step") return payload;
  const written = payload as WrittenStep;
  if (written.step !== "hold-accountable") return payload;
  const content = written.content as Accountability;
  return {
    ...written,
    content: { measures: await Promise.all(content.measures.map((one) => sealed(persons, one))) },
  };
}

async function sealed(persons: PersonBook, measure: Measure): Promise<Measure> {
  if (!measure.person) return measure;
  const { person } = measure;
  const reason = measure.reason === null ? null : mark + (await persons.seal(person, measure.reason));
  return { ...measure, measure: mark + (await persons.seal(person, measure.measure)), reason };
}

/** The readable content again; what was about an erased person reads as erased. */
export async function openAboutPersons(
  persons: PersonBook,
  content: Accountability,
): Promise<Accountability> {
  const open = async (person: string | null, text: string | null) => {
    if (!person || !text?.startsWith(mark)) return text;
    return (await persons.open(person, text.slice(mark.length))) ?? "（已删除）";
  };
  const measures = content.measures.map(async (one) => ({
    ...one,
    measure: (await open(one.person, one.measure)) ?? "",
    reason: await open(one.person, one.reason),
  }));
  return { measures: await Promise.all(measures) };
}
