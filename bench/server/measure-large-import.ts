import { ledgerOf, uploadOf } from "#bench/import-file.ts";
import type { Parties } from "#bench/records/parties.ts";
import { type Times, timesOf } from "#bench/timing.ts";
import type { HttpClient, SignedInHeaders } from "./http-client.ts";
import type { ServerProcess } from "./server-process.ts";

type Served = {
  readonly client: HttpClient;
  readonly server: ServerProcess;
  readonly county: SignedInHeaders;
  readonly city: SignedInHeaders;
};

/** What a large import took, and what it took from others meanwhile. */
export type LargeImport = {
  readonly seconds: number;
  readonly idleMiB: number;
  readonly mostMiB: number;
  /** The most with the process that reads the file. */
  readonly mostWholeMiB: number;
  /** Pages of the list that somebody else asked for while it ran. */
  readonly pages: Times;
};

const lookMs = 200;

/** Takes a ledger in while another person turns the pages of the list. @throws when not every row became a record */
export async function measureLargeImport(
  { client, server, county, city }: Served,
  { parties, rows }: { readonly parties: Parties; readonly rows: number },
): Promise<LargeImport> {
  const upload = uploadOf(ledgerOf(parties, rows, 1));
  const idleMiB = server.memoryMiB();
  let [mostMiB, mostWholeMiB] = [idleMiB, idleMiB];
  const begun = performance.now();
  const watch = setInterval(() => {
    mostMiB = Math.max(mostMiB, server.memoryMiB());
    mostWholeMiB = Math.max(mostWholeMiB, server.wholeMemoryMiB());
  }, lookMs);
  const taken: number[] = [];
  try {
    const sent = client.ask(upload, county);
    const state = async () => {
      const { id } = JSON.parse(await sent) as { id: string };
      const page = await client.ask({ method: "GET", path: `/api/imports/${id}?limit=1` }, county);
      return JSON.parse(page) as { state: string; counts: { created: number } | null };
    };
    let now = await state();
    while (now.state === "running") {
      const asked = performance.now();
      await client.ask({ method: "GET", path: "/api/hazards?order=deadline&limit=20" }, city);
      taken.push(performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, lookMs));
      now = await state();
    }
    if (now.state !== "done" || now.counts?.created !== rows)
      throw new Error(`the import ended as ${now.state} with ${now.counts?.created} of ${rows} records`);
    return {
      seconds: (performance.now() - begun) / 1000,
      idleMiB,
      mostMiB,
      mostWholeMiB,
      pages: timesOf(taken),
    };
  } finally {
    clearInterval(watch);
  }
}
