import { type Priority, priorities } from "#adapters/postgres/session.ts";

/** One session for all: whoever holds the turn runs a whole transaction; acts go before pages, pages before jobs. */
export type Queue = { take(priority: Priority): Promise<() => void> };

/** An empty queue. The function that `take` gives hands the turn on; call it once. */
export function newQueue(): Queue {
  const waiting: Record<Priority, Array<() => void>> = { act: [], page: [], job: [] };
  let taken = false;
  const handOn = () => {
    for (const priority of priorities) {
      const next = waiting[priority].shift();
      if (next) return next();
    }
    taken = false;
  };
  return {
    take: (priority) =>
      new Promise((resolve) => {
        const start = () => resolve(handOn);
        if (taken) waiting[priority].push(start);
        else {
          taken = true;
          start();
        }
      }),
  };
}
