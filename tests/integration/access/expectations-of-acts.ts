import type { Expectation } from "./expectation.ts";
import { onWhatIsSeen } from "./expectation.ts";
import { type Asker, roleOf, seesHazards } from "./standings.ts";

const offices: readonly Asker[] = ["county-office", "city-office"];
const managers: readonly Asker[] = ["principal", "safety-staff"];
const writers: readonly Asker[] = [...managers, "technical-lead"];
const mine: readonly Asker[] = [...writers, "team"];
const line: readonly Asker[] = ["regulator", "department above"];
const acceptors: readonly Asker[] = [...writers, "group", "regulator", "township", "mine-safety"];

/** Inside a case only its two handlers do anything; all others, of the same department too, hear one and the same refusal. */
const handlers: readonly Asker[] = [];

/** Who does each act where it is theirs to do; the department is the one that leads unless it says otherwise. */
const doers: Readonly<Record<string, readonly Asker[]>> = {
  judge: ["principal", ...line, "supporting department", "mine-safety"],
  "re-judge": ["principal", ...line, "supporting department", "mine-safety"],
  countersign: [...line, "supporting department", "mine-safety"],
  "refuse-countersign": [...line, "supporting department", "mine-safety"],
  "name-countersigner": [...line, "supporting department", "mine-safety"],
  confirm: ["regulator"],
  discuss: line,
  "propose-lowering": ["principal", ...line],
  "countersign-lowering": line,
  "refuse-lowering": ["principal", ...line],
  complete: [...offices, "regulator", "supporting department"],
  correct: [...managers, "township", "regulator", ...offices],
  withdraw: [...mine, "group", ...line, "supporting department", "township", "mine-safety", ...offices],
  "assign-lead": offices,
  "set-supporting": [...offices, "regulator"],
  "assign-expert": [...offices, ...line],
  control: mine,
  plan: writers,
  "ask-extension": managers,
  "answer-extension": [...offices, ...line],
  "report-to-workers": managers,
  "report-fixed": mine,
  opine: ["expert"],
  accept: [...acceptors, ...offices],
  "return-work": acceptors,
  "strike-off": ["regulator", "township", ...managers],
  reopen: [...line, "filing-desk", ...offices],
  "order-stop": [...line, "supporting department", "mine-safety"],
  "ask-resume": managers,
  "examine-resume": line,
  resume: [...managers, "regulator"],
  "announce-stoppage": line,
  "write-step": [...writers, "regulator"],
  "sign-step": ["principal", "regulator"],
  "return-step": ["regulator", "filing-desk", "group"],
  "sign-report": [...mine, "group", "township"],
  "submit-report": managers,
  "accept-filing": ["filing-desk"],
  "return-filing": ["filing-desk"],
  "look-back": [...line, "filing-desk"],
  list: [...offices, ...line],
  "report-progress": writers,
  delist: [...offices, ...line],
  "announce-listing": [...offices, ...line],
  "file-listing": [...offices, ...line],
  "clear-for-publication": [...offices, ...line],
  "withdraw-publication": [...offices, ...line],
  instruct: [...offices, ...line],
  "answer-instruction": [...offices, "regulator", "township", "mine-safety"],
  "confirm-repeat": ["regulator"],
  "deny-repeat": ["regulator"],
  "note-platform": [...offices, "regulator"],
  "prove-report": [...offices, "regulator", "township"],
  "record-check": [...offices, ...line],
  "withdraw-check": [...offices, ...line],
  "ask-leniency-review": ["regulator"],
  "review-leniency": ["legal-reviewer", "regulator"],
  "decide-leniency": ["regulator"],
  "open-case": [...line, "supporting department"],
  "change-handlers": handlers,
  "close-suggestion": handlers,
  "record-procedure": handlers,
  "record-penalty": handlers,
  "serve-penalty": handlers,
  "record-payment": handlers,
  "publish-penalty": handlers,
  "withdraw-case-record": handlers,
  "close-case": handlers,
};

/** Who may record any act for somebody without an account (代录): they come through to the hazard's own rules. */
const recorders: readonly Asker[] = [...writers, "township", "regulator"];

/** Who comes through the gate beside them, for a case that they read may be theirs to act on; on any other they are refused. */
const atTheGate: Readonly<Record<string, readonly Asker[]>> = { "change-handlers": ["legal-reviewer"] };

/** What each act answers: the gate by the role, then whether the hazard is seen, then whether the act is theirs on it. */
export const expectedOfActs: readonly Expectation[] = Object.entries(doers).flatMap(([act, theirs]) => {
  const roles = [...theirs, ...recorders, ...(atTheGate[act] ?? [])].map(roleOf);
  return onWhatIsSeen({ roles, sees: seesHazards }, [`POST /api/hazards/:id/acts/${act}`]).map(
    ({ answers, ...rest }): Expectation => ({
      ...rest,
      answers: (asker, standing) => {
        const answer = answers(asker, standing);
        return answer === "ok" && !theirs.includes(asker) ? "refused" : answer;
      },
    }),
  );
});
