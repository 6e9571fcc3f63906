import { type BusinessDate, businessDateOf, daysBetween, type Instant } from "#domain/calendar/dates.ts";
import { writtenDate } from "#domain/documents/wording.ts";
import { selfFound } from "#domain/hazards/finding.ts";
import { type Hazard, standingJudgement } from "#domain/hazards/hazard.ts";
import type { Stoppage } from "#domain/hazards/stoppage.ts";
import type { LeniencyFactor } from "./factor.ts";
import { standingChecks } from "./leniency.ts";
import type { Policy } from "./policy.ts";
import { decisiveChecks } from "./report-time.ts";

/** What was done about it: control, stop, plan, progress, where the policy asks the result, and what speaks of bad faith. */
export function factorsOfWork(
  hazard: Hazard,
  policy: Pick<Policy, "demands">,
  today: BusinessDate,
): readonly LeniencyFactor[] {
  return [
    control(hazard, today),
    stop(hazard),
    plan(hazard, today),
    progress(hazard, today),
    ...(policy.demands === "rectified" ? [rectified(hazard)] : []),
    falseClosure(hazard),
    repeat(hazard),
    refused(hazard),
  ];
}

/**
 * Owed on the day of the judgement by whoever found it; what others found stood there without. It goes by when it was
 * put on record: the day that it claims proves nothing.
 */
function control(hazard: Hazard, today: BusinessDate): LeniencyFactor {
  const name = "control";
  const [first] = hazard.rectification.controls;
  if (!first) {
    const judged = standingJudgement(hazard);
    const early = selfFound(hazard.finding) && !(judged && businessDateOf(judged.at) < today);
    return { name, verdict: early ? "open" : "against", fact: "没有登记临时管控措施" };
  }
  const [check] = decisiveChecks(hazard);
  const on = businessDateOf(first.at);
  const { foundOn } = hazard.finding;
  const days = foundOn && foundOn < on ? `，发现后${daysBetween(foundOn, on)}日` : "";
  const told = `${writtenDate(on)}登记临时管控${days}`;
  if (check && first.at >= check.happened) {
    return { name, verdict: "open", fact: `${told}，在检查以后，须核实何时采取` };
  }
  return { name, verdict: "for", fact: told };
}

/**
 * Evacuation and suspension are owed and no penalty; coal punishes production with a major hazard (煤矿安全生产条例 64). Only
 * who stopped by itself is spoken for: an order shows that it had not, unless it came before anything demanded the stop.
 */
function stop(hazard: Hazard): LeniencyFactor {
  const name = "stop";
  const judgement = standingJudgement(hazard);
  if (!judgement?.demands.stop) {
    return { name, verdict: "for", fact: "所依据的条款没有停产要求" };
  }
  const [order] = hazard.stoppages;
  const controls = hazard.rectification.controls.filter(({ area, at }) => area && isBefore(at, order));
  const own = controls.find(({ measures }) => saysStopped(measures));
  const [check] = decisiveChecks(hazard);
  if (own && !(check && own.at >= check.happened)) {
    const fact = `${writtenDate(businessDateOf(own.at))}登记自行停产停用：${own.area}`;
    return { name, verdict: "for", fact };
  }
  const [limited] = controls;
  if (limited) {
    return { name, verdict: "open", fact: `临时管控写明范围“${limited.area}”，须核实已经停产停用` };
  }
  if (order) {
    const fact = `责令以后才停（${writtenDate(order.orderedOn)}责令：${order.area}），此前没有自行停下的记录`;
    return { name, verdict: order.at < judgement.at ? "open" : "against", fact };
  }
  return { name, verdict: "against", fact: "条款要求受影响区域停产停用，没有停下的记录" };
}

/** Before the order was put on record, and not after the day that its paper bears. */
function isBefore(at: Instant, order: Stoppage | undefined): boolean {
  return order === undefined || (at < order.at && businessDateOf(at) <= order.orderedOn);
}

