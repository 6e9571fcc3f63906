import { runBench } from "./run-bench.ts";
import { readSettings } from "#settings.ts";
process.exit(await runBench(readSettings(process.env), process.argv.slice(2)));
