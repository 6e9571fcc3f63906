import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import { partsOfLink } from "./acceptance.ts";
import type { Duty } from "./duty.ts";
import { type Hazard, owesSteps } from "./hazard.ts";
import type { Return } from "./rectification.ts";
import { isReportSigned, nextReportLink, reasonNotReportable, standingReturn } from "./reporting.ts";
import { nextStep, type Step, stepState, steps } from "./step.ts";
import { allJointActs, reasonWaiting } from "./waiting.ts";

/** What is owed on the 五步 track: the steps in order, the report, the filing, the look back. */
export function reportingDuties(hazard: Hazard): readonly Duty[] {
  if (!owesSteps(hazard)) return [];
  const step = nextStep(hazard.steps);
  if (step) return step === "fix" && awaitsPlan(hazard) ? [] : [stepDuty(hazard, step)];
  if (hazard.filing.filed) return lookBackDuty(hazard);
  if (reasonNotReportable(hazard)) return [];
  const { submittedAt } = hazard.filing;
  if (submittedAt) {
    const since = businessDateOf(submittedAt);
    return [{ act: "accept-filing", part: "filing", what: "办理备案或者退回补正", since, due: null }];
  }
  return isReportSigned(hazard) && reasonWaiting(hazard, allJointActs) ? [] : [reportDuty(hazard)];
}

/** Taken up again and not planned yet: 即改 tells of work that has not been thought out. */
function awaitsPlan({ reopened, rectification }: Hazard): boolean {
  return reopened.length > 0 && rectification.plan === null;
}

function stepDuty(hazard: Hazard, step: Step): Duty {
  const { writtenAt, returns } = hazard.steps[step];
  const sent = returns.at(-1)?.at ?? "";
  const written = writtenAt !== null && stepState(hazard, step) === "written";
  const act = written ? "sign-step" : "write-step";
  const what = written ? `“${steps[step]}”签字` : `填写“${steps[step]}”`;
  const since = written ? businessDateOf(writtenAt) : sinceTurn(hazard, step, sent);
  return { act, part: "enterprise", what, since, due: null };
}

/** A step is owed since it was sent back, or since the one before it was signed, or since the judgement. */
function sinceTurn(hazard: Hazard, step: Step, sent: string): BusinessDate {
  const names = Object.keys(steps) as Step[];
  const before = names[names.indexOf(step) - 1];
  const judgedAt = hazard.judgements.at(-1)?.at ?? hazard.reportedAt;
  const turn = (before && hazard.steps[before].signed?.at) || judgedAt;
  return businessDateOf(sent > turn ? sent : turn);
}

function reportDuty(hazard: Hazard): Duty {
  const { chain, signatures } = hazard.filing;
  const since = businessDateOf(
    signatures.at(-1)?.at ?? hazard.steps["govern-at-source"].signed?.at ?? hazard.stageSince,
  );
  if (isReportSigned(hazard)) {
    return { act: "submit-report", part: "enterprise", what: "报送高质量整改报告备案", since, due: null };
  }
  const link = nextReportLink(hazard, chain);
  const part = (link && partsOfLink(link, hazard)[0]) || "enterprise";
  if (link) return { act: "sign-report", part, what: `整改报告签字：${link.label}`, since, due: null };
  const returned = standingReturn(hazard);
  return returned
    ? { act: "sign-report", part, what: againWords(returned), since: businessDateOf(returned.at), due: null }
    : { act: "sign-report", part, what: "编制高质量整改报告并签字", since, due: null };
}

/** As long as a line of a list bears; the whole reason stands on the record. */
const reasonShown = 40;

function againWords({ reason }: Return): string {
  const said = [...reason];
  const short = said.length > reasonShown ? `${said.slice(0, reasonShown).join("")}…` : reason;
  return `整改报告已退回补正，修改后重新签字报送。退回理由：${short}`;
}

function lookBackDuty(hazard: Hazard): readonly Duty[] {
  const { filed, lookBacks } = hazard.filing;
  if (!filed) return [];
  const last = lookBacks.filter(({ at }) => at >= filed.at).at(-1);
  if (last?.holds) return [];
  if (last) {
    return [{ act: "reopen", part: "lead", what: "回头看未通过，重新打开整改", since: last.on, due: null }];
  }
  const due = hazard.steps["govern-at-source"].content?.lookBackOn ?? null;
  return [{ act: "look-back", part: "lead", what: "到现场回头看", since: filed.on, due }];
}
