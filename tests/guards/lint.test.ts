import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PlantedHouse, plantHouse } from "./planted-house.ts";

type Fault = readonly [what: string, path: string, text: string, rule: string];

/** One line that imports and uses something, so that only the import itself is at fault. */
const importing = (path: string) => `import { it } from "${path}";\n\nexport const planted = it;\n`;

const imports: readonly (readonly [what: string, path: string, from: string])[] = [
  ["the domain importing node:", "src/domain/rooms/a.ts", "node:fs"],
  ["the domain importing a package", "src/domain/rooms/b.ts", "zod"],
  ["the domain importing the application", "src/domain/rooms/c.ts", "#application/rooms/fine.ts"],
  ["the domain importing the contract", "src/domain/rooms/d.ts", "#contract/fine.ts"],
  ["a test of the domain importing an adapter", "src/domain/rooms/e.test.ts", "#adapters/http/fine.ts"],
  ["the domain climbing with ../", "src/domain/rooms/f.ts", "../fine.ts"],
  ["the contract importing the application", "src/contract/a.ts", "#application/rooms/fine.ts"],
  ["the contract importing node:", "src/contract/b.ts", "node:fs"],
  ["the application importing an adapter", "src/application/rooms/a.ts", "#adapters/http/fine.ts"],
  ["the application importing the contract", "src/application/rooms/b.ts", "#contract/fine.ts"],
  ["the application importing a package", "src/application/rooms/c.ts", "zod"],
  ["the application importing node:", "src/application/rooms/d.ts", "node:crypto"],
  ["the application climbing with ../", "src/application/rooms/e.ts", "../fine.ts"],
  ["http importing postgres", "src/adapters/http/a.ts", "#adapters/postgres/fine.ts"],
  ["http climbing with ../", "src/adapters/http/b.ts", "../fine.ts"],
  ["postgres importing http", "src/adapters/postgres/a.ts", "#adapters/http/fine.ts"],
  ["postgres importing the contract", "src/adapters/postgres/b.ts", "#contract/fine.ts"],
  ["documents importing postgres", "src/adapters/documents/a.ts", "#adapters/postgres/fine.ts"],
  ["a new adapter importing another", "src/adapters/carrier-pigeons/a.ts", "#adapters/http/fine.ts"],
  ["an adapter importing main", "src/adapters/http/c.ts", "#main.ts"],
  ["an adapter importing a room of main", "src/adapters/postgres/c.ts", "#main/rooms/fine.ts"],
  ["an adapter reading the settings", "src/adapters/postgres/d.ts", "#settings.ts"],
  ["an adapter importing the web app", "src/adapters/http/d.ts", "#web/rooms/fine.tsx"],
  ["an adapter importing the world of the tests", "src/adapters/postgres/e.ts", "#tests/worlds/fine.ts"],
  [
    "a unit test of an adapter importing another",
    "src/adapters/http/e.test.ts",
    "#adapters/postgres/fine.ts",
  ],
  ["a database test climbing with ../", "src/adapters/http/rooms/f.int.test.ts", "../fine.ts"],
  ["the web app importing main", "src/web/rooms/e.tsx", "#main/rooms/fine.ts"],
  ["the web app reading the settings", "src/web/rooms/f.tsx", "#settings.ts"],
  ["the web app importing the application", "src/web/rooms/a.tsx", "#application/rooms/fine.ts"],
  ["the web app importing an adapter", "src/web/rooms/b.tsx", "#adapters/http/fine.ts"],
  ["the web app importing node:", "src/web/rooms/c.tsx", "node:fs"],
  ["the web app climbing with ../", "src/web/rooms/d.tsx", "../fine.ts"],
  ["a script climbing with ../", "scripts/a.ts", "../src/main.ts"],
  ["a test climbing with ../", "tests/rooms/a.test.ts", "../fine.ts"],
];

const many = (lines: number) =>
  "export const planted = 1;\n".repeat(lines).replace(/planted/g, () => `n${count++}`);
let count = 0;

const asleep = (how: string) => `import { it } from "vitest";\n\nit.${how}("x", () => {});\n`;

