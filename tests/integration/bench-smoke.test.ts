import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { z } from "zod";

const root = fileURLToPath(new URL("../..", import.meta.url));

const Figure = z.strictObject({
  name: z.string(),
  kind: z.enum(["read", "act"]),
  clients: z.number(),
  p50Ms: z.number().positive(),
  p99Ms: z.number().positive(),
  floorP50Ms: z.number().positive(),
  floorP99Ms: z.number().positive(),
  ratioP50: z.number().positive(),
  ratioP99: z.number().positive(),
});
const Report = z.strictObject({
  size: z.literal("small"),
  cores: z.number(),
  database: z.enum(["embedded", "postgres"]),
  figures: z.array(Figure),
  coldStartMs: z.number().positive(),
  memoryMiB: z.strictObject({ idle: z.number(), load: z.number() }),
});

/** Runs the bench by its command, on a database of its own on the server of the tests, or on the embedded one. */
function runBench(): Promise<{
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}> {
  const onServer = process.env["DATABASE"] === "postgres";
  const url = onServer ? (process.env["TEST_DATABASE_URL"] ?? "") : "";
  const args = ["--import", "tsx", "src/main.ts", "bench", "--json", "--size", "small"];
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, DATABASE_URL: url } });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (part) => {
    stdout += part;
  });
  child.stderr.on("data", (part) => {
    stderr += part;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, stdout, stderr })));
}

test("the bench prints one line of JSON with every figure beside its floor, and nothing else", async () => {
  const { code, stdout, stderr } = await runBench();
  expect(code, stderr).toBe(0);
  const report = Report.parse(JSON.parse(stdout));
  expect(report.database).toBe(process.env["DATABASE"] === "postgres" ? "postgres" : "embedded");
  const measured = report.figures.map(({ name, clients }) => `${name} ${clients}`);
  const names = ["list", "list-department", "search-2", "search-4", "hazard", "report", "sign-step"];
  expect(measured).toEqual([...names.flatMap((name) => [`${name} 1`, `${name} 16`]), "import 1"]);
}, 240_000);
