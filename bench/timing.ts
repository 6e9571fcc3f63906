/** Times of one figure, in milliseconds. */
export type Times = {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly count: number;
};

/** How long and how often a figure is asked: whichever is over first ends it. */
export type Bounds = { readonly clients: number; readonly requests: number; readonly limitMs: number };

/** Runs the work at this many clients at once, each asking again as soon as it is answered. */
export async function timed(bounds: Bounds, work: (number: number) => Promise<unknown>): Promise<Times> {
  const taken: number[] = [];
  const end = performance.now() + bounds.limitMs;
  let next = 0;
  const client = async () => {
    while (next < bounds.requests && performance.now() < end) {
      const number = next++;
      const begun = performance.now();
      await work(number);
      taken.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: bounds.clients }, client));
  return timesOf(taken);
}

/** The usual shares of some times. */
export function timesOf(taken: readonly number[]): Times {
  const sorted = [...taken].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), count: sorted.length };
}
