import { actOnHazard, type HazardCommand } from "#application/hazards/act-on-hazard.ts";
import { reportHazard } from "#application/hazards/report-hazard.ts";
import type { RecordedFor } from "#application/ledger/recorded-for.ts";
import type { Actor } from "#domain/access/actor.ts";
import { addDays, type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import type { ReportInput } from "#domain/hazards/acts/report.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { ActName, InputOf } from "#domain/hazards/registry.ts";
import type { Motif } from "./picture.ts";
import { actorNamed, enterpriseNamed, hazardNamed, photo, type Stage } from "./stage.ts";

/** Who does a line: a login, or somebody without an account for whom a login records it (代录). */
export type Doer =
  | string
  | { readonly recordedBy: string; readonly enterprise: string; readonly for: "principal" | "safetyContact" };

/** A line being played: who acts, the day, and a camera. */
export type Scene = {
  readonly stage: Stage;
  readonly actor: Actor;
  readonly today: BusinessDate;
  readonly day: (days: number) => BusinessDate;
  readonly photo: (motif: Motif) => Promise<Attachment>;
};

/** A line on a hazard, as it stands before the line. */
export type ActScene = Scene & { readonly hazard: Hazard };

/** One act of a story, so many days before the demonstration is made. */
export type Line = {
  readonly daysAgo: number;
  readonly play: (stage: Stage, story: string, actId: string) => Promise<void>;
};

/** What an act is filled in with. */
export type Filling<Input> = (scene: ActScene) => Input | Promise<Input>;

/** A line: somebody acts on the story's hazard. */
export function does<Name extends ActName>(
  daysAgo: number,
  doer: Doer,
  act: Name,
  filling: Filling<InputOf<Name>>,
): Line {
  return {
    daysAgo,
    async play(stage, story, actId) {
      const actor = actorNamed(stage, typeof doer === "string" ? doer : doer.recordedBy);
      const scene: ActScene = { ...sceneOf(stage, actor), hazard: hazardNamed(stage, story) };
      const onBehalf = typeof doer === "string" ? null : await recordedFor(scene, doer);
      const command: Omit<HazardCommand, "input"> = {
        actId,
        hazard: scene.hazard.id,
        act,
        onBehalf,
        ...(onBehalf ? { happenedAt: onTheDayItself(stage) } : {}),
      };
      const input = await filling(scene);
      stage.hazards.set(story, await actOnHazard(stage.installed, actor, { ...command, input }));
    },
  };
}

/** The first line of a story that begins with a finding. */
export function reports(
  daysAgo: number,
  login: string,
  enterprise: string,
  filling: (scene: Scene) => Promise<ReportInput>,
): Line {
  return {
    daysAgo,
    async play(stage, story, actId) {
      const actor = actorNamed(stage, login);
      const input = await filling(sceneOf(stage, actor));
      const { id } = enterpriseNamed(stage, enterprise);
      const where = { enterprise: id, unitName: null, placeCode: null, field: null };
      stage.hazards.set(story, await reportHazard(stage.installed, actor, { actId, input, ...where }));
    },
  };
}

/** Who acts, on which day by the clock of the stage, and a camera. */
export function sceneOf(stage: Stage, actor: Actor): Scene {
  const today = businessDateOf(new Date(Date.now() + stage.installed.clock.ms).toISOString());
  return {
    stage,
    actor,
    today,
    day: (days) => addDays(today, days),
    photo: (motif) => photo(stage, actor, motif),
  };
}

async function recordedFor(scene: Scene, doer: Exclude<Doer, string>): Promise<RecordedFor> {
  const enterprise = enterpriseNamed(scene.stage, doer.enterprise);
  const person = enterprise[doer.for];
  if (!person) throw new Error(`${enterprise.name} has no ${doer.for} in its file`);
  const paper = await scene.photo("paper");
  return { personId: person, channel: "paper", paper: paper.id };
}

/** What is recorded for somebody was signed an hour before. */
function onTheDayItself(stage: Stage): string {
  return new Date(Date.now() + stage.installed.clock.ms - 3_600_000).toISOString();
}

/** Lines that belong together stand as one: a joint act and its countersignature. */
export type Told = Line | readonly Line[];

/** A hazard's story: its lines in order, each a report or an act. */
export type Story = { readonly key: string; readonly lines: readonly Told[] };

const opensAt = 8 * 60 + 30;
const betweenLines = 25;

type Cue = { readonly story: string; readonly line: Line; readonly nth: number; readonly minutes: number };

/** All lines of all stories by the time at which they happen: within a day in the order of their story. */
export function inOrderOfTime(stories: readonly Story[]): readonly Cue[] {
  const cues = stories.flatMap(({ key, lines }, at) => {
    const onDay = new Map<number, number>();
    return lines.flat().map((line, nth): Cue => {
      const before = onDay.get(line.daysAgo) ?? 0;
      onDay.set(line.daysAgo, before + 1);
      return { story: key, line, nth, minutes: opensAt + before * betweenLines + (at % betweenLines) };
    });
  });
  return cues.toSorted((a, b) => b.line.daysAgo - a.line.daysAgo || a.minutes - b.minutes);
}
