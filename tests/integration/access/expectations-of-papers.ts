import type { Role } from "#domain/access/role.ts";
import { type Expectation, onWhatIsSeen } from "./expectation.ts";
import { type Asker, roleOf, seesHazards } from "./standings.ts";

const onSite: readonly Role[] = [
  ...(["principal", "safety-staff", "technical-lead", "team", "group", "regulator", "township"] as const),
  ...(["mine-safety", "county-office", "city-office", "steering"] as const),
];
const readers: readonly Role[] = [...onSite, "filing-desk", "expert", "legal-reviewer"];

/** Who keeps a 治理台账 of what they see: a team, a technical lead, an expert and those who only look on do not. */
const keepers: readonly Asker[] = [
  ...(["principal", "safety-staff", "group", "regulator", "supporting department"] as const),
  ...([
    "department above",
    "township",
    "mine-safety",
    "county-office",
    "city-office",
    "filing-desk",
  ] as const),
];

/** Routes on what is seen, for some of the readers: the others are told that it is not theirs. */
function issuedBy(theirs: readonly Asker[], routes: readonly string[]): readonly Expectation[] {
  return onWhatIsSeen({ roles: readers, sees: seesHazards }, routes).map(
    ({ answers, ...rest }): Expectation => ({
      ...rest,
      answers: (asker, standing) => {
        const answer = answers(asker, standing);
        return answer === "ok" && !theirs.some((one) => roleOf(one) === roleOf(asker)) ? "refused" : answer;
      },
    }),
  );
}

/** Papers printed from the record: asked of the kind that most may issue. */
export const expectedOfPapers: readonly Expectation[] = issuedBy(keepers, [
  "GET /api/hazards/:id/kinds/:kind/print",
]);
