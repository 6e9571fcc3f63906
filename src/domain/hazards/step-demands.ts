import { isBusinessDate } from "#domain/calendar/dates.ts";
import { Refusal, together } from "#domain/refusal.ts";
import type { Step } from "./step.ts";
import type {
  Accountability,
  Analysis,
  Cause,
  Commitment,
  Description,
  ImmediateFix,
  Measure,
  SourceGovernance,
  StepContents,
} from "./step-contents.ts";
import { reasonHollow } from "./substance.ts";

/** What of the record the demands on a step depend on. */
export type StepFacts = {
  /** A confirmed repeat deepens 析因 and 治源 (N3). */
  readonly repeat: boolean;
  /** Confirmed since its kind is kept: post-procedure and comparison are then named apart. Earlier ones were not asked. */
  readonly namedApart: boolean;
  readonly finder: string | null;
};

/** A step with what is written in it. */
export type WrittenStep = {
  readonly [S in Step]: { readonly step: S; readonly content: StepContents[S] };
}[Step];

/** Why the contents of a step do not do yet, naming each field that lacks something, in order; null when they are complete. */
export function reasonIncomplete(written: WrittenStep, facts: StepFacts): Refusal | null {
  switch (written.step) {
    case "describe":
      return together(inDescription(written.content));
    case "analyse":
      return together(inAnalysis(written.content, facts));
    case "hold-accountable":
      return together(inAccountability(written.content, facts.finder));
    case "fix":
      return together(inFix(written.content));
    case "govern-at-source":
      return together(inGovernance(written.content, facts));
  }
}

type Reasons = readonly (Refusal | null)[];

function lacks(absent: boolean, field: string, sentence: string): Refusal | null {
  return absent ? new Refusal("incomplete", sentence, `content.${field}`) : null;
}

function hollow(text: string, field: string, what: string, atLeast = 4): Refusal | null {
  return reasonHollow(text, `content.${field}`, `请具体写明${what}（不少于 ${atLeast} 个字）。`, atLeast);
}

function wrongNumber(value: number, field: string, what: string): Refusal | null {
  if (Number.isFinite(value) && value >= 0) return null;
  return new Refusal("invalid", `${what}须是不小于 0 的数字。`, `content.${field}`);
}

function inDescription(content: Description): Reasons {
  return [
    hollow(content.what, "what", "隐患情况", 8),
    hollow(content.spot, "spot", "具体部位", 2),
    hollow(content.howFound, "howFound", "发现经过"),
    lacks(content.measured.trim() === "", "measured", "请填写实测数据；没有可测数据的，请写明“无可测数据”。"),
    wrongNumber(content.exposedPeople, "exposedPeople", "受威胁人数"),
    hollow(content.possibleHarm, "possibleHarm", "可能造成的后果"),
    lacks(content.photos.length === 0, "photos", "请附至少一张现场照片。"),
  ];
}

function inAnalysis(content: Analysis, { repeat, namedApart }: StepFacts): Reasons {
  return [
    lacks(content.causes.every(statesNone), "causes", "请从人、机、环、管至少分析出一个原因。"),
    ...content.causes.flatMap((cause, index) => inCause(cause, index, repeat)),
    hollow(content.root, "root", "根本原因"),
    hollow(content.departedFrom, "departedFrom", "背离的标准、制度或者岗位作业流程", repeat ? 6 : 4),
    namedApart ? hollow(content.postProcedure ?? "", "postProcedure", "背离的岗位作业流程和环节", 6) : null,
    lacks(content.similar.length === 0, "similar", "请填写举一反三排查的地点和结果。"),
    ...content.similar.flatMap((place, index) => [
      hollow(place.place, `similar.${index}.place`, "排查的地点", 2),
      lacks(
        place.found.trim() === "",
        `similar.${index}.found`,
        "请填写排查结果；没有同类问题的，请写明“未发现”。",
      ),
    ]),
  ];
}

/** A person's own statement that nothing was found on this side (人、机、环、管): there is no "why" to ask. */
export function statesNone({ cause }: Pick<Cause, "cause">): boolean {
  return /^(经排查)?，?(未(查出|发现)|没有(查出|发现)).{0,12}(原因|问题)[。.]?$/.test(cause.trim());
}

