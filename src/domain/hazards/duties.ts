import { businessDateOf } from "#domain/calendar/dates.ts";
import { owesReview } from "#domain/leniency/leniency.ts";
import { acceptanceClock, acceptanceLinks } from "./acceptance.ts";
import { listingPassed } from "./acts/answer-extension.ts";
import { pendingExtension } from "./acts/ask-extension.ts";
import { caseDuties } from "./duties-of-cases.ts";
import { reportingDuties } from "./duties-of-reporting.ts";
import { workDuties } from "./duties-of-work.ts";
import type { Duty, DutyClock } from "./duty.ts";
import { selfFound } from "./finding.ts";
import { type Gap, gaps } from "./gap.ts";
import { type Hazard, isMajor, standingJudgement } from "./hazard.ts";
import { instructionDuties } from "./instruction.ts";
import { jointActs } from "./joint-act.ts";
import { discussionOwed } from "./judgement.ts";
import { reasonNotReviewed } from "./leniency-open.ts";
import { isOver } from "./stage.ts";
import { standingStoppage } from "./stoppage.ts";
import { reasonWaiting, type Waiting, waitingIn } from "./waiting.ts";

/** Everything owed on the hazard now, each act once per part, or per person where one alone owes it. */
export function dutiesOf(hazard: Hazard): readonly Duty[] {
  // What a leader asked for goes on being owed: who took the record back may not know of it.
  if (hazard.stage === "withdrawn") return instructionDuties(hazard);
  const owed = [
    ...recordDuties(hazard),
    ...countersigningDuties(hazard),
    ...judgingDuties(hazard),
    ...safetyDuties(hazard),
    ...workDuties(hazard),
    ...reportingDuties(hazard),
    ...instructionDuties(hazard),
    ...reviewDuty(hazard),
    ...caseDuties(hazard),
  ];
  const keyOf = ({ act, part, person }: Duty) => `${act} ${part} ${person ?? ""}`;
  return owed.filter((duty, index) => owed.findIndex((other) => keyOf(other) === keyOf(duty)) === index);
}

/** 法制审核 that was asked for: the legal reviewer's of the department, or its officers' where it had none. */
function reviewDuty(hazard: Hazard): readonly Duty[] {
  const asked = hazard.leniency?.asked;
  if (!asked || !owesReview(hazard) || reasonNotReviewed(hazard, { officerNames: {} })) return [];
  const part = asked.hasReviewer ? "legal-review" : "lead";
  const what = "办理不予行政处罚法制审核";
  return [{ act: "review-leniency", part, what, since: businessDateOf(asked.at), due: null }];
}

/** Gaps of an old record. What is done already needs no lead and no file of its unit; its other gaps stay. */
function recordDuties(hazard: Hazard): readonly Duty[] {
  const since = businessDateOf(hazard.reportedAt);
  const lead: Duty = { act: "assign-lead", part: "county-office", what: "指定牵头部门", since, due: null };
  const leaderless = hazard.belonging.leadOrganisation === null && !isOver(hazard.stage);
  const idle: readonly Gap[] = isOver(hazard.stage) ? ["lead", "enterprise"] : ["lead"];
  const missing = hazard.gaps.filter((gap) => !idle.includes(gap)).map((gap) => gaps[gap]);
  if (missing.length === 0) return leaderless ? [lead] : [];
  const what = `补全${missing.join("、")}`;
  const complete: Duty = { act: "complete", part: "county-office", what, since, due: null };
  return leaderless ? [lead, complete] : [complete];
}

