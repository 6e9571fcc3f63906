// npm run check: everything that must hold before a change goes in, except the tests that need a database or a browser.
import "./node-version.mjs";
import { spawn } from "node:child_process";
import { installPackages, root } from "./prepare.mjs";

const atOnce = 2;

const bin = (path) => [`node_modules/${path}`];
/** One checker each: with more, every one of them infers the contract's types again, and two parts share two cores. */
const tsc = (config) => [
  ...bin("typescript/bin/tsc"),
  ...["-p", config, "--checkers", "1"],
  ...["--incremental", "--tsBuildInfoFile", `node_modules/.cache/types/${config}.tsbuildinfo`],
];

/** The longest first, so that two at a time end together. */
const parts = [
  {
    name: "unit tests and guards",
    args: [...bin("vitest/vitest.mjs"), "run", "--project", "unit", "--project", "guards"],
  },
  { name: "generated files", args: ["--import", "tsx", "scripts/generate.ts", "--check"] },
  { name: "unused code", args: bin("knip/bin/knip.js") },
  { name: "types", args: tsc("tsconfig.json") },
  { name: "types of the domain", args: tsc("tsconfig.domain.json") },
  { name: "types of the web app", args: tsc("tsconfig.web.json") },
  { name: "types of the offline worker", args: tsc("tsconfig.worker.json") },
  { name: "format and lint", args: [...bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings"] },
];

function run({ args }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

async function work(queue, failed) {
  for (let part = queue.shift(); part; part = queue.shift()) {
    const start = performance.now();
    const { code, output } = await run(part);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${code === 0 ? "ok    " : "FAILED"} ${part.name.padEnd(28)} ${seconds.padStart(5)} s`);
    if (code !== 0) failed.push({ ...part, output });
  }
}

installPackages();
const queue = [...parts];
const failed = [];
await Promise.all(Array.from({ length: atOnce }, () => work(queue, failed)));
for (const { name, output } of failed) console.log(`\n── ${name} ──\n${output.trimEnd()}`);
if (failed.length > 0) {
  console.log(
    `\n${failed.length} of ${parts.length} parts failed: ${failed.map((part) => part.name).join(", ")}`,
  );
  process.exitCode = 1;
}
