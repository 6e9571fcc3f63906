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

function walked(value: unknown, hidden: readonly number[]): unknown {
  if (Array.isArray(value)) return value.map((one) => walked(one, hidden));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => {
    const named = key === "entry" && typeof inner === "number";
    return [key, named ? shownEntry(inner, hidden) : walked(inner, hidden)] as const;
  });
  return Object.fromEntries(entries);
}
