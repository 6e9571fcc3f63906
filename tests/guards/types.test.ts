import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PlantedHouse, plantHouse } from "./planted-house.ts";

type Fault = readonly [what: string, config: string, path: string, text: string];

const domain = "tsconfig.domain.json";
const server = "tsconfig.json";
const web = "tsconfig.web.json";

const faults: readonly Fault[] = [
  ["process in the domain", domain, "src/domain/process.ts", "export const planted = process.pid;\n"],
  ["fetch in the domain", domain, "src/domain/fetch.ts", 'export const planted = fetch("x");\n'],
  ["document in the domain", domain, "src/domain/document.ts", "export const planted = document.body;\n"],
  [
    "a timer in the domain",
    domain,
    "src/domain/timer.ts",
    "export const planted = setTimeout(() => {}, 1);\n",
  ],
  [
    "document on the server",
    server,
    "src/application/document.ts",
    "export const planted = document.body;\n",
  ],
  ["process in the web app", web, "src/web/process.ts", "export const planted = process.pid;\n"],
  ["an enum", server, "src/application/enum.ts", "export enum Planted {\n  one = 1,\n}\n"],
  [
    "a parameter property",
    server,
    "src/application/property.ts",
    "export class Planted {\n  constructor(readonly one: number) {}\n}\n",
  ],
  [
    "a type imported as a value",
    server,
    "src/application/type-import.ts",
    'import { Fine } from "#domain/fine.ts";\n\nexport const planted: Fine = 1;\n',
  ],
  [
    "an element that may not be there",
    server,
    "src/application/element.ts",
    "export const planted = (list: readonly string[]): string => list[0];\n",
  ],
  [
    "undefined for an absent property",
    server,
    "src/application/absent.ts",
    "export const planted: { one?: number } = { one: undefined };\n",
  ],
  ["an implied any", server, "src/application/any.ts", "export const planted = (x) => x;\n"],
  [
    "a branch without return",
    server,
    "src/application/branch.ts",
    "export function planted(x: number) {\n  if (x > 1) return x;\n}\n",
  ],
];

const fine: Readonly<Record<string, string>> = {
  "src/domain/fine.ts": "export type Fine = number;\n",
  "src/application/fine.ts":
    'import type { Fine } from "#domain/fine.ts";\n\nexport const pid: Fine = process.pid;\n',
  "src/web/fine.tsx": "export const Planted = () => <p>{document.title}</p>;\n",
};

let house: PlantedHouse;
let alarms: Readonly<Record<string, string>>;

beforeAll(() => {
  house = plantHouse({ ...fine, ...Object.fromEntries(faults.map(([, , path, text]) => [path, text])) });
  const check = (config: string) => [config, house.run("typescript/bin/tsc", "-p", config)] as const;
  alarms = Object.fromEntries([domain, server, web].map(check));
}, 30_000);

afterAll(() => house.remove());

describe("the type checker", () => {
  it.each(faults)("speaks on %s", (_, config, path) => {
    expect(alarms[config]).toContain(`${path}(`);
  });

  it.each([
    [domain, "src/domain/fine.ts"],
    [server, "src/application/fine.ts"],
    [web, "src/web/fine.tsx"],
  ])("with %s is silent on %s", (config, path) => {
    expect(alarms[config]).not.toContain(path);
  });
});