function inCause(cause: Cause, index: number, repeat: boolean): Reasons {
  if (statesNone(cause)) return [];
  const depth = repeat ? 3 : 1;
  const sentence = repeat
    ? "重复出现的隐患，每个原因至少追问三层“为什么”。"
    : "每个原因至少追问一层“为什么”。";
  return [
    hollow(cause.cause, `causes.${index}.cause`, "原因"),
    lacks(cause.whys.filter((why) => why.trim() !== "").length < depth, `causes.${index}.whys`, sentence),
  ];
}

function inAccountability(content: Accountability, finder: string | null): Reasons {
  return [
    lacks(
      content.measures.length === 0,
      "measures",
      "请填写追责情况；以教育代替处理的，请选择“教育不处罚”并写明理由。",
    ),
    ...content.measures.flatMap((measure, index) => inMeasure(measure, `measures.${index}`, finder)),
  ];
}

function inMeasure(measure: Measure, field: string, finder: string | null): Reasons {
  const taught = measure.taughtNotPunished;
  return [
    lacks(!measure.person && !measure.unit?.trim(), `${field}.person`, "请写明对哪个人员或者单位。"),
    protectedFinder(measure, field, finder),
    hollow(measure.rule, `${field}.rule`, "依据的制度条款"),
    hollow(measure.post, `${field}.post`, "岗位职责", 2),
    taught
      ? lacks(!measure.reason?.trim(), `${field}.reason`, "教育不处罚须写明理由。")
      : hollow(measure.measure, `${field}.measure`, "处理措施", 2),
  ];
}

function protectedFinder(measure: Measure, field: string, finder: string | null): Refusal | null {
  if (measure.taughtNotPunished || finder === null || measure.person !== finder) return null;
  return new Refusal(
    "invalid",
    "不得因报告隐患处理发现人；确有其他责任的，请另行处理。",
    `content.${field}.person`,
  );
}

const commitments = {
  responsibility: "责任",
  measures: "措施",
  funds: "资金",
  timeLimit: "时限",
  emergencyPlan: "预案",
} as const;

function inFix(content: ImmediateFix): Reasons {
  return [
    ...(Object.keys(commitments) as (keyof typeof commitments)[]).flatMap((key) =>
      inCommitment(content[key], key, commitments[key]),
    ),
    wrongNumber(content.plannedYuan, "plannedYuan", "计划资金"),
    wrongNumber(content.spentYuan, "spentYuan", "实际支出"),
    lacks(content.before.length === 0, "before", "请附整改前照片。"),
    lacks(content.after.length === 0, "after", "请附整改后照片。"),
  ];
}

function inCommitment(commitment: Commitment, key: string, name: string): Reasons {
  return [
    hollow(commitment.promised, `${key}.promised`, `${name}的安排`),
    hollow(commitment.carriedOut, `${key}.carriedOut`, `${name}的落实情况`),
  ];
}

function inGovernance(content: SourceGovernance, { repeat, namedApart }: StepFacts): Reasons {
  return [
    hollow(content.technical, "technical", "技术措施"),
    hollow(content.management, "management", "管理措施"),
    hollow(content.training, "training", "培训措施"),
    hollow(content.changedRules, "changedRules", "修订的制度或者流程"),
    repeat ? hollow(content.intrinsicSafety, "intrinsicSafety", "本质安全技改方案及工艺、成本比较") : null,
    namedApart ? hollow(content.costAndProcess ?? "", "costAndProcess", "各方案的工艺和费用比较", 8) : null,
    lacks(!(content.fundsYuan > 0), "fundsYuan", "治源方案须有资金，请填写金额（元）。"),
    lacks(!isBusinessDate(content.doneBy), "doneBy", "请填写治源方案的完成日期。"),
    hollow(content.copiedTo, "copiedTo", "推广到的部位、工序或者单位", 2),
    lacks(!isBusinessDate(content.lookBackOn), "lookBackOn", "请填写回头看日期。"),
    content.lookBackOn < content.doneBy
      ? new Refusal("invalid", "回头看日期不能早于治源完成日期。", "content.lookBackOn")
      : null,
  ];
}
