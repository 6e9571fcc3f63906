import { describe, expect, it } from "vitest";
import type { Priority } from "#adapters/postgres/session.ts";
import { newQueue } from "./queue.ts";

/** Takes the turn, lets these wait in the order given, and gives the order in which they have their turns. */
async function turnsOf(asked: readonly Priority[]): Promise<readonly Priority[]> {
  const queue = newQueue();
  const handOn = await queue.take("job");
  const turns: Priority[] = [];
  const waiting = asked.map(async (priority) => {
    const release = await queue.take(priority);
    turns.push(priority);
    release();
  });
  handOn();
  await Promise.all(waiting);
  return turns;
}

describe("the queue for the one session", () => {
  it("lets acts go before pages and pages before jobs", async () => {
    expect(await turnsOf(["job", "page", "act", "page", "act"])).toEqual([
      "act",
      "act",
      "page",
      "page",
      "job",
    ]);
  });

  it("keeps the order within one priority", async () => {
    const queue = newQueue();
    const handOn = await queue.take("act");
    const served: number[] = [];
    const waiting = [1, 2, 3].map(async (number) => {
      const release = await queue.take("page");
      served.push(number);
      release();
    });
    handOn();
    await Promise.all(waiting);
    expect(served).toEqual([1, 2, 3]);
  });

  it("gives one turn at a time", async () => {
    const queue = newQueue();
    const first = await queue.take("act");
    let served = false;
    const second = queue.take("act").then((release) => {
      served = true;
      release();
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(served).toBe(false);
    first();
    await second;
    expect(served).toBe(true);
  });

  it("does not let a job wait for ever while people keep it busy", async () => {
    const turns = await turnsOf(["job", ...Array.from({ length: 100 }, () => "page" as const)]);
    expect(turns.indexOf("job")).toBeGreaterThan(50);
    expect(turns.indexOf("job")).toBeLessThan(80);
  });

  it("is free again once nobody waits", async () => {
    const queue = newQueue();
    (await queue.take("page"))();
    (await queue.take("job"))();
    await expect(queue.take("act")).resolves.toBeTypeOf("function");
  });
});
