import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkKnowledge } from "#domain/criteria/matching/check-knowledge.ts";
import type { Kind, Knowledge, Weights } from "#domain/criteria/matching/knowledge.ts";
import type { Phrasings } from "#domain/criteria/matching/phrasings.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import { readJsonFiles } from "./catalogue-files.ts";

type Notions = { readonly notions: Readonly<Record<string, readonly string[]>> };

/** Reads what the matcher knows beside the standards. Throws at start when a phrasing has no item or stands twice. */
export async function readKnowledge(folder: string, standards: readonly Standard[]): Promise<Knowledge> {
  const words = await read<Notions>(folder, "field-words");
  const general = await read<Pick<Knowledge, "general">>(folder, "general");
  const kinds = await read<{ readonly kinds: readonly Kind[] }>(folder, "kinds");
  const editions = await read<Pick<Knowledge, "followedBy">>(folder, "followed-by");
  const often = await read<Pick<Knowledge, "often">>(folder, "often");
  const knowledge: Knowledge = {
    fieldWords: Object.values(words.notions),
    phrasings: (await readJsonFiles(join(folder, "phrasings"))) as readonly Phrasings[],
    general: general.general,
    kinds: kinds.kinds,
    followedBy: editions.followedBy,
    often: often.often,
    weights: await read<Weights>(folder, "weights"),
  };
  const problems = checkKnowledge(knowledge, standards);
  if (problems.length > 0) throw new Error(`Data of the assistant unusable: ${problems.join("; ")}`);
  return knowledge;
}

async function read<Shape>(folder: string, name: string): Promise<Shape> {
  return JSON.parse(await readFile(join(folder, `${name}.json`), "utf8")) as Shape;
}
