import { readFile } from "node:fs/promises";
import { readCatalogue } from "#adapters/catalogue/catalogue-files.ts";
import { readKnowledge } from "#adapters/catalogue/matching-files.ts";
import { readJudgeArguments, runJudge } from "#adapters/terminal/judge-command.ts";
import { matcherOf } from "#domain/criteria/matching/matcher.ts";
import type { Settings } from "#settings.ts";
import { catalogueFolder, matchingFolder } from "./catalogue-folder.ts";

/** `npm run -s judge -- TEXT [--sector S] [--date D]` or `--batch FILE`: needs no server and no data. */
export async function judge(_settings: Settings, given: readonly string[]): Promise<number> {
  const options = readJudgeArguments(given);
  // Whoever reads only the first lines (`| head`) has read enough.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  const standards = await readCatalogue(catalogueFolder);
  return runJudge(options, {
    matcher: matcherOf(standards, await readKnowledge(matchingFolder, standards)),
    readFile: (path) => readFile(path, "utf8"),
    print: (line) => console.log(line),
    tell: (line) => console.error(line),
  });
}
