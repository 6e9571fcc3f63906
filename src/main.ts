import { runCommand } from "#main/commands.ts";

const [command = "serve", ...given] = process.argv.slice(2);
try {
  process.exitCode = await runCommand(command, given);
} catch (error) {
  // A wrong setting, a folder in use, a newer release's data: each is a sentence for whoever stands at the terminal.
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
