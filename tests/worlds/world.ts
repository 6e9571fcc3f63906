import { randomUUID } from "node:crypto";
import { verify } from "#adapters/postgres/verify.ts";
import { actOnHazard } from "#application/hazards/act-on-hazard.ts";
import { reportHazard } from "#application/hazards/report-hazard.ts";
import type { Actor } from "#domain/access/actor.ts";
import { aPhoto } from "#domain/hazards/hazard.samples.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { ActName, InputOf } from "#domain/hazards/registry.ts";
import { waitingIn } from "#domain/hazards/waiting.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { folds } from "#main/folds.ts";
import { type Installed, installationOn } from "#main/open-installation.ts";
import { sealsPath } from "#main/seal-job.ts";
import type { Settings } from "#settings.ts";
import { openTestDatabase, type TestDatabase } from "./database.ts";
import { type Bodies, registerBodies } from "./parties.ts";
import { type Cast, castAt, setUp } from "./people.ts";
import { inputFor } from "./told-inputs.ts";

/** An installation on a database of its own, with a county's bodies, a workshop, and somebody in every post. */
export type World = TestDatabase & {
  readonly installed: Installed;
  readonly admin: Actor;
  readonly bodies: Bodies;
  readonly unit: Enterprise;
  readonly cast: Cast;
};

/** Settings of a process on this database. */
export function settingsOf({ dataDir, url }: Pick<TestDatabase, "dataDir" | "url">): Settings {
  const address = { port: 0, host: "127.0.0.1", callsPerMinute: 1200 };
  return { ...address, dataDir, databaseUrl: url, masterKey: Buffer.alloc(32, 7).toString("base64") };
}

/** Opens a world on a new database, or on the one given. */
export async function openWorld(on?: TestDatabase): Promise<World> {
  const opened = on ?? (await openTestDatabase());
  const installed = await installationOn(opened.database, settingsOf(opened));
  const admin = await setUp(installed);
  const bodies = await registerBodies(installed, admin);
  const cast = await castAt(installed, admin, bodies);
  await keepSamplePhoto(installed, admin);
  return { ...opened, installed, admin, bodies, ...cast };
}

/** Closes a world whose ledger is to hold up after all that was done to it. @throws an Error with the first difference */
export async function closeVerified(world: World): Promise<void> {
  const seen = await verify(world.database, { outside: sealsPath(world.dataDir), folds });
  await world.close();
  if (seen.difference !== null) throw new Error(JSON.stringify(seen.difference));
}

/** Notes the photo that the sample inputs name, as if it had been uploaded. */
export function keepSamplePhoto(installed: Installed, by: Actor): Promise<void> {
  return installed.openBooks(by, "act", async (books) => {
    await books.files.note(aPhoto, by.person, await books.ledger.now());
  });
}

/** Reports a hazard of the workshop. */
export async function report(
  { installed, unit, cast }: World,
  about: {
    readonly text?: string;
    readonly by?: Actor;
    readonly actId?: string;
    readonly foundOn?: string;
    readonly foundBy?: "department" | "self";
    readonly photos?: boolean;
    readonly happenedAt?: string;
  } = {},
): Promise<Hazard> {
  const known = {
    spot: "打磨车间",
    foundOn: about.foundOn ?? null,
    measured: null,
    exposedPeople: 6,
    possibleHarm: "粉尘爆炸",
  };
  const text = about.text ?? "除尘系统未设置泄爆装置";
  const { foundBy = "department", photos = false, happenedAt, by = cast.officer1 } = about;
  if (photos) await keepSamplePhoto(installed, by);
  return reportHazard(installed, by, {
    actId: about.actId ?? randomUUID(),
    ...(happenedAt ? { happenedAt } : {}),
    input: { text, foundBy, photos: photos ? [aPhoto] : [], ...known },
    ...{ enterprise: unit.id, unitName: null, placeCode: null, field: "industrial" },
  });
}

/**
 * Does one act to a hazard, with a sample input unless the test brings its own. A joint act with a paper that both signed,
 * as the samples have one, is countersigned at once: a story about something else needs no line for it.
 */
export async function act<Name extends ActName>(
  world: World,
  hazard: Hazard,
  done: {
    readonly name: Name;
    readonly by: Actor;
    readonly input?: Partial<InputOf<Name>>;
    readonly actId?: string;
  },
): Promise<Hazard> {
  const input = { ...inputFor(world, hazard, done.name), ...done.input };
  // A countersignature names no file, and the photo stays whose it was.
  if (done.name !== "countersign") await keepSamplePhoto(world.installed, done.by);
  const acted = await actOnHazard(world.installed, done.by, {
    actId: done.actId ?? randomUUID(),
    hazard: hazard.id,
    act: done.name,
    input,
  });
  const [waiting] = (input as { readonly jointPaper?: unknown }).jointPaper ? waitingIn(acted) : [];
  const second = Object.values(world.cast).find(({ person }) => person === waiting?.second.officer);
  if (!waiting || !second) return acted;
  return act(world, acted, {
    name: "countersign",
    by: second,
    input: { entry: waiting.second.entry },
  }) as Promise<Hazard>;
}

/** Acts in turn, each with who does it, and what is said otherwise than in the sample. */
export type Telling = readonly (readonly [ActName, keyof Cast, object?])[];

/** Tells these acts of a hazard, one after another. */
export async function tell(world: World, hazard: Hazard, deeds: Telling): Promise<Hazard> {
  let told = hazard;
  for (const [name, by, input = {}] of deeds) {
    told = await act(world, told, { name, by: world.cast[by], input });
  }
  return told;
}

const step = [
  ["write-step", "safety"],
  ["sign-step", "principal"],
] as const;

/** The whole life of a hazard that an inspection found, from the judgement to the report filed. */
export const wholeLife: Telling = [
  ["judge", "officer1", { jointPaper: null }],
  ["countersign", "officer2"],
  ["confirm", "officer3"],
  ["control", "safety"],
  ["plan", "safety"],
  ["report-fixed", "safety"],
  ["accept", "principal"],
  ["accept", "officer3", { jointPaper: null }],
  ["countersign", "officer4"],
  ...step,
  ...step,
  ...step,
  ...step,
  ...step,
  ["strike-off", "officer3"],
  ["sign-report", "team"],
  ["sign-report", "safety"],
  ["sign-report", "technical"],
  ["sign-report", "principal"],
  ["submit-report", "safety"],
  ["accept-filing", "filing"],
];

/** The hazard's entries as they are kept, and what they add up to. */
export async function entriesOf({ installed, cast }: World, hazard: Hazard) {
  const subject = { home: hazard.belonging.home, kind: "hazard", id: hazard.id } as const;
  return installed.openBooks(cast.office, "page", (books) => books.ledger.entriesOf(subject));
}
