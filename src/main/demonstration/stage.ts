import { keepFile } from "#application/files/keep-file.ts";
import type { Actor } from "#domain/access/actor.ts";
import { addDays, type BusinessDate } from "#domain/calendar/dates.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { OfficialPaper } from "#domain/papers/official-paper.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import type { Organisation } from "#domain/parties/organisation.ts";
import type { Installed } from "#main/open-installation.ts";
import { drawn, type Motif } from "./picture.ts";

/** What the demonstration is played on: the installation, and who and what is there by the names of the script. */
export type Stage = {
  readonly installed: Installed;
  /** The day on which the demonstration is made. */
  readonly today: BusinessDate;
  readonly organisations: Map<string, Organisation>;
  readonly enterprises: Map<string, Enterprise>;
  /** By login; a login with a second post is here in its first. */
  readonly actors: Map<string, Actor>;
  /** Hazards by the key of their story, as they stand. */
  readonly hazards: Map<string, Hazard>;
  /** Papers by the key of their story, as they stand. */
  readonly papers: Map<string, OfficialPaper>;
  /** People who have no account and sign on paper, by what they are. */
  readonly signers: Map<string, string>;
  photos: number;
};

/** An empty stage on an installation. */
export function newStage(installed: Installed, today: BusinessDate): Stage {
  return {
    installed,
    today,
    organisations: new Map(),
    enterprises: new Map(),
    actors: new Map(),
    hazards: new Map(),
    papers: new Map(),
    signers: new Map(),
    photos: 0,
  };
}

function named<T>(map: ReadonlyMap<string, T>, key: string): T {
  const found = map.get(key);
  if (!found) throw new Error(`The demonstration has no ${key}`);
  return found;
}

/** Who acts under a login. */
export const actorNamed = (stage: Stage, login: string): Actor => named(stage.actors, login);

/** The person of a login. */
export const personOf = (stage: Stage, login: string): string => actorNamed(stage, login).person;

/** An enterprise by its key. */
export const enterpriseNamed = (stage: Stage, key: string): Enterprise => named(stage.enterprises, key);

/** An organisation by its key. */
export const organisationNamed = (stage: Stage, key: string): Organisation => named(stage.organisations, key);

/** A hazard by the key of its story. */
export const hazardNamed = (stage: Stage, key: string): Hazard => named(stage.hazards, key);

/** A paper by the key of its story. */
export const paperNamed = (stage: Stage, key: string): OfficialPaper => named(stage.papers, key);

/** Sets the clock back to a time of day so many days ago (minutes after midnight, in business time). */
export function setClock(stage: Stage, daysAgo: number, minutes: number): void {
  stage.installed.clock.ms = momentOn(stage.today, daysAgo) + minutes * 60_000 - Date.now();
}

function momentOn(today: BusinessDate, daysAgo: number): number {
  return Date.parse(`${addDays(today, -daysAgo)}T00:00:00+08:00`);
}

const photoNames: Readonly<Record<Motif, string>> = {
  before: "整改前现场照片.png",
  after: "整改后现场照片.png",
  inspection: "现场检查照片.png",
  control: "临时管控照片.png",
  paper: "签字纸质件照片.png",
};

/** Takes a photo: drawn, and kept as any upload is. */
export async function photo(stage: Stage, actor: Actor, motif: Motif): Promise<Attachment> {
  stage.photos += 1;
  return keepFile(stage.installed, actor, { name: photoNames[motif], bytes: drawn(motif, stage.photos) });
}

/** Somebody who signs on paper and has no account (a mayor, the head of a bureau), put on file once. */
export async function paperSigner(stage: Stage, actor: Actor, name: string): Promise<string> {
  const known = stage.signers.get(name);
  if (known) return known;
  const id = await stage.installed.openBooks(actor, "act", (books) =>
    books.persons.register({ name, phone: null }, actor.home),
  );
  stage.signers.set(name, id);
  return id;
}
