import type { Asker, Figure } from "#bench/figures.ts";
import { ledgerOf, uploadOf } from "#bench/import-file.ts";
import type { Parties } from "#bench/records/parties.ts";
import { type Times, timed } from "#bench/timing.ts";
import type { HttpClient, SignedInHeaders } from "./http-client.ts";

/** The headers of everybody who asks. */
export type SignedIn = Readonly<Record<Asker, SignedInHeaders>>;

/** Longest one figure is asked for, at one number of clients. */
const limitMs = 12_000;
const pollMs = 100;

/** Times of one figure through HTTP, after a few requests that are not counted. */
export async function measureFigure(
  client: HttpClient,
  figure: Figure,
  {
    signedIn,
    clients,
    from,
  }: { readonly signedIn: SignedIn; readonly clients: number; readonly from: number },
): Promise<Times> {
  const as = signedIn[figure.as];
  const warming = warmUpOf(figure);
  const asking = (first: number) => (number: number) => client.ask(figure.ask(first + number), as);
  // By as many at once: on a server each connection plans its statements when it is first asked.
  await timed({ clients, requests: warming, limitMs }, asking(from));
  return timed({ clients, requests: requestsOf(figure, clients), limitMs }, asking(from + warming));
}

/** How many requests are sent before any is counted. */
export const warmUpOf = ({ requests }: Figure): number => Math.ceil(requests / 4);
/** How many are counted. */
export const requestsOf = ({ requests }: Figure, clients: number): number => requests * (clients > 1 ? 4 : 1);

/** Time of taking in a ledger, from the upload to the last row. */
export async function measureImport(
  client: HttpClient,
  as: SignedInHeaders,
  { parties, rows }: { readonly parties: Parties; readonly rows: number },
): Promise<Times> {
  const upload = uploadOf(ledgerOf(parties, rows, 1));
  return timed({ clients: 1, requests: 1, limitMs }, async () => {
    const { id } = JSON.parse(await client.ask(upload, as)) as { id: string };
    for (;;) {
      const page = await client.ask({ method: "GET", path: `/api/imports/${id}?limit=1` }, as);
      const { state, counts } = JSON.parse(page) as { state: string; counts: { created: number } | null };
      if (state === "done" && counts?.created === rows) return;
      if (state !== "running") throw new Error(`the import ended as ${page}`);
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
  });
}
