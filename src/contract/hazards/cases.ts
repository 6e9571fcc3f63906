import { z } from "zod";
import { AttachmentShape } from "#contract/files.ts";
import type { PartyKind } from "#domain/cases/article.ts";
import type { ShownPenalty } from "#domain/cases/case-readers.ts";
import {
  type CaseResult,
  caseResults,
  type PenalisedPost,
  type PenaltyCase,
  type PenaltyKind,
  type ProcedureKind,
  penalisedPosts,
  penaltyKinds,
  procedureKinds,
  type Severity,
  severities,
  type UnpaidWay,
  unpaidWays,
} from "#domain/cases/penalty-case.ts";
import { type Answer, answers } from "#domain/leniency/assessment.ts";
import { attachment, day, id, line, oneOf, optionalText, text as said, yuan } from "./fields.ts";
import { LimitShape } from "./hazard-line.ts";

const text = z.string();
const orNull = text.nullable();

function keyOf<Key extends string>(labels: Readonly<Record<Key, unknown>>) {
  return z.enum(Object.keys(labels) as [Key, ...Key[]]);
}

const parties = { unit: "单位", person: "个人" } as const satisfies Readonly<Record<PartyKind, string>>;
const PublishedShape = z.object({ on: text, where: text }).nullable();
const SuggestionShape = z.object({ key: text, title: text, about: text, facts: z.array(text) });

const PenaltyShape = z.object({
  ...{ number: text, on: text, party: keyOf<PartyKind>(parties), cited: text, article: text },
  post: keyOf<PenalisedPost>(penalisedPosts).nullable(),
  kinds: z.array(keyOf<PenaltyKind>(penaltyKinds)),
  ...{ amount: z.number().nullable(), overdue: z.boolean(), outside: orNull, orderedOn: orNull },
  ...{ bracket: text.exactOptional(), gains: z.number().exactOptional() },
  paper: AttachmentShape,
  served: z.object({ on: text, receipt: AttachmentShape }).nullable(),
  payments: z.array(z.object({ on: text, amount: z.number() })),
  published: PublishedShape,
});

const StepShape = z.object({
  kind: keyOf<ProcedureKind>(procedureKinds),
  ...{ on: text, evidence: AttachmentShape.nullable(), by: text, at: text },
});

const WithdrawnShape = z.object({
  what: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("penalty"), penalty: PenaltyShape }),
    z.object({ kind: z.literal("procedure"), step: StepShape }),
    z.object({ kind: z.literal("payment"), penalty: text, on: text, amount: z.number() }),
  ]),
  ...{ reason: text, retracted: orNull, by: text, at: text },
});

/** A case as who reads it sees it. */
export const PenaltyCaseShape = z.object({
  ...{ id: text, at: text, by: text, organisation: text, number: text, cause: text, openedOn: text },
  ...{ decidedBy: text, scan: AttachmentShape, handlers: z.tuple([text, text]), head: orNull },
  handovers: z
    .array(
      z.object({
        from: z.tuple([text, text]),
        reason: text,
        scan: AttachmentShape.exactOptional(),
        by: text,
        at: text,
      }),
    )
    .exactOptional(),
  seqs: z.array(z.number()),
  severity: keyOf<Severity>(severities),
  answer: keyOf<Answer>(answers).nullable(),
  ...{ discussed: orNull, despite: orNull, suggested: z.array(SuggestionShape) },
  closings: z.array(z.object({ key: text, decision: orNull, reason: orNull, by: text, on: text, at: text })),
  procedure: z.array(StepShape),
  penalties: z.array(PenaltyShape),
  withdrawn: z.array(WithdrawnShape).exactOptional(),
  closed: z
    .object({
      result: keyOf<CaseResult>(caseResults),
      ...{ on: text, summary: text, unpaid: orNull, by: text, at: text },
      unpaidWay: keyOf<UnpaidWay>(unpaidWays).exactOptional(),
    })
    .nullable(),
}) satisfies z.ZodType<PenaltyCase>;

/** A penalty as somebody sees it who does not read the case. */
export const ShownPenaltyShape = z.object({
  ...{ number: text, on: text, party: orNull, cited: orNull, kinds: z.array(text) },
  ...{ amount: z.number().nullable(), servedOn: orNull, published: PublishedShape },
  withdrawn: z.object({ on: text, retracted: orNull }).nullable(),
}) satisfies z.ZodType<ShownPenalty>;

