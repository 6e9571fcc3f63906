import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { Step } from "#domain/hazards/step.ts";
import type { Factor } from "#domain/hazards/step-contents.ts";
import type { PaperPicture, SignaturePlace } from "./block.ts";

/** The unit that reports. Texts are display words, chosen by the caller. */
export type ReportEnterprise = {
  readonly name: string;
  readonly uscc: string | null;
  /** County, township and address. */
  readonly place: string;
  /** Hazard field and sector (行业领域). */
  readonly field: string;
  /** 省属, 市属 or 县属: decides which bureau files the report. */
  readonly supervisionLevel: string;
  /** 牵头部门. */
  readonly leadDepartment: string | null;
  /** 办矿主体 or group company. */
  readonly group: string | null;
};

/** 述情. */
export type ReportFinding = {
  readonly foundOn: BusinessDate | null;
  /** The way of finding (发现方式). */
  readonly how: string;
  /** How it came about, as 述情 tells it; null before that. */
  readonly course: string | null;
  /** Who found it, by name; null where the record names nobody (old rows) or may not (a tip). */
  readonly by: string | null;
  readonly what: string;
  readonly spot: string | null;
  readonly measured: string | null;
  readonly exposedPeople: number | null;
  readonly possibleHarm: string | null;
  readonly photos: readonly PaperPicture[];
};

/** The criterion that the judgement cites. Never our summary: either imported official text or the citation alone. */
export type ReportCriterion = {
  readonly standardTitle: string;
  readonly documentNumber: string | null;
  readonly clause: string;
  readonly officialText: string | null;
};

/** Who judged it major, on what ground, when. */
export type ReportJudgement = {
  /** Null with a typed basis when the criterion is not in the library. */
  readonly criterion: ReportCriterion | null;
  readonly basis: string | null;
  /** True where the typed basis names a standard of the library, so that only the clause is open. */
  readonly titleKnown: boolean;
  readonly reason: string;
  readonly by: string;
  readonly on: BusinessDate;
};

/** 核定 by the lead department. */
export type ReportConfirmation = {
  readonly by: string;
  readonly on: BusinessDate;
  readonly opinion: string | null;
};

/** 临时管控: what kept people safe until the hazard was gone. */
export type ReportControl = {
  readonly measures: string;
  readonly area: string | null;
  readonly watchedBy: string;
  readonly from: BusinessDate;
};

/** 停产停业: one order, and its resumption where it came. */
export type ReportStoppage = {
  readonly area: string;
  readonly basis: string;
  readonly orderedBy: string;
  readonly orderedOn: BusinessDate;
  readonly document: string | null;
  readonly resumedOn: BusinessDate | null;
  /** Who examined and agreed to the resumption. */
  readonly examinedBy: string | null;
};

/** One cause with its chain of whys, from the direct cause down. */
export type ReportCause = {
  readonly factor: Factor;
  readonly cause: string;
  readonly whys: readonly string[];
};

/** 析因. */
export type ReportAnalysis = {
  readonly causes: readonly ReportCause[];
  readonly root: string | null;
  readonly departedFrom: string | null;
  readonly similar: readonly { readonly place: string; readonly found: string }[];
  /** The same hazard stood here before: the analysis owes more. */
  readonly repeated: boolean;
};

/** 追责. `person` is the name that this reader may see, or the words that it is not shown. */
export type ReportAccountability = {
  readonly person: string;
  /** 岗位职务 that the person holds; null for a unit, or for whom no post is on file. */
  readonly post: string | null;
  /** 岗位职责 that was not met, as 追责 tells it. */
  readonly duty: string;
  readonly rule: string;
  readonly measure: string;
  readonly document: string | null;
  /** Why taught and not punished, where it is so. */
  readonly reason: string | null;
};

/** One commitment: promised, and as carried out. */
export type ReportCommitment = { readonly promised: string; readonly carriedOut: string };

/** The five commitments (五落实). */
export const commitments = {
  responsibility: "责任",
  measures: "措施",
  funds: "资金",
  timeLimit: "时限",
  emergencyPlan: "预案",
} as const;
/** One of the five commitments. */
export type CommitmentName = keyof typeof commitments;

/** One signed link of the acceptance chain. */
export type ReportAcceptance = {
  readonly label: string;
  readonly by: string;
  readonly opinion: string;
  readonly on: BusinessDate;
  readonly note: string | null;
};

/** 即改. Money in yuan. */
export type ReportFix = {
  readonly commitments: Readonly<Record<CommitmentName, ReportCommitment | null>>;
  readonly deadline: BusinessDate | null;
  /** The plan's own day, where an extension that was granted moved it back; null where none did. */
  readonly extendedFrom: BusinessDate | null;
  readonly doneOn: BusinessDate | null;
  readonly plannedYuan: number | null;
  readonly spentYuan: number | null;
  readonly before: readonly PaperPicture[];
  readonly after: readonly PaperPicture[];
  readonly acceptance: readonly ReportAcceptance[];
  readonly struckOffOn: BusinessDate | null;
};

/** 治源. */
export type ReportSource = {
  readonly technical: string | null;
  readonly management: string | null;
  readonly training: string | null;
  readonly changedRules: string | null;
  readonly intrinsicSafety: string | null;
  readonly fundsYuan: number | null;
  readonly doneBy: BusinessDate | null;
  readonly copiedTo: string | null;
  readonly lookBackOn: BusinessDate | null;
};

/** The check against the three principles (N3), each answered with evidence. */
export type ReportPrinciples = {
  readonly atSource: string | null;
  readonly asSystem: string | null;
  readonly atRoot: string | null;
};

/** An act entered for someone without an account (代录). */
export type ReportRecording = {
  readonly act: string;
  readonly forWhom: string;
  readonly by: string;
  readonly on: BusinessDate;
  readonly channel: string;
};

/** Receipt by the bureau. */
export type ReportFiling = { readonly number: string; readonly on: BusinessDate; readonly bureau: string };

/** All that the 高质量整改报告 is composed of, as plain display words and dates. */
export type ReportInput = {
  readonly number: string;
  readonly preparedOn: BusinessDate;
  readonly enterprise: ReportEnterprise;
  readonly finding: ReportFinding;
  readonly judgement: ReportJudgement | null;
  readonly confirmation: ReportConfirmation | null;
  readonly controls: readonly ReportControl[];
  readonly stoppages: readonly ReportStoppage[];
  readonly analysis: ReportAnalysis | null;
  /** Null when nothing is written yet. */
  readonly accountability: readonly ReportAccountability[] | null;
  readonly fix: ReportFix | null;
  readonly source: ReportSource | null;
  readonly principles: ReportPrinciples;
  /** Who signed off each step; null while unsigned. */
  readonly stepSignatures: Readonly<Record<Step, SignaturePlace | null>>;
  /** Who signs the report, in order. */
  readonly signers: readonly SignaturePlace[];
  readonly recordings: readonly ReportRecording[];
  /** The bureau of the enterprise's supervision level, to which the report goes. */
  readonly bureau: string | null;
  readonly filing: ReportFiling | null;
};
