import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Stands in the data folder once the demonstration is whole: one that was broken off is not served. */
const name = "demonstration-is-whole";

export const isWhole = (dataDir: string): boolean => existsSync(join(dataDir, name));

export const markWhole = (dataDir: string): Promise<void> => writeFile(join(dataDir, name), "");
