import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

const settings = [
  "biome.json",
  "knip.json",
  "package.json",
  "tsconfig.json",
  "tsconfig.domain.json",
  "tsconfig.web.json",
  "vitest.config.ts",
];

export type PlantedHouse = {
  /** Runs a tool of node_modules in the house and returns what it printed on standard output. */
  readonly run: (program: string, ...args: readonly string[]) => string;
  readonly remove: () => void;
};

/**
 * A house outside the repository with our own settings and only the given files, so that a guard can be shown
 * a fault without the fault ever standing in the real sources.
 */
export function plantHouse(files: Readonly<Record<string, string>>): PlantedHouse {
  const folder = mkdtempSync(join(tmpdir(), "zhiyuan-guards-"));
  for (const name of settings) copyFileSync(join(root, name), join(folder, name));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return {
    run: (program, ...args) => {
      const { stdout } = spawnSync(process.execPath, [join(root, "node_modules", program), ...args], {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: 64 * 1024 * 1024,
      });
      return stdout;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
