import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkCatalogue } from "#domain/criteria/check-standard.ts";
import { checkSuccessions } from "#domain/criteria/check-succession.ts";
import { readStandard } from "#domain/criteria/read-standard.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import { readSuccession, type Succession } from "#domain/criteria/succession.ts";

/** Reads every standard of the folder, in the order of file names. Throws at start when a file or a link between files is faulty. */
export async function readCatalogue(folder: string): Promise<readonly Standard[]> {
  const files = await readJsonFiles(folder);
  const problems = checkCatalogue(files);
  if (problems.length > 0) throw new Error(`Catalogue unusable: ${problems.join("; ")}`);
  return files.map(readStandard);
}

/** Reads how editions go over into each other, catalogue/successions/. Throws at start where a file is faulty. */
export async function readSuccessions(
  folder: string,
  standards: readonly Standard[],
): Promise<readonly Succession[]> {
  const read = (await readJsonFiles(folder)).map((file) => readSuccession(file, standards));
  const problems = checkSuccessions(read);
  if (problems.length > 0) throw new Error(`Successions unusable: ${problems.join("; ")}`);
  return read;
}

/** Every JSON file of a folder, in the order of names. */
export async function readJsonFiles(folder: string): Promise<readonly unknown[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(names.map((name) => readJsonFile(folder, name)));
}

async function readJsonFile(folder: string, name: string): Promise<unknown> {
  const text = await readFile(join(folder, name), "utf8");
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new Error(`${name} is not JSON: ${String(cause)}`, { cause });
  }
}
