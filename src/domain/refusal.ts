/**
 * The closed list of reasons to say no.
 *
 * - `not-found`: no such record, or it is out of the actor's reach (existence is not leaked)
 * - `not-permitted`: the post's role does not carry the permission
 * - `not-yours`: the role could, but this record belongs to another department, enterprise or person
 * - `same-person`: separation by person per record (nobody confirms their own judgement, …)
 * - `wrong-state`: the record is not at a point of its life where this can be done
 * - `incomplete`: something that the act rests on is missing or empty
 * - `invalid`: a value is of the wrong form or contradicts the record
 * - `conflict`: somebody acted on the record since it was read
 * - `duplicate`: it exists already
 */
export type RefusalCode =
  | "not-found"
  | "not-permitted"
  | "not-yours"
  | "same-person"
  | "wrong-state"
  | "incomplete"
  | "invalid"
  | "conflict"
  | "duplicate";

/** Understood and declined: carries a sentence in plain Chinese that says what to do next. All else thrown is a fault. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** The field the sentence is about, as a dotted path into the act's input, where there is one. */
  readonly field: string | null;
  /** What else is wrong with the same input, so that a form is put right in one go. */
  readonly others: readonly Refusal[];

  constructor(
    code: RefusalCode,
    sentence: string,
    field: string | null = null,
    others: readonly Refusal[] = [],
  ) {
    super(sentence);
    this.name = "Refusal";
    this.code = code;
    this.field = field;
    this.others = others;
  }
}

/** Throws the refusal if there is one; the bridge from a `reasonNotTo…` question to a decision. */
export function refuseIf(reason: Refusal | null): void {
  if (reason) throw reason;
}

/** All that is wrong as one refusal: the first with the others beside it; null when nothing is. */
export function together(reasons: readonly (Refusal | null)[]): Refusal | null {
  const [first, ...others] = reasons.filter((reason) => reason !== null);
  return first ? new Refusal(first.code, first.message, first.field, others) : null;
}

/** The refusal that a check throws, as a reason; null when it passes. Anything else that is thrown stays a fault. */
export function reasonOf(check: () => void): Refusal | null {
  try {
    check();
    return null;
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
    throw thrown;
  }
}
