import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PlantedHouse, plantHouse } from "./planted-house.ts";

let house: PlantedHouse;
let alarms: string;

beforeAll(() => {
  house = plantHouse({
    "src/main.ts": 'import { used } from "#domain/used.ts";\n\nconsole.log(used);\n',
    "src/domain/used.ts":
      "export const used = 1;\nexport const unusedExport = 2;\nexport type UnusedType = 3;\n",
    "src/domain/unused-file.ts": "export const planted = 1;\n",
    "src/domain/stray-package.ts": "export const planted = 1;\n",
    "scripts/tool.ts":
      'import { planted } from "#domain/stray-package.ts";\nimport "undeclared-package";\n\nconsole.log(planted);\n',
  });
  alarms = house.run("knip/bin/knip.js", "--no-config-hints");
}, 30_000);

afterAll(() => house.remove());

describe("knip", () => {
  it.each([
    ["an export nobody uses", "unusedExport"],
    ["a type nobody uses", "UnusedType"],
    ["a file nobody reaches", "src/domain/unused-file.ts"],
    ["a package that is not declared", "undeclared-package"],
    ["a declared package that nobody uses", "zod"],
  ])("speaks on %s", (_, name) => {
    expect(alarms).toContain(name);
  });

  it("is silent on what a script or main uses", () => {
    expect(alarms).not.toContain("stray-package.ts");
    expect(alarms).not.toContain("src/domain/used.ts:1");
  });
});
