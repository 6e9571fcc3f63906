/** Work that is done round after round; stopping waits for the round under way. */
export type Rounds = { stop(): Promise<void> };

/** What a round does, how long the pause after it is, and whether a last one is due when it stops. */
export type RoundParts = {
  readonly round: () => Promise<void>;
  readonly pauseMs: number;
  readonly fault: (error: unknown) => void;
  readonly lastAtStop: boolean;
};

/** Starts rounds; one waits for the one before. */
export function startRounds({ round, pauseMs, fault, lastAtStop }: RoundParts): Rounds {
  let stopped = false;
  let wake: (() => void) | undefined;
  const rounds = (async () => {
    while (!stopped) {
      await round().catch(fault);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, stopped ? 0 : pauseMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    if (lastAtStop) await round().catch(fault);
  })();
  return {
    async stop() {
      stopped = true;
      wake?.();
      await rounds;
    },
  };
}
