import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkCatalogue } from "#domain/criteria/check-standard.ts";
import { readStandard } from "#domain/criteria/read-standard.ts";
import type { Standard } from "#domain/criteria/standard.ts";

/** Reads every standard of the folder, in the order of file names. Throws at start when a file or a link between files is faulty. */
export async function readCatalogue(folder: string): Promise<readonly Standard[]> {
  const files = await readJsonFiles(folder);
  const problems = checkCatalogue(files);
  if (problems.length > 0) throw new Error(`Catalogue unusable: ${problems.join("; ")}`);
  return files.map(readStandard);
}

/** Every JSON file of a folder, in the order of names. */
export async function readJsonFiles(folder: string): Promise<readonly unknown[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) as unknown),
  );
}