const others: readonly Fault[] = [
  [
    "a type taken from the application by the domain",
    "src/domain/rooms/g.ts",
    'import type { Planted } from "#application/rooms/fine.ts";\n\nexport type Other = Planted;\n',
    "noRestrictedImports",
  ],
  ["a cycle", "src/domain/cycle/one.ts", importing("./two.ts"), "noImportCycles"],
  ["a barrel", "src/domain/barrel.ts", 'export { it } from "./rooms/fine.ts";\n', "noBarrelFile"],
  ["a default export", "src/domain/default.ts", "export default 1;\n", "noDefaultExport"],
  [
    "a file name with a capital",
    "src/domain/NotKebab.ts",
    "export const planted = 1;\n",
    "useFilenamingConvention",
  ],
  ["a file of 301 lines", "src/domain/long.ts", many(301), "noExcessiveLinesPerFile"],
  ["a test of 401 lines", "src/domain/long.test.ts", many(401), "noExcessiveLinesPerFile"],
  [
    "a non-null assertion",
    "src/domain/assertion.ts",
    "export const planted = (x?: string) => x!.length;\n",
    "noNonNullAssertion",
  ],
  [
    "a promise nobody waits for",
    "src/application/floating.ts",
    "async function work(): Promise<number> {\n  return 1;\n}\n\nexport function planted(): void {\n  work();\n}\n",
    "noFloatingPromises",
  ],
  ["any", "src/domain/any.ts", "export const planted = (x: any) => x;\n", "noExplicitAny"],
  ["an enum", "src/domain/enum.ts", "export enum Planted {\n  one = 1,\n}\n", "noEnum"],
  [
    "an interface",
    "src/domain/interface.ts",
    "export interface Planted {\n  one: 1;\n}\n",
    "useConsistentTypeDefinitions",
  ],
  ["an import without ending", "src/domain/rooms/ending.ts", importing("./fine"), "useImportExtensions"],
  ["a skipped test", "src/domain/skip.test.ts", asleep("skip"), "noSkippedTests"],
  ["a focused test", "src/domain/only.test.ts", asleep("only"), "noFocusedTests"],
];

const faults: readonly Fault[] = [
  ...imports.map(([what, path, from]): Fault => [what, path, importing(from), "noRestrictedImports"]),
  ...others,
];

const fine: Readonly<Record<string, string>> = {
  "src/domain/rooms/fine.ts": importing("#domain/fine.ts"),
  "src/domain/fine.ts": "export const it = 1;\n",
  "src/domain/cycle/two.ts": importing("./one.ts")
    .replaceAll("planted", "it2")
    .replace("{ it }", "{ planted as it }"),
  "src/contract/fine.ts":
    'import { z } from "zod";\nimport { it } from "#domain/rooms/fine.ts";\n\nexport const fine = z.literal(it);\n',
  "src/application/rooms/fine.ts": importing("#domain/rooms/fine.ts"),
  "src/adapters/http/fine.ts":
    'import { a } from "#application/rooms/fine.ts";\nimport { b } from "#contract/fine.ts";\nimport { c } from "./gate.ts";\n\nexport const fine = [a, b, c];\n',
  "src/adapters/postgres/fine.ts": importing("#adapters/postgres/deeper/fine.ts"),
  "src/web/rooms/fine.tsx": importing("#contract/fine.ts"),
  "src/adapters/http/fine.int.test.ts": importing("#tests/worlds/fine.ts"),
  "src/main.ts": importing("#adapters/http/fine.ts"),
  "src/domain/short.ts": many(300),
};

let house: PlantedHouse;
let alarms: ReadonlySet<string>;

beforeAll(() => {
  house = plantHouse({ ...fine, ...Object.fromEntries(faults.map(([, path, text]) => [path, text])) });
  const report = JSON.parse(
    house.run("@biomejs/biome/bin/biome", "lint", "--reporter=json", "--max-diagnostics=none"),
  );
  alarms = new Set(
    report.diagnostics.map(
      (found: { category: string; location: { path: string } }) =>
        `${found.location.path} ${found.category.split("/").at(-1)}`,
    ),
  );
});

afterAll(() => house.remove());

describe("the linter", () => {
  it.each(faults)("speaks on %s", (_, path, __, rule) => {
    expect([...alarms].filter((alarm) => alarm.startsWith(`${path} `))).toContain(`${path} ${rule}`);
  });

  it.each(Object.keys(fine).filter((path) => !path.includes("cycle")))("is silent on %s", (path) => {
    expect([...alarms].filter((alarm) => alarm.startsWith(`${path} `))).toEqual([]);
  });
});
