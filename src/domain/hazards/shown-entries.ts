/**
 * Numbers of entries as somebody meets them from whom some are kept back: without gaps, so that nothing tells of those.
 * `hidden` are the numbers kept back, in order.
 */
export function shownEntry(entry: number, hidden: readonly number[]): number {
  return entry - hidden.filter((one) => one < entry).length;
}

/** The number of an entry in the ledger, by the number under which somebody meets it. */
export function entryShownAs(shown: number, hidden: readonly number[]): number {
  return hidden.reduce((entry, one) => (one <= entry ? entry + 1 : entry), shown);
}

/** A record with the numbers of entries that its joint acts name as somebody meets them, wherever they stand in it. */
export function renumbered<Record>(record: Record, hidden: readonly number[]): Record {
  if (hidden.length === 0) return record;
  // What is walked is plain data, and comes out in the shape in which it went in.
  return walked(record, hidden) as Record;
}

/**
 * A record with the numbers of entries replaced by their order among themselves: for readers who do nothing by them, and
 * whom a gap between two would tell how much stands there that is not theirs to read.
 */
export function ordered<Record>(record: Record): Record {
  const numbers = [...new Set(entriesIn(record))].sort((one, other) => one - other);
  if (numbers.length === 0) return record;
  const hidden = Array.from({ length: numbers.at(-1) ?? 0 }, (_, at) => at + 1).filter(
    (entry) => !numbers.includes(entry),
  );
  return renumbered(record, hidden);
}

function entriesIn(value: unknown): readonly number[] {
  if (Array.isArray(value)) return value.flatMap(entriesIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "entry" && typeof inner === "number" ? [inner] : entriesIn(inner),
  );
}

function walked(value: unknown, hidden: readonly number[]): unknown {
  if (Array.isArray(value)) return value.map((one) => walked(one, hidden));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => {
    const named = key === "entry" && typeof inner === "number";
    return [key, named ? shownEntry(inner, hidden) : walked(inner, hidden)] as const;
  });
  return Object.fromEntries(entries);
}
