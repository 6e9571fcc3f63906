import type { Figure } from "#bench/figures.ts";
import { idOf } from "#bench/records/chance.ts";
import { requestsOf, warmUpOf } from "#bench/server/measure-server.ts";
import { type Times, timed } from "#bench/timing.ts";
import type { Driver } from "./driver.ts";
import { asNew, freshened, type Renaming } from "./freshen.ts";
import type { Recording } from "./record-figures.ts";

const limitMs = 12_000;

/** A step is signed on a record that exists: the nth that waits for it. Everything else gets names of its own. */
const onNextToSign: Renaming = (token, number) =>
  token.startsWith("hz_") ? idOf("hz", number) : asNew(token, number);

type Replaying = {
  readonly figure: Figure;
  readonly recordings: readonly Recording[];
  readonly clients: number;
  readonly from: number;
};

/** Times of the same statements, in the same transactions and roles, at the same concurrency. */
export async function measureFloor(driver: Driver, replaying: Replaying): Promise<Times> {
  const { figure, clients, from } = replaying;
  const warming = warmUpOf(figure);
  await timed({ clients, requests: warming, limitMs }, (number) =>
    replay(driver, nth(replaying, from + number)),
  );
  const requests = requestsOf(figure, clients);
  const prepared = Array.from({ length: requests }, (_, number) => nth(replaying, from + warming + number));
  return timed({ clients, requests, limitMs }, (number) => replay(driver, prepared[number] ?? []));
}

/** Time of the statements of an import, one after the other. */
export function measureImportFloor(driver: Driver, imported: Recording): Promise<Times> {
  const again = freshened(imported, 1, asNew);
  return timed({ clients: 1, requests: 1, limitMs }, () => replay(driver, again));
}

function nth({ figure, recordings }: Replaying, number: number): Recording {
  const recording = recordings[number % recordings.length] ?? [];
  if (figure.kind === "read") return recording;
  return freshened(recording, number, figure.name === "sign-step" ? onNextToSign : asNew);
}

async function replay(driver: Driver, recording: Recording): Promise<void> {
  for (const transaction of recording) await driver.run(transaction);
}
