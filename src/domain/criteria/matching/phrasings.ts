/** How people in the field say the items of one standard; ours, written from knowledge, and never cited. */
export type Phrasings = {
  readonly standard: string;
  /** By code of the item: what is the hazard that the item names. */
  readonly said: Readonly<Record<string, readonly string[]>>;
  /** By code of the item: what looks like it, stands in the same place, and is a general hazard. */
  readonly near: Readonly<Record<string, readonly string[]>>;
};

const longest = 80;

/** What is wrong with a file of phrasings, each problem with its place; `codes` are the items of its standard. */
export function checkPhrasings(file: unknown, codes: readonly string[]): readonly string[] {
  if (!isRecord(file) || typeof file["standard"] !== "string") return ["phrasings: no standard is named"];
  const standard = file["standard"];
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const part of ["said", "near"]) {
    const byCode = file[part];
    if (!isRecord(byCode)) {
      problems.push(`${standard} phrasings: ${part} is not a list by code`);
      continue;
    }
    for (const [code, texts] of Object.entries(byCode)) {
      const place = `${standard} phrasings ${part} ${code}`;
      if (!codes.includes(code)) problems.push(`${place}: no item has this code`);
      if (!Array.isArray(texts)) problems.push(`${place}: not a list of texts`);
      else problems.push(...texts.flatMap((text) => problemsOf(text, place, seen)));
    }
  }
  return problems;
}

function problemsOf(text: unknown, place: string, seen: Set<string>): string[] {
  if (typeof text !== "string" || text.trim() === "") return [`${place}: an empty text`];
  if (text.length > longest) return [`${place}: longer than ${longest} characters: ${text}`];
  if (seen.has(text)) return [`${place}: stands twice: ${text}`];
  seen.add(text);
  return [];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
