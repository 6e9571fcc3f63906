import { type Times, timesOf } from "#bench/timing.ts";
import type { HttpClient, SignedInHeaders } from "./http-client.ts";
import type { ServerProcess } from "./server-process.ts";

type Served = {
  readonly client: HttpClient;
  readonly server: ServerProcess;
  readonly city: SignedInHeaders;
  readonly county: SignedInHeaders;
};

/** What handing a list out took, and what it took from others meanwhile. */
export type LargeExport = {
  readonly seconds: number;
  readonly bytes: number;
  readonly idleMiB: number;
  readonly mostMiB: number;
  /** Pages of the list that somebody else asked for while it ran. */
  readonly pages: Times;
};

const lookMs = 200;

/** Takes the whole list out of an address, while another person turns the pages of it. */
export async function measureExport(
  { client, server, city, county }: Served,
  path: string,
): Promise<LargeExport> {
  const idleMiB = server.memoryMiB();
  let mostMiB = idleMiB;
  const watch = setInterval(() => {
    mostMiB = Math.max(mostMiB, server.memoryMiB());
  }, lookMs);
  const taken: number[] = [];
  let running = true;
  const turnPages = async () => {
    while (running) {
      const asked = performance.now();
      await client.ask({ method: "GET", path: "/api/hazards?order=deadline&limit=20" }, county);
      taken.push(performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, lookMs));
    }
  };
  const begun = performance.now();
  try {
    const turning = turnPages();
    const bytes = await client.drain({ method: "GET", path }, city);
    const seconds = (performance.now() - begun) / 1000;
    running = false;
    await turning;
    return { seconds, bytes, idleMiB, mostMiB, pages: timesOf(taken) };
  } finally {
    running = false;
    clearInterval(watch);
  }
}
