import type { Role } from "#domain/access/role.ts";
import { anybody, type Expectation, forRoles, onWhatIsSeen } from "./expectation.ts";
import { type Asker, askers, roleOf, type Standing, seesHazards } from "./standings.ts";

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

const offices: readonly Role[] = [
  ...([
    "group",
    "regulator",
    "township",
    "mine-safety",
    "county-office",
    "city-office",
    "filing-desk",
  ] as const),
];
const issuers: readonly Role[] = [...offices, "principal", "safety-staff"];

/** A draft of the mine's lead department is that department's alone; its legal reviewer reads there. */
const seesPapers: Readonly<Record<Asker, readonly Standing[]>> = {
  ...(Object.fromEntries(askers.map((asker) => [asker, []])) as unknown as Record<Asker, []>),
  regulator: ["own"],
  "legal-reviewer": ["own"],
};
const drafts = ["own", "other county"] as const;
const onPapers = (roles: readonly Role[], routes: readonly string[]) =>
  onWhatIsSeen({ roles, sees: seesPapers, standings: drafts }, routes);

const acts = ["revise", "review", "return", "number", "approve", "seal", "serve", "withdraw"];

/** Papers printed from the record: asked of the kind that most may issue; and those that bodies draft. */
export const expectedOfPapers: readonly Expectation[] = [
  ...issuedBy(keepers, ["GET /api/hazards/:id/kinds/:kind/print"]),
  ...forRoles(issuers, ["GET /api/papers", "POST /api/papers", "GET /api/papers/unanswered"]),
  ...forRoles(offices, [
    "GET /api/office-papers",
    "PUT /api/office-papers/:kind/series",
    "PUT /api/office-papers/:kind/wording",
  ]),
  // A draft is for the posts that issue such papers: a legal reviewer of the same body does not find it.
  ...onPapers(readers, ["GET /api/papers/:id"]).map(
    ({ answers, ...rest }): Expectation => ({
      ...rest,
      answers: (asker, standing) => {
        const open = answers(asker, standing);
        return asker === "legal-reviewer" && open === "ok" ? "hidden" : open;
      },
    }),
  ),
  ...onPapers(issuers, ["GET /api/papers/:id/draft", "GET /api/papers/:id/companions/:companion"]),
  ...onPapers(
    issuers,
    acts.map((act) => `POST /api/papers/:id/acts/${act}`),
  ),
  // Who drafts a paper does not answer it, and nobody else reads a draft.
  ...onPapers(issuers, ["POST /api/papers/:id/acts/answer"]).map(
    ({ answers, ...rest }): Expectation => ({
      ...rest,
      answers: (asker, standing) =>
        answers(asker, standing) === "ok" ? "refused" : answers(asker, standing),
    }),
  ),
  // The file that is asked for is no paper's.
  ...onWhatIsSeen({ roles: readers, sees: { ...seesPapers, regulator: [], "legal-reviewer": [] } }, [
    "GET /api/papers/:id/files/:file",
  ]),
  // No paper has this code.
  ...anybody("hidden", ["GET /v/:code"]),
];
