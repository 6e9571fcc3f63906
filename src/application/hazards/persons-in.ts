const personId = /^ps_[0-9a-z]+$/;

/** Every person id that stands in a record, wherever it stands, so that their names can be shown. */
export function personsIn(record: unknown): readonly string[] {
  const found = new Set<string>();
  collect(record, found);
  return [...found];
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === "string") {
    if (personId.test(value)) found.add(value);
  } else if (Array.isArray(value)) {
    for (const one of value) collect(one, found);
  } else if (value && typeof value === "object") {
    for (const one of Object.values(value)) collect(one, found);
  }
}
