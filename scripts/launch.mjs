// Starts a command of the application on a machine where nothing is installed yet: node scripts/launch.mjs COMMAND …
import "./node-version.mjs";
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { buildWeb, installPackages, root } from "./prepare.mjs";

const [command, ...rest] = process.argv.slice(2);
if (command === undefined) {
  console.error("用法:node scripts/launch.mjs <命令> [参数……],例如 npm start、npm run demo。");
  process.exit(2);
}

installPackages();
if (command === "serve" || command === "demo") buildWeb();

const child = spawn(process.execPath, ["--import", "tsx", "src/main.ts", command, ...rest], {
  cwd: root,
  stdio: "inherit",
});

/** Ctrl-C in a terminal reaches the child by itself; sent twice it could be taken for impatience. */
process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
process.on("SIGTERM", () => child.kill("SIGTERM"));
process.on("SIGHUP", () => child.kill("SIGHUP"));

child.on("error", (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
child.on("exit", (code, signal) => {
  process.exitCode = code ?? 128 + constants.signals[signal];
});
