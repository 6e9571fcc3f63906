// node --import tsx scripts/train-matcher.ts FILE: learns catalogue/matching/weights.json from phrasings and published hazards.
import { writeFile } from "node:fs/promises";
import { readCatalogue } from "#adapters/catalogue/catalogue-files.ts";
import { readKnowledge } from "#adapters/catalogue/matching-files.ts";
import { phrasingsWorked } from "#bench/matching/examples.ts";
import { rowsWorked, unlearned } from "#bench/matching/lessons.ts";
import { readRows } from "#bench/matching/rows.ts";
import { trained } from "#bench/matching/train.ts";

const [file] = process.argv.slice(2);
if (!file) throw new Error("Which file of rows?");
const standards = await readCatalogue("catalogue");
const knowledge = unlearned(await readKnowledge("catalogue/matching", standards));
const rows = rowsWorked(standards, knowledge, await readRows(file));
const often = new Map(Object.entries(knowledge.often));
const weights = trained(phrasingsWorked(standards, knowledge), [...rows.withSector, ...rows.without], often);
await writeFile("catalogue/matching/weights.json", `${JSON.stringify(weights, null, 2)}\n`);