/** What a case asks of its handlers, worked out as its readers read it. */
export const CaseViewShape = z.object({
  id: text,
  asked: z.array(
    SuggestionShape.extend({
      /** What the article allows, in words; null for what names no sum. */
      allows: orNull,
      /** That our copy of the article is still to be held against its text. */
      unverified: z.boolean(),
      closed: z.object({ decision: orNull, reason: orNull }).nullable(),
    }),
  ),
  daily: z.array(
    z.object({ number: text, from: text, days: z.number(), least: z.number(), most: z.number() }),
  ),
  watched: z.array(z.object({ words: text, number: z.number(), reached: z.boolean() })),
  /** What keeps it from being closed. */
  open: z.array(text),
  /** Hearings of which the party was not told as long ahead as a rule asks, by the moment they were recorded. */
  lateHearings: z.array(z.object({ at: text, limit: LimitShape })),
  /** That nobody handles it any more. */
  unattended: z.boolean(),
});

/** An article as it is chosen for a penalty. */
export const ArticleShape = z.object({
  ...{ id: text, cited: text, wording: text, allows: text },
  brackets: z.array(z.object({ id: text, words: text, byGains: z.boolean() })),
});

/** Inputs of the acts of a case. */
export const caseInputs = {
  "open-case": z.object({
    number: line("立案编号"),
    cause: said("案由", 200),
    openedOn: day("立案日期"),
    decidedBy: said("决定立案的负责人", 200),
    scan: attachment,
    firstHandler: id("第一承办人"),
    secondHandler: id("第二承办人"),
    head: id("部门负责人").nullable(),
    severity: oneOf("从严还是依法处理", severities),
    discussed: optionalText("集体讨论的理由", 1000),
    despite: optionalText("仍须立案的理由", 1000),
  }),
  "change-handlers": z.object({
    ...{ case: id("案件"), firstHandler: id("第一承办人"), secondHandler: id("第二承办人") },
    reason: said("更换的理由", 1000),
    scan: attachment.nullable(),
  }),
  "close-suggestion": z.object({
    case: id("案件"),
    key: id("提示"),
    decision: optionalText("决定", 500),
    reason: optionalText("理由", 1000),
  }),
  "record-procedure": z.object({
    case: id("案件"),
    kind: oneOf("程序", procedureKinds),
    on: day("日期"),
    evidence: attachment.nullable(),
  }),
  "record-penalty": z.object({
    case: id("案件"),
    number: line("处罚决定书文号"),
    on: day("决定日期"),
    party: oneOf("被处罚的是单位还是个人", parties),
    post: oneOf("被处罚人员的岗位", penalisedPosts).nullable(),
    article: id("处罚依据"),
    kinds: z
      .array(oneOf("处罚种类", penaltyKinds), "请选择处罚种类。")
      .min(1, "请选择处罚种类。")
      .max(8, "处罚种类重复，请核对。"),
    amount: yuan("罚款数额").nullable(),
    overdue: z.boolean("请选择是否逾期未改正或者拒不执行。"),
    bracket: id("适用的情形").nullable(),
    gains: yuan("违法所得").nullable(),
    outside: optionalText("数额的理由", 1000),
    orderedOn: day("责令改正的日期").nullable(),
    paper: attachment,
  }),
  "serve-penalty": z.object({
    ...{ case: id("案件"), penalty: line("处罚决定"), on: day("送达日期"), receipt: attachment },
  }),
  "record-payment": z.object({
    ...{ case: id("案件"), penalty: line("处罚决定"), on: day("缴纳日期"), amount: yuan("缴纳数额") },
  }),
  "publish-penalty": z.object({
    ...{ case: id("案件"), penalty: line("处罚决定"), on: day("公示日期"), where: line("公示的地方") },
  }),
  "withdraw-case-record": z.object({
    ...{ case: id("案件"), record: said("撤回的登记", 300), reason: said("撤回的理由", 1000) },
    retracted: optionalText("撤回公示的情况", 1000),
  }),
  "close-case": z.object({
    case: id("案件"),
    result: oneOf("结案结果", caseResults),
    on: day("结案日期"),
    summary: said("处理情况", 1000),
    unpaid: optionalText("罚款没有缴清的情况", 1000),
    unpaidWay: oneOf("结案以后怎样执行", unpaidWays).nullable(),
  }),
};
