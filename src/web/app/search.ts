/** Filters stand in the address as plain words, so that a link can be read, sent and typed. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** The filters as they stand in the address, without those that are empty. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const filled = Object.entries(search).filter(
    ([, value]) => value !== undefined && value !== null && value !== "",
  );
  const text = new URLSearchParams(
    filled.map(([key, value]): [string, string] => [key, String(value)]),
  ).toString();
  return text ? `?${text}` : "";
}
