// npm test: everything, on both databases and in a real browser; arguments go on to vitest.
import "./node-version.mjs";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { chromePath, installSystemPackages, postgresFolder } from "./packages.mjs";
import { startCluster } from "./postgres-cluster.mjs";
import { buildWeb, installPackages, root } from "./prepare.mjs";

let runner;
let interrupted = false;

function interrupt(signal) {
  interrupted = true;
  runner?.kill(signal);
}

function runTests(report, env) {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = ["node_modules/vitest/vitest.mjs", "run", ...reporters, ...process.argv.slice(2)];
  return new Promise((resolve) => {
    runner = spawn(process.execPath, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
    runner.on("exit", (code) => resolve(code ?? 1));
  });
}

/** A file that cannot even be loaded holds no failed test, and is one failure all the same. */
function countFrom(report) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
    const unloaded = testResults.filter(
      (file) => file.status === "failed" && file.assertionResults.length === 0,
    );
    return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function main() {
  installPackages();
  installSystemPackages();
  buildWeb();
  const programs = postgresFolder();
  const cluster = await startCluster(programs);
  const folder = mkdtempSync(join(tmpdir(), "zhiyuan-test-"));
  const report = join(folder, "report.json");
  try {
    if (interrupted) return;
    const code = await runTests(report, {
      TEST_DATABASE_URL: cluster.url,
      CHROME_PATH: chromePath(),
      PATH: `${programs}${delimiter}${process.env.PATH ?? ""}`,
    });
    const { passed, failed } = countFrom(report);
    if (code === 0 && failed === 0 && passed > 0 && !interrupted) process.exitCode = 0;
    console.log(`${passed} passed, ${failed} failed`);
  } finally {
    cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = 1;
process.on("SIGINT", () => interrupt("SIGINT"));
process.on("SIGTERM", () => interrupt("SIGTERM"));
main().catch((error) => console.error(error.message));
