import type { Actor } from "#domain/access/actor.ts";
import { anActor, cast } from "#domain/hazards/hazard.samples.ts";
import { type Deed, reported, type Story, told } from "#domain/hazards/story.samples.ts";

/** The legal reviewer of the department that leads on the sample hazards. */
export const reviewer: Actor = anActor({
  role: "legal-reviewer",
  person: "per_reviewer",
  certificate: null,
});

/** Found by the enterprise itself, and reported on the next day. */
export const selfReported = (): Story =>
  reported({ finding: { foundBy: "self", foundOn: "2026-11-23" }, by: cast.safety });

/** Judged by its principal alone, confirmed by the department. */
export const toConfirmed: readonly Deed[] = [
  ["judge", cast.principal, { secondOfficer: null, jointPaper: null }],
  ["confirm", cast.officer3],
];

/** Effective measures: control at once, then a plan; and the workers are told. */
export const toMeasures: readonly Deed[] = [
  ["control", cast.safety],
  ...toConfirmed,
  ["plan", cast.safety],
  ["report-to-workers", cast.safety],
];

/** An enterprise that did what the notice asks. */
export const honest = (): Story => told(selfReported(), toMeasures);
