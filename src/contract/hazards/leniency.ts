import { z } from "zod";
import { AttachmentShape } from "#contract/files.ts";
import {
  type Answer,
  type Assessment,
  answers,
  type Suggested,
  suggestions,
} from "#domain/leniency/assessment.ts";
import { type FactorName, factorNames, type Verdict, verdicts } from "#domain/leniency/factor.ts";
import {
  type CheckKind,
  checkKinds,
  type Leniency,
  type LeniencyResult,
  leniencyDecisions,
  type ProofMeans,
  proofMeans,
} from "#domain/leniency/leniency.ts";
import { type PolicyName, policies, policyTitles } from "#domain/leniency/policy.ts";
import { attachment, day, moment, oneOf, optionalText, text as said } from "./fields.ts";

const text = z.string();

function keyOf<Key extends string>(labels: Readonly<Record<Key, unknown>>) {
  return z.enum(Object.keys(labels) as [Key, ...Key[]]);
}

const AssessmentShape = z.object({
  policy: keyOf<PolicyName>(policies),
  version: text,
  factors: z.array(
    z.object({ name: keyOf<FactorName>(factorNames), verdict: keyOf<Verdict>(verdicts), fact: text }),
  ),
  answer: keyOf<Answer>(answers).nullable(),
  result: keyOf<Suggested>(suggestions),
}) satisfies z.ZodType<Assessment>;

/** 不予行政处罚审查 as one person may see it. */
export const LeniencyShape = z.object({
  proofs: z.array(
    z.object({
      means: keyOf<ProofMeans>(proofMeans),
      ...{ receivedAt: text, evidence: AttachmentShape, by: text, at: text },
    }),
  ),
  checks: z.array(
    z.object({
      kind: keyOf<CheckKind>(checkKinds),
      ...{ happened: text, forThisMatter: z.boolean(), evidence: AttachmentShape.nullable() },
      ...{ by: text, at: text },
      body: text.exactOptional(),
      withdrawn: z.object({ reason: text, by: text, at: text }).exactOptional(),
    }),
  ),
  reviews: z.array(
    z.object({
      ...{ assessment: AssessmentShape, result: keyOf<Suggested>(suggestions), opinion: text },
      ...{ by: text, on: text, at: text },
    }),
  ),
  decisions: z.array(
    z.object({
      result: keyOf<LeniencyResult>(leniencyDecisions),
      ...{ by: text.nullable(), on: text, at: text },
      ...{ scan: AttachmentShape.nullable(), minutes: AttachmentShape.nullable() },
      education: z.object({ on: text, what: text }).nullable(),
      despite: text.exactOptional(),
    }),
  ),
  asked: z
    .object({ by: text, at: text, note: text, hasReviewer: z.boolean(), times: z.number() })
    .exactOptional(),
}) satisfies z.ZodType<Leniency>;

/** Inputs of the acts of 不予行政处罚审查. */
export const leniencyInputs = {
  "prove-report": z.object({
    means: oneOf("凭据种类", proofMeans),
    receivedAt: moment("收到报告的时间", 2000),
    evidence: attachment,
  }),
  "record-check": z.object({
    kind: oneOf("登记什么", checkKinds),
    happened: moment("发生时间", 2000),
    forThisMatter: z.boolean("请选择是否针对此事。"),
    evidence: attachment.nullable(),
  }),
  "withdraw-check": z.object({
    check: z.coerce.number("请选择哪一条检查时点。").int("请选择哪一条检查时点。").min(0),
    reason: said("撤回的理由", 500),
  }),
  "ask-leniency-review": z.object({ note: said("提请说明", 500) }),
  "review-leniency": z.object({
    policy: oneOf("适用口径", policyTitles),
    result: oneOf("审核结论", suggestions),
    opinion: said("审核意见"),
  }),
  "decide-leniency": z.object({
    result: oneOf("决定", leniencyDecisions),
    decidedBy: said("作出决定的负责人", 200),
    decidedOn: day("决定日期"),
    scan: attachment,
    minutes: attachment.nullable(),
    educatedOn: day("教育日期").nullable(),
    education: optionalText("教育情况", 1000),
    despite: optionalText("已经处罚的理由", 1000).exactOptional(),
  }),
};