/** 会签: owed by the officer who is named, one line for all that waits for him here. The department's part stands for any body of officers. */
function countersigningDuties(hazard: Hazard): readonly Duty[] {
  const waiting = waitingIn(hazard);
  const officers = [...new Set(waiting.map(({ second }) => second.officer))];
  return officers.map((person) => {
    const own = waiting.filter(({ second }) => second.officer === person);
    const what = `会签${own.map(({ act }) => `“${jointActs[act]}”`).join("、")}（第二名执法人员）`;
    const since = own.map(({ second }) => second.since).sort()[0] ?? hazard.stageSince;
    const [clock] = own.flatMap((one) => clockOfWaiting(hazard, one)).sort(earliestFirst);
    const owed = {
      act: "countersign",
      part: "lead",
      person,
      what,
      since: businessDateOf(since),
      due: null,
    } as const;
    return clock ? { ...owed, clock } : owed;
  });
}

/** A limit on the joint act goes on while the second officer is waited for. */
function clockOfWaiting(hazard: Hazard, { act, second }: Waiting): readonly DutyClock[] {
  if (act === "accept") {
    const signed = hazard.rectification.acceptance.find((one) => one.second?.entry === second.entry);
    const link = acceptanceLinks(hazard).find(({ key }) => key === signed?.link);
    const clock = link ? acceptanceClock(hazard, link) : null;
    return clock ? [clock] : [];
  }
  const asked = act === "examine-resume" ? standingStoppage(hazard.stoppages)?.request : null;
  return asked ? [{ act, since: businessDateOf(asked.at) }] : [];
}

const earliestFirst = (one: DutyClock, other: DutyClock) => one.since.localeCompare(other.since);

function judgingDuties(hazard: Hazard): readonly Duty[] {
  if (reasonWaiting(hazard, ["judge"])) return [];
  const since = businessDateOf(hazard.stageSince);
  if (hazard.stage === "found") {
    const part = selfFound(hazard.finding) ? "enterprise" : "lead";
    return [{ act: "judge", part, what: "判定隐患等级并签字", since, due: null }];
  }
  const judgement = standingJudgement(hazard);
  if (hazard.lowering) {
    const asked = businessDateOf(hazard.lowering.at);
    return [
      { act: "countersign-lowering", part: "lead", what: "复签或者驳回降级建议", since: asked, due: null },
    ];
  }
  if (hazard.stage !== "judged" || !judgement) return [];
  if (discussionOwed(judgement, hazard.confirmation, hazard.discussions)) {
    return [{ act: "discuss", part: "lead", what: "组织集体讨论或者专家论证", since, due: null }];
  }
  return [{ act: "confirm", part: "lead", what: "核定重大事故隐患", since, due: null }];
}

/** Control and stop run from the judgement, at once: their day is the day of the judgement. */
function safetyDuties(hazard: Hazard): readonly Duty[] {
  const judgement = standingJudgement(hazard);
  if (!judgement || !isMajor(hazard) || isOver(hazard.stage) || hazard.stage === "accepted") return [];
  const since = businessDateOf(judgement.at);
  const arose = { since, at: judgement.at };
  const owed: Duty[] = [];
  if (hazard.rectification.controls.length === 0 && hazard.stage !== "fixed") {
    owed.push({ act: "control", part: "enterprise", what: "落实临时管控措施", ...arose, due: since });
  }
  if (!hazard.toldWorkers && !hazard.importedFrom?.done && !reasonWaiting(hazard, ["judge"])) {
    const what = "向职工大会（职工代表大会）报告重大事故隐患";
    owed.push({ act: "report-to-workers", part: "enterprise", what, ...arose, due: null });
  }
  if (judgement.demands.stop && hazard.stoppages.length === 0) {
    owed.push({ act: "order-stop", part: "lead", what: "责令受影响区域停产", ...arose, due: since });
  }
  const asked = pendingExtension(hazard);
  if (asked && (hazard.stage === "fixing" || hazard.stage === "confirmed")) {
    owed.push({
      act: "answer-extension",
      part: listingPassed(hazard)?.part ?? "lead",
      what: "答复延期申请",
      since: businessDateOf(asked.at),
      due: hazard.rectification.deadline,
    });
  }
  return owed;
}
