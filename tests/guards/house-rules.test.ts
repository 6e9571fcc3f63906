import { describe, expect, it } from "vitest";
import * as rules from "./house-rules.ts";

/** Written in two halves, so that the rule does not find it in this file. */
const halves = (left: string, right: string) => left + right;

type Planted = readonly [what: string, rule: rules.Rule, path: string, text: string];

const faults: readonly Planted[] = [
  ["an attic folder", rules.namesSaySomething, "src/domain/utils/dates.ts", ""],
  ["an attic file", rules.namesSaySomething, "src/web/helpers.ts", ""],
  ["an unexplained function", rules.exportsAreExplained, "src/domain/a.ts", "export function planted() {}\n"],
  ["an unexplained type", rules.exportsAreExplained, "src/contract/a.ts", "export type Planted = 1;\n"],
  [
    "an unexplained constant",
    rules.exportsAreExplained,
    "src/application/a.ts",
    "\nexport const planted = 1;\n",
  ],
  ["a plain comment", rules.exportsAreExplained, "src/domain/b.ts", "// why\nexport class Planted {}\n"],
  ["a skipped test", rules.testsRun, "src/domain/a.test.ts", halves("it.", 'skip("x", () => {});')],
  ["a test to be written", rules.testsRun, "src/domain/b.test.ts", halves("it.", 'todo("x");')],
  [
    "a lonely suite",
    rules.testsRun,
    "tests/journeys/a.journey.ts",
    halves("describe.", 'only("x", () => {});'),
  ],
  [
    "a test for some machines",
    rules.testsRun,
    "src/a.int.test.ts",
    halves("it.", 'skipIf(true)("x", () => {});'),
  ],
  ["a path of the machine", rules.noMachinePaths, "docs/a.md", halves("see /wo", "rk/main/a")],
  ["somebody's home", rules.noMachinePaths, "scripts/a.ts", halves('"/ho', 'me/li/data"')],
  ["a mirror", rules.noDownloadHosts, ".npmrc", halves("registry=https:/", "/mirror.planted.dev/npm/")],
  [
    "a locked address",
    rules.noDownloadHosts,
    "package-lock.json",
    halves('"resolved": "https:/', '/mirror.planted.dev/a.tgz"'),
  ],
  ["a launcher with a package", rules.launchersNeedNothing, "scripts/a.mjs", 'import { z } from "zod";\n'],
  ["a loose version", rules.versionsAreExact, "package.json", '{ "dependencies": { "planted": "^1.2.3" } }'],
];

const explained = "/** The planted thing. */\nexport const planted = 1;\n\nconst inner = 2;\n";

const house = rules.filesOfTheHouse();

describe("the house rules", () => {
  it.each(faults)("speak on %s", (_, rule, path, text) => {
    expect(rule([{ path, text }])).toHaveLength(1);
  });

  it("are silent on an explained export", () => {
    expect(rules.exportsAreExplained([{ path: "src/domain/a.ts", text: explained }])).toEqual([]);
  });

  it("are silent on a type drawn from an explained constant, and speak when that is not explained", () => {
    const text = "export const planted = [1] as const;\nexport type Planted = (typeof planted)[number];\n";
    expect(
      rules.exportsAreExplained([{ path: "src/domain/a.ts", text: `/** Planted. */\n${text}` }]),
    ).toEqual([]);
    expect(rules.exportsAreExplained([{ path: "src/domain/a.ts", text: `\n${text}` }])).toHaveLength(1);
  });

  it("are silent on exports of samples and tests", () => {
    const text = "export const planted = 1;\n";
    expect(rules.exportsToExplain([{ path: "src/domain/a.samples.ts", text }])).toEqual([]);
    expect(rules.exportsToExplain([{ path: "src/domain/a.test.ts", text }])).toEqual([]);
  });

  it("see the whole house", () => {
    const paths = house.map(({ path }) => path);
    expect(paths).toContain("package-lock.json");
    expect(paths).toContain("src/domain/refusal.ts");
    expect(paths.filter((path) => path.startsWith("node_modules/"))).toEqual([]);
    expect(rules.exportsToExplain(house).length).toBeGreaterThan(200);
  });

  it.each([
    ["names say something", rules.namesSaySomething],
    ["exports are explained", rules.exportsAreExplained],
    ["tests run", rules.testsRun],
    ["no file knows the machine", rules.noMachinePaths],
    ["no file names a download host", rules.noDownloadHosts],
    ["launchers need nothing installed", rules.launchersNeedNothing],
    ["versions are exact", rules.versionsAreExact],
  ])("hold here: %s", (_, rule) => {
    expect(rule(house)).toEqual([]);
  });
});
