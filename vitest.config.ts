import { defineConfig } from "vitest/config";

const databaseTests = ["src/**/*.int.test.ts", "src/**/*.access.test.ts", "tests/integration/**/*.test.ts"];

/** The same files run once on each database, so that neither is the second-class one. */
function onDatabase(name: "embedded" | "postgres", order: number) {
  return {
    extends: true as const,
    test: {
      name,
      include: databaseTests,
      // What only one of them has is tried there alone, and threads that read files, once.
      exclude:
        name === "postgres"
          ? ["src/adapters/postgres/embedded/**", "src/adapters/spreadsheets/**"]
          : ["src/adapters/postgres/server-*"],
      env: { DATABASE: name },
      testTimeout: 60_000,
      hookTimeout: 120_000,
      sequence: { groupOrder: order },
    },
  };
}

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}", "tests/ledgers/*.test.ts", "tests/criteria/*.test.ts"],
          exclude: ["src/**/*.int.test.ts", "src/**/*.access.test.ts"],
          // Pure functions share a process: a file that leaves something behind is a fault to mend, and the check is half as long.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "guards",
          include: ["tests/guards/**/*.test.ts"],
          testTimeout: 30_000,
          sequence: { groupOrder: 1 },
        },
      },
      onDatabase("embedded", 2),
      onDatabase("postgres", 3),
      {
        extends: true,
        test: {
          name: "journeys",
          include: ["tests/journeys/**/*.journey.ts"],
          globalSetup: "tests/journeys/demonstration-folder.ts",
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
