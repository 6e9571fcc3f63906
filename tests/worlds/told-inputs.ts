import { addDays, businessDateOf, daysBetween } from "#domain/calendar/dates.ts";
import { today as sampleDay } from "#domain/hazards/hazard.samples.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { sampleInputs } from "#domain/hazards/inputs.samples.ts";
import type { ActName, InputOf } from "#domain/hazards/registry.ts";
import type { World } from "./world.ts";

/** The sample input of an act, with the people, bodies and days of the samples replaced by those of the world, whose clock is the real one. */
export function inputFor<Name extends ActName>(world: World, hazard: Hazard, name: Name): InputOf<Name> {
  const { cast, bodies, unit } = world;
  const stands: Readonly<Record<string, string>> = {
    per_officer2: cast.officer2.person,
    per_officer3: cast.officer3.person,
    per_officer4: cast.officer4.person,
    per_manager: cast.team.person,
    per_expert2: cast.expert.person,
    org_new: bodies.fire.id,
    org_fire: bodies.fire.id,
    ent_1: unit.id,
  };
  const since = daysBetween(sampleDay, businessDateOf(new Date().toISOString()));
  const text = JSON.stringify(sampleInputs[name](hazard)).replaceAll(/(?<=")\d{4}-\d\d-\d\d(?=")/g, (day) =>
    addDays(day, since),
  );
  // A moment of the samples is the present one: it lies after the finding and not in the future.
  const timely = text.replaceAll(/(?<=")\d{4}-\d\d-\d\dT[\d:.]+Z(?=")/g, new Date().toISOString());
  const replaced = timely.replaceAll(/"((?:per|org|ent)_[a-z0-9]+)"/g, (whole, id: string) =>
    stands[id] === undefined ? whole : JSON.stringify(stands[id]),
  );
  return JSON.parse(replaced) as InputOf<Name>;
}
