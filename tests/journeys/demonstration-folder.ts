import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: it is added to what vitest declares
  interface ProvidedContext {
    /** Where one run of the journeys keeps the demonstration that they all begin with. */
    readonly demonstrationFolder: string;
  }
}

/** Making the demonstration takes most of a minute: a run makes it once. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "zhiyuan-journeys-"));
  provide("demonstrationFolder", folder);
  return () => rm(folder, { recursive: true, force: true });
}
