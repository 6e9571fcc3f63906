/** Texts that are kept encrypted for a person begin so; they cannot be compared. */
const sealed = "sealed:";

/** Who signs beside the actor is named apart and recorded among the signers, or as who is waited for. */
const besides: readonly string[] = ["secondOfficer", "secondPerson"];

/**
 * Whether what is sent contradicts what was recorded under the same id: a field that stands in both and says something
 * else. What the record added (a number given, a day of today) or does not keep contradicts nothing, so that the very
 * same thing sent twice stays one act (design §3).
 */
export function saysOtherwise(sent: unknown, recorded: unknown): boolean {
  if (isNothing(sent)) return false;
  if (typeof sent === "string") {
    if (typeof recorded !== "string") return isNothing(recorded);
    return !recorded.startsWith(sealed) && sent.trim() !== recorded.trim();
  }
  if (typeof sent !== "object" || sent === null) return sent !== recorded;
  if (isNothing(recorded)) return false;
  if (Array.isArray(sent)) return Array.isArray(recorded) && listSaysOtherwise(sent, recorded);
  const kept = recorded as Readonly<Record<string, unknown>>;
  return Object.entries(sent).some(([key, value]) => {
    if (besides.includes(key)) return typeof value === "string" && !signers(kept).includes(value);
    return key in kept && saysOtherwise(value, kept[key]);
  });
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

/** The record keeps a thing named twice once. */
function listSaysOtherwise(sent: readonly unknown[], recorded: readonly unknown[]): boolean {
  const once = (list: readonly unknown[]) => [
    ...new Map(list.map((one) => [JSON.stringify(one), one])).values(),
  ];
  const [said, kept] = [once(sent), once(recorded)];
  return said.length !== kept.length || said.some((one, at) => saysOtherwise(one, kept[at]));
}

function signers({ signers: signed, by, awaits }: Readonly<Record<string, unknown>>): readonly unknown[] {
  if (Array.isArray(signed)) return [...signed, awaits];
  return Array.isArray(by) ? [...by, awaits] : [];
}
