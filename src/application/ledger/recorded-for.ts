import type { PersonBook } from "#application/parties/person-book.ts";
import type { OnBehalf } from "#domain/ledger/entry.ts";
import { Refusal } from "#domain/refusal.ts";

/** For whom an act is recorded, as the form says it: somebody known by id, or a name that is new here. */
export type RecordedFor = {
  readonly personId?: string | undefined;
  readonly personName?: string | undefined;
  readonly channel: OnBehalf["channel"];
  readonly paper?: string | null | undefined;
};

/** The person recorded for, kept first when they were not known; null when the actor acts for themselves. @throws {Refusal} `incomplete` without anybody; `invalid` for an id of nobody */
export async function recordedFor(
  persons: PersonBook,
  home: string,
  said: RecordedFor | null | undefined,
): Promise<OnBehalf | null> {
  if (!said) return null;
  const { channel, personName } = said;
  const paper = said.paper ?? null;
  if (said.personId) {
    const known = await persons.namesOf([said.personId]);
    if (!known.has(said.personId)) {
      throw new Refusal("invalid", "被代录人没有登记，请重新选择或者填写姓名。", "onBehalf.personId");
    }
    return { personId: said.personId, channel, paper };
  }
  if (!personName || personName.trim().length < 2) {
    throw new Refusal("incomplete", "请填写为谁代录（姓名）。", "onBehalf.personName");
  }
  return { personId: await persons.register({ name: personName.trim(), phone: null }, home), channel, paper };
}
