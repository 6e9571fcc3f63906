import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Kind, Knowledge, Weights } from "#domain/criteria/matching/knowledge.ts";
import { checkPhrasings, type Phrasings } from "#domain/criteria/matching/phrasings.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import { readJsonFiles } from "./catalogue-files.ts";

/** Reads what the matcher knows beside the standards. Throws at start when a phrasing has no item or stands twice. */
export async function readKnowledge(folder: string, standards: readonly Standard[]): Promise<Knowledge> {
  const phrasings = await readJsonFiles(join(folder, "phrasings"));
  const problems = phrasings.flatMap((file) => checkPhrasings(file, codesOf(file, standards)));
  if (problems.length > 0) throw new Error(`Phrasings unusable: ${problems.join("; ")}`);
  const words = await read<{ readonly notions: Readonly<Record<string, readonly string[]>> }>(
    folder,
    "field-words",
  );
  const general = await read<{ readonly general: Knowledge["general"] }>(folder, "general");
  const kinds = await read<{ readonly kinds: readonly Kind[] }>(folder, "kinds");
  const editions = await read<{ readonly followedBy: Knowledge["followedBy"] }>(folder, "followed-by");
  return {
    fieldWords: Object.values(words.notions),
    phrasings: phrasings as readonly Phrasings[],
    general: general.general,
    kinds: kinds.kinds,
    followedBy: editions.followedBy,
    weights: await read<Weights>(folder, "weights"),
  };
}

function codesOf(file: unknown, standards: readonly Standard[]): readonly string[] {
  const { standard } = file as { readonly standard: unknown };
  return standards.find(({ id }) => id === standard)?.items.map(({ code }) => code) ?? [];
}

async function read<Shape>(folder: string, name: string): Promise<Shape> {
  return JSON.parse(await readFile(join(folder, `${name}.json`), "utf8")) as Shape;
}