/** The control says that work stands still, and not that it does not. */
function saysStopped(measures: string): boolean {
  return (
    /停产|停用|停工|停机|停止(作业|生产|使用)/.test(measures) &&
    !/(不|未|没有|无需|无须|免于)停|边生产|继续生产/.test(measures)
  );
}

/**
 * Whole days after the confirmation during which a plan that is not there yet says nothing of who found the hazard itself.
 * No text names a number: it keeps a hazard of yesterday from reading as 报而不改, and people decide.
 */
const planDays = 3;

function plan({ finding, rectification, stage, confirmation }: Hazard, today: BusinessDate): LeniencyFactor {
  const name = "plan";
  if (rectification.plan) {
    return { name, verdict: "for", fact: "责任、措施、资金、时限、预案均已落实到方案" };
  }
  if (stage === "found" || stage === "judged") {
    return { name, verdict: "open", fact: "尚未核定，核定后制定整改方案" };
  }
  const days = confirmation ? daysBetween(businessDateOf(confirmation.at), today) : planDays + 1;
  if (selfFound(finding) && days <= planDays) {
    return { name, verdict: "open", fact: `核定后${days}日，尚未制定整改方案` };
  }
  return { name, verdict: "against", fact: "没有制定整改方案" };
}

function progress({ rectification }: Hazard, today: BusinessDate): LeniencyFactor {
  const name = "progress";
  const { deadline, completion } = rectification;
  if (deadline === null) return { name, verdict: "open", fact: "整改期限尚未确定" };
  const due = `期限${writtenDate(deadline)}`;
  if (completion) {
    // Which day it was done is the enterprise's word; that it was told in time is not.
    const told = businessDateOf(completion.at);
    const fact = `${due}，${writtenDate(told)}报告完成`;
    if (told <= deadline) return { name, verdict: "for", fact };
    return completion.doneOn <= deadline
      ? { name, verdict: "open", fact: `${fact}，自述按期完成，须核实` }
      : { name, verdict: "against", fact };
  }
  return deadline < today
    ? { name, verdict: "against", fact: `${due}，已经逾期` }
    : { name, verdict: "for", fact: `${due}，正在整改` };
}

function rectified({ stage, rectification }: Hazard): LeniencyFactor {
  const name = "rectified";
  if (stage === "accepted" || stage === "struck-off") {
    return { name, verdict: "for", fact: "整改完成并通过验收" };
  }
  return rectification.completion
    ? { name, verdict: "open", fact: "已报告整改完成，尚未验收" }
    : { name, verdict: "open", fact: "尚未整改完成" };
}

/** Inventing that it is gone (法释〔2022〕19号 3): work sent back, or reopened because it was not. */
function falseClosure({ rectification, reopened, filing }: Hazard): LeniencyFactor {
  const name = "false-closure";
  const failed = filing.lookBacks.some(({ holds }) => !holds);
  const told = [
    ...(rectification.returns.length > 0 ? [`退回整改${rectification.returns.length}次`] : []),
    ...(reopened.length > 0 ? [`重新打开${reopened.length}次`] : []),
    ...(failed ? ["回头看未通过"] : []),
  ];
  return told.length > 0
    ? { name, verdict: "against", fact: told.join("，") }
    : { name, verdict: "for", fact: "没有退回、重新打开的记录" };
}

/** A factor and no bar: who finds the same again and reports it again is still honest. */
function repeat({ repeatOf }: Hazard): LeniencyFactor {
  return repeatOf
    ? { name: "repeat", verdict: "against", fact: "已认定为重复隐患，不单独否决" }
    : { name: "repeat", verdict: "for", fact: "没有认定为重复隐患" };
}

function refused({ leniency }: Hazard): LeniencyFactor {
  const times = standingChecks(leniency).filter(({ kind }) => kind === "refusal").length;
  return times > 0
    ? { name: "refused", verdict: "against", fact: `登记拒绝检查或者拒不执行${times}次` }
    : { name: "refused", verdict: "for", fact: "没有拒绝检查、拒不执行的记录" };
}
