import { type Priority, priorities } from "#adapters/postgres/session.ts";

/**
 * One session for all: whoever holds the turn runs a whole transaction; acts go before pages, pages before jobs.
 * A job that was passed over often enough has its turn all the same, or a busy day would never be sealed.
 */
export type Queue = { take(priority: Priority): Promise<() => void> };

/** How many turns a waiting job lets pass. */
const patience = 64;

/** An empty queue. The function that `take` gives hands the turn on; call it once. */
export function newQueue(): Queue {
  const waiting: Record<Priority, Array<() => void>> = { act: [], page: [], job: [] };
  let taken = false;
  let passedOver = 0;
  const next = () => {
    passedOver = waiting.job.length > 0 ? passedOver + 1 : 0;
    const first = passedOver > patience ? "job" : priorities.find((priority) => waiting[priority].length > 0);
    if (first === "job") passedOver = 0;
    return first && waiting[first].shift();
  };
  const handOn = () => {
    const start = next();
    if (start) start();
    else taken = false;
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
