import type { HazardUnderChange } from "#contract/hazards/edition-changes.ts";

/** What is chosen for each hazard: a code of the newer edition, or that it is major no longer. */
export type Choices = Readonly<Record<string, string>>;

/** Chosen where the newer edition names the situation no longer. */
export const noLonger = "";

/** Where exactly one item is proposed it is chosen to begin with; otherwise a person chooses. */
export function startingChoices(lines: readonly HazardUnderChange[]): Choices {
  const certain = lines.flatMap(({ hazard, proposed: [first, second] }) =>
    first && !second ? [[hazard.id, first.code] as const] : [],
  );
  return Object.fromEntries(certain);
}

/** What is chosen for a hazard; null while nothing is. */
export function choiceOf(choices: Choices, { hazard }: HazardUnderChange): string | null {
  return choices[hazard.id] ?? null;
}
