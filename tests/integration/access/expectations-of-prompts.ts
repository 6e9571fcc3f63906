import type { Role } from "#domain/access/role.ts";
import { type Expectation, forRoles, onWhatIsSeen } from "./expectation.ts";
import { type Asker, askers, type Standing, seesHazards } from "./standings.ts";

const senders: readonly Role[] = ["regulator", "county-office", "city-office"];
const recipients: readonly Role[] = ["principal", "safety-staff", "technical-lead"];
const standings = ["own", "other enterprise"] as const;

/** The department that sent them and the offices of the area read both; the mine what was sent to it; no other body and no other mine any. */
const sees: Readonly<Record<Asker, readonly Standing[]>> = {
  ...(Object.fromEntries(askers.map((asker) => [asker, []])) as unknown as Record<Asker, []>),
  regulator: standings,
  "county-office": standings,
  "city-office": standings,
  principal: ["own"],
  "safety-staff": ["own"],
  "technical-lead": ["own"],
};
/** The offices read what departments sent, and decide nothing on it: to them it is not there to be acted on. */
const acts: typeof sees = { ...sees, "county-office": [], "city-office": [] };
const none = Object.fromEntries(askers.map((asker) => [asker, []])) as unknown as typeof sees;

/** From which hazards each of the senders is told whom a prompt could go to: none of these is judged, but who leads is told so. */
const leads: Readonly<Record<Asker, readonly Standing[]>> = {
  ...none,
  regulator: ["own", "other enterprise"],
  "county-office": seesHazards["county-office"],
  "city-office": seesHazards["city-office"],
};

/** 举一反三: sent by lead departments and committee offices, answered by the enterprises. */
export function expectedOfPrompts(readers: readonly Role[]): readonly Expectation[] {
  return [
    ...forRoles([...senders, ...recipients], ["GET /api/prompts"]),
    ...onWhatIsSeen({ roles: [...senders, ...recipients], sees, standings }, ["GET /api/prompts/:id"]),
    ...onWhatIsSeen({ roles: senders, sees: acts, standings }, [
      "POST /api/prompts/:id/acts/revise",
      "POST /api/prompts/:id/acts/send",
      "POST /api/prompts/:id/acts/withdraw",
    ]),
    ...onWhatIsSeen({ roles: recipients, sees, standings }, ["POST /api/prompts/:id/acts/answer"]),
    // The file that is asked for is no prompt's.
    ...onWhatIsSeen({ roles: senders, sees: none, standings }, ["GET /api/prompts/:id/files/:file"]),
    ...onWhatIsSeen({ roles: readers, sees: seesHazards }, ["GET /api/hazards/:id/prompts"]),
    ...onHazardsOf(["GET /api/hazards/:id/prompt-recipients"]),
    {
      route: "POST /api/prompts",
      standings: ["own"],
      signedOut: "closed",
      answers: (asker) => draftingAnswer(asker),
    },
  ];
}

/** A department that only supports or stands above leads nothing there. */
function onHazardsOf(routes: readonly string[]): readonly Expectation[] {
  return onWhatIsSeen({ roles: senders, sees: leads }, routes).map((one) => ({
    ...one,
    answers: (asker, standing) => {
      const reads = seesHazards[asker].includes(standing) && isFurther(asker);
      return reads ? "refused" : one.answers(asker, standing);
    },
  }));
}

function draftingAnswer(asker: Asker) {
  if (isFurther(asker)) return "refused";
  return senders.some((role) => role === asker) ? "ok" : "refused";
}

const isFurther = (asker: Asker) => asker === "supporting department" || asker === "department above";
