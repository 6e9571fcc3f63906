import { squeezed } from "./cell-text.ts";
import type { Field } from "./field.ts";
import type { SheetReading } from "./ledger-reading.ts";

/** What an office said that its heads mean, by the words of the head; null: the column is not read. */
export type HeaderMemory = ReadonlyMap<string, Field | null>;

/** A head that a person gave a meaning, over what was found. */
export type LearnedHeader = { readonly header: string; readonly field: Field | null };

/** The form in which heads are compared: narrow, without white space. */
function headerKey(header: string): string {
  return squeezed(header);
}

/** What the office said before that this head means; undefined where it said nothing. */
export function remembered(memory: HeaderMemory, header: string): Field | null | undefined {
  return memory.size === 0 ? undefined : memory.get(headerKey(header));
}

/** What is to be remembered of a reading: the heads that a person corrected. A column without a head teaches nothing. */
export function learnedFrom(sheets: readonly SheetReading[]): readonly LearnedHeader[] {
  const learned = new Map<string, Field | null>();
  for (const { columns } of sheets) {
    for (const { header, field, by } of columns) {
      const key = headerKey(header);
      if (by === "person" && key !== "") learned.set(key, field);
    }
  }
  return [...learned].map(([header, field]) => ({ header, field }));
}
