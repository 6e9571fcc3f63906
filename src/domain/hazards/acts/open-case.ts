import type { BusinessDate } from "#domain/calendar/dates.ts";
import { caseIdAt, type PenaltyCase, type Severity } from "#domain/cases/penalty-case.ts";
import { suggestions } from "#domain/cases/suggest.ts";
import { type ActContext, type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import { handlersIn, handling } from "#domain/hazards/handled-case.ts";
import { type Hazard, isMajor } from "#domain/hazards/hazard.ts";
import { isNoHazard } from "#domain/hazards/stage.ts";
import { requireDoneDay, requireSubstance } from "#domain/hazards/substance.ts";
import { reasonWaiting } from "#domain/hazards/waiting.ts";
import { type Answer, answers, assess } from "#domain/leniency/assessment.ts";
import { standingDecision } from "#domain/leniency/leniency.ts";
import { usualPolicy } from "#domain/leniency/policy.ts";
import { Refusal } from "#domain/refusal.ts";

/** What the head decided on paper, who handles it, and the reasons that courtesy before force asks for. */
export type OpenCaseInput = {
  readonly number: string;
  readonly cause: string;
  readonly openedOn: BusinessDate;
  readonly decidedBy: string;
  readonly scan: Attachment;
  readonly firstHandler: string;
  readonly secondHandler: string;
  readonly head: string | null;
  readonly severity: Severity;
  readonly discussed: string | null;
  readonly despite: string | null;
};

/** The case as recorded when it is opened, with what the record said that day. */
export type CaseOpened = Omit<
  PenaltyCase,
  "id" | "at" | "by" | "seqs" | "closings" | "procedure" | "penalties" | "closed"
>;

/**
 * 立案 (N6.3, N6.5; 行政处罚法 42, 54): the head of a department decides on paper, two certified officers of it handle the case.
 * Severity takes both 不改 and 不报: anything else needs what the collective discussion said; a standing 不予处罚, why it is
 * opened all the same.
 */
export const openCase: HazardAct<"open-case", OpenCaseInput, CaseOpened> = {
  name: "open-case",
  label: "立案",
  track: "record",
  ...handling,
  signature: true,
  version: 1,
  reasonNotTo(hazard, who) {
    if (isNoHazard(hazard.stage)) {
      return new Refusal("wrong-state", "记录已经撤回或者不构成隐患，不能立案。");
    }
    if (!isMajor(hazard)) return new Refusal("wrong-state", "判定为重大事故隐患以后才能立案。");
    return reasonWaiting(hazard, ["judge"], who.officerNames);
  },
  decide(hazard, input, context) {
    const { actor, today, articles } = context;
    const { cause, severity, decidedBy, openedOn, scan, head } = input;
    const number = input.number.trim();
    if (number === "") throw new Refusal("incomplete", "请填写立案编号。", "number");
    requireSubstance(cause, "cause", "请写明案由（不少于 4 个字）。");
    requireDoneDay(openedOn, "openedOn", { from: hazard.finding.foundOn, to: today });
    const handlers = handlersIn(input, context);
    if ([actor.person, ...handlers].includes(decidedBy)) {
      throw new Refusal("same-person", "立案由负责人决定，经办人、承办人不能登记为决定人。", "decidedBy");
    }
    requireHead(input, context);
    const { answer } = assess(hazard, usualPolicy, today);
    return {
      ...{ organisation: actor.organisation ?? "", number, cause: cause.trim(), openedOn, decidedBy },
      ...{ scan, handlers, head, severity, answer },
      discussed: discussedIn(input, answer),
      despite: despiteIn(hazard, input),
      suggested: suggestions(hazard, articles, today),
    };
  },
  evolve(hazard, entry) {
    const opened: PenaltyCase = {
      ...{ id: caseIdAt(entry.times.received), at: entry.times.received, by: signerOfEntry(entry) },
      ...entry.payload,
      seqs: [entry.seq],
      ...{ closings: [], procedure: [], penalties: [], closed: null },
    };
    return { ...hazard, cases: [...(hazard.cases ?? []), opened] };
  },
};

/** @throws {Refusal} `invalid` for somebody who has no account in the department, `same-person` for a handler */
function requireHead(
  { head, firstHandler, secondHandler }: OpenCaseInput,
  { actor, officerAt }: Pick<ActContext, "actor" | "officerAt">,
): void {
  if (head === null) return;
  if (head === firstHandler || head === secondHandler) {
    throw new Refusal("same-person", "部门负责人和承办人不能是同一人。", "head");
  }
  if (officerAt(head, actor.organisation)) return;
  throw new Refusal("invalid", "所选负责人在本部门没有账号，请重新选择或者不选。", "head");
}

/** What was said of it where the record is not both 不改 and 不报. @throws {Refusal} `incomplete` */
function discussedIn({ discussed }: OpenCaseInput, answer: Answer | null): string | null {
  const said = discussed?.trim() || null;
  if (answer === "neither") return said;
  const sentence = `${severityAsks(answer)}请写明集体讨论决定立案的理由（不少于 4 个字）。`;
  requireSubstance(said ?? "", "discussed", sentence);
  return said;
}

/** What the form says where the record is not both 不改 and 不报. */
export function severityAsks(answer: Answer | null): string {
  const stands = answer === null ? "报告、整改情况尚有待查" : `记录的情形是“${answers[answer]}”`;
  return `从严处罚须既不改又不报；${stands}，须经集体讨论。`;
}

/** @throws {Refusal} `wrong-state` without a reason while 不予处罚 stands */
function despiteIn(hazard: Hazard, { despite }: OpenCaseInput): string | null {
  if (standingDecision(hazard)?.result !== "not-penalised") return null;
  const said = despite?.trim() ?? "";
  if ([...said].length >= 4) return said;
  const sentence = "已经决定不予行政处罚，不能立案；确需立案的，请写明理由（不少于 4 个字）。";
  throw new Refusal("wrong-state", sentence, "despite");
}
