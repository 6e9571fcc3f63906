import { recordsOf } from "#domain/cases/case-record.ts";
import { answerTo, askedIn } from "#domain/cases/open-matters.ts";
import { aPhoto, today } from "./hazard.samples.ts";
import type { Hazard } from "./hazard.ts";

const caseOf = ({ cases }: Hazard) => cases?.at(-1);

const caseIdOf = (hazard: Hazard) => caseOf(hazard)?.id ?? "cs_none";

const openKey = (hazard: Hazard): string => {
  const one = caseOf(hazard);
  return (one && askedIn(one).find(({ key }) => answerTo(one, key) === null)?.key) ?? "wsl-2021-102";
};

const penaltyIn = (hazard: Hazard) => ({
  case: caseIdOf(hazard),
  penalty: caseOf(hazard)?.penalties.at(-1)?.number ?? "示例罚〔2026〕1号",
});

const lastRecordIn = (hazard: Hazard): string => {
  const one = caseOf(hazard);
  return (one && recordsOf(one).at(-1)?.key) ?? "penalty:示例罚〔2026〕1号";
};

/** Inputs for the acts on a case. */
export const caseInputs = {
  "open-case": () => ({
    ...{ number: "示例立〔2026〕1号", cause: "未消除重大事故隐患案", openedOn: today, decidedBy: "ps_head" },
    ...{ scan: aPhoto, firstHandler: "per_officer3", secondHandler: "per_officer4", head: null },
    ...({ severity: "severe", discussed: "集体讨论认为情节较重，决定立案", despite: null } as const),
  }),
  "change-handlers": (hazard: Hazard) => ({
    ...{ case: caseIdOf(hazard), firstHandler: "per_officer4", secondHandler: "per_officer2" },
    ...{ reason: "原承办人调离", scan: null },
  }),
  "close-suggestion": (hazard: Hazard) => ({
    ...{ case: caseIdOf(hazard), key: openKey(hazard), decision: null },
    reason: "经查没有这一情形，不予采取",
  }),
  "record-procedure": (hazard: Hazard) => ({
    ...({ case: caseIdOf(hazard), kind: "told", on: today } as const),
    evidence: aPhoto,
  }),
  "record-penalty": (hazard: Hazard) => ({
    ...{ case: caseIdOf(hazard), number: "示例罚〔2026〕1号", on: today, post: null },
    ...({ party: "unit", article: "wsl-2021-102", kinds: ["fine"], amount: 30_000 } as const),
    ...{ overdue: false, bracket: null, gains: null, outside: null, orderedOn: null, paper: aPhoto },
  }),
  "serve-penalty": (hazard: Hazard) => ({ ...penaltyIn(hazard), on: today, receipt: aPhoto }),
  "record-payment": (hazard: Hazard) => ({ ...penaltyIn(hazard), on: today, amount: 30_000 }),
  "publish-penalty": (hazard: Hazard) => ({ ...penaltyIn(hazard), on: today, where: "示例区应急管理局网站" }),
  "withdraw-case-record": (hazard: Hazard) => ({
    ...{ case: caseIdOf(hazard), record: lastRecordIn(hazard), reason: "登记有误，重新登记" },
    retracted: "当日在原公示网站撤回并说明理由",
  }),
  "close-case": (hazard: Hazard) => ({
    ...{ case: caseIdOf(hazard), on: today, unpaid: null, unpaidWay: null },
    result: caseOf(hazard)?.penalties.length ? ("penalised" as const) : ("not-penalised" as const),
    summary: "处罚执行完毕，材料齐全",
  }),
};
