import type { SeenHazard } from "#contract/hazards/seen-hazard.ts";
import { isLookedAfter, mayBePaid, owedOn } from "#domain/cases/open-matters.ts";
import {
  caseResults,
  partyInWords,
  penalisedPosts,
  penaltyKinds,
  procedureKinds,
  severities,
  unpaidWays,
} from "#domain/cases/penalty-case.ts";
import { severityAsks } from "#domain/hazards/acts/open-case.ts";
import { assess } from "#domain/leniency/assessment.ts";
import { standingDecision } from "#domain/leniency/leniency.ts";
import { usualPolicy } from "#domain/leniency/policy.ts";
import { type FieldSpec, type Options, optionsOf } from "#web/ui/form/field-spec.ts";
import { valueAt } from "#web/ui/form/paths.ts";
import { type ActForms, type Asked, reasonField } from "./act-form.ts";
import { caseField, type Goes, handled, isOpen, theCase } from "./case-field.ts";
import { HandlerPicker, HeadPicker } from "./people-pickers.tsx";

const takesPayment: Goes = (one) => isOpen(one) || mayBePaid(one);

type Which = "unserved" | "unpublished" | "unpaid";

/** The penalties for which something is still owed; of publication also those on persons, which may be published. */
function penaltyOptions(asked: Asked, which: Which, goes: Goes = isOpen): Options {
  return handled(asked, goes)
    .flatMap((one) =>
      which === "unpublished" ? one.penalties.filter(({ published }) => !published) : owedOn(one)[which],
    )
    .map((penalty) => [penalty.number, `${penalty.number}（${partyInWords(penalty)}）`] as const);
}

function penaltyField(asked: Asked, which: Which, goes: Goes = isOpen): FieldSpec {
  return { kind: "select", name: "penalty", label: "处罚决定", options: penaltyOptions(asked, which, goes) };
}

function thePenalty(asked: Asked, which: Which, goes: Goes = isOpen): string | null {
  const [first, ...others] = penaltyOptions(asked, which, goes);
  return first && others.length === 0 ? first[0] : null;
}

function openSuggestions({ seen }: Asked): Options {
  return seen.caseViews.flatMap(({ asked }) =>
    asked
      .filter(({ closed }) => closed === null)
      .map(({ key, title, about }) => [key, about ? `${title}（${about}）` : title] as const),
  );
}

const articleOptions = ({ articles }: SeenHazard): Options =>
  articles.map(({ id, cited, wording, allows, brackets }) => [
    id,
    `${cited}（${wording}）${allows && brackets.length === 0 ? `：${allows}` : ""}`,
  ]);

const bracketOptions = ({ articles }: SeenHazard): Options =>
  articles.flatMap(({ brackets }) => brackets.map(({ id, words }) => [id, words] as const));

const chosenIn = ({ articles }: SeenHazard, values: unknown) =>
  articles.find(({ id }) => id === valueAt(values, "article"))?.brackets ?? [];

const hasBrackets = (seen: SeenHazard) => (values: unknown) => chosenIn(seen, values).length > 0;

const goesByGains = (seen: SeenHazard) => (values: unknown) =>
  isUnit(values) &&
  chosenIn(seen, values).some(({ id, byGains }) => byGains && id === valueAt(values, "bracket"));

function severityNote({ seen: { hazard, today } }: Asked): string {
  const { answer } = assess(hazard, usualPolicy, today);
  const told = answer === "neither" ? "记录的情形是“不改不报”，可以从严处罚。" : severityAsks(answer);
  const spared = isSpared(hazard) ? "已经决定不予行政处罚，仍须立案的写明理由。" : "";
  return `${told}${spared}负责人在立案审批表上签批后登记；立案以后只有承办人、法制审核人员和部门负责人看得到案件。`;
}

const isSpared = (hazard: SeenHazard["hazard"]) => standingDecision(hazard)?.result === "not-penalised";
const isPerson = (values: unknown) => valueAt(values, "party") === "person";
const isUnit = (values: unknown) => valueAt(values, "party") === "unit";
const isFine = (values: unknown) => [valueAt(values, "kinds")].flat().includes("fine");

/** A sum that was filled in stays to be seen when 罚款 is chosen no more: it is refused, not dropped. */
const hasSum = (values: unknown) => isFine(values) || Boolean(valueAt(values, "amount"));

/** How it goes on with a fine that is not paid in full. */
const unpaidFields: readonly FieldSpec[] = [
  { kind: "choice", name: "unpaidWay", label: "结案以后怎样执行", options: optionsOf(unpaidWays) },
  { kind: "text", name: "unpaid", label: "罚款没有缴清的情况" },
];

/** Forms of the acts of a case. */
export const caseForms: ActForms<
  | "open-case"
  | "change-handlers"
  | "close-suggestion"
  | "record-procedure"
  | "record-penalty"
  | "serve-penalty"
  | "record-payment"
  | "publish-penalty"
  | "close-case"
> = {
  "open-case": {
    lead: severityNote,
    fields: ({ seen: { hazard, today } }) => [
      { kind: "line", name: "number", label: "立案编号" },
      { kind: "line", name: "cause", label: "案由" },
      { kind: "day", name: "openedOn", label: "立案日期" },
      { kind: "line", name: "decidedBy", label: "决定立案的负责人", hint: "按立案审批表上的签名填写。" },
      { kind: "file", name: "scan", label: "签批后的立案审批表扫描件" },
      { kind: "picker", name: "firstHandler", label: "第一承办人", Picker: HandlerPicker },
      { kind: "picker", name: "secondHandler", label: "第二承办人", Picker: HandlerPicker },
      {
        ...({ kind: "picker", name: "head", label: "部门负责人的账号", optional: true } as const),
        hint: "有账号的选择，负责人可以查阅案件。",
        Picker: HeadPicker,
      },
      { kind: "choice", name: "severity", label: "如何处理", options: optionsOf(severities) },
      ...(assess(hazard, usualPolicy, today).answer === "neither"
        ? []
        : [{ kind: "text", name: "discussed", label: "集体讨论决定立案的理由" } as const]),
      ...(isSpared(hazard) ? [{ kind: "text", name: "despite", label: "仍须立案的理由" } as const] : []),
    ],
    fresh: ({ seen }) => ({
      ...{ number: "", cause: "", openedOn: seen.today, decidedBy: "", scan: null, firstHandler: null },
      ...{ secondHandler: null, head: null, severity: null, discussed: null, despite: null },
    }),
  },
  "change-handlers": {
    lead: ({ seen: { caseViews } }) =>
      caseViews.some(({ unattended }) => unattended)
        ? "原承办人均已不在岗，案件没有承办人。负责人在纸上签批以后，在这里登记另行指定的承办人。"
        : "不再承办的人员从此看不到案件。",
    fields: (asked) => [
      ...caseField(asked, isLookedAfter),
      { kind: "picker", name: "firstHandler", label: "第一承办人", Picker: HandlerPicker },
      { kind: "picker", name: "secondHandler", label: "第二承办人", Picker: HandlerPicker },
      reasonField("更换的理由"),
      {
        ...({ kind: "file", name: "scan", label: "负责人签批件扫描件" } as const),
        optional: !asked.seen.caseViews.some(({ unattended }) => unattended),
      },
    ],
    fresh: (asked) => ({
      ...{ case: theCase(asked, isLookedAfter), firstHandler: null, secondHandler: null },
      ...{ reason: "", scan: null },
    }),
  },
  "close-suggestion": {
    lead: () => "采取的填写决定（文书号或者内容），没有采取的写明理由；已按所列条款处罚的自动办结。",
    fields: (asked) => [
      ...caseField(asked),
      { kind: "select", name: "key", label: "哪一条提示", options: openSuggestions(asked) },
      { kind: "line", name: "decision", label: "决定", optional: true },
      { kind: "text", name: "reason", label: "没有采取的理由", optional: true },
    ],
    fresh: (asked) => ({ case: theCase(asked), key: null, decision: null, reason: null }),
  },
  "record-procedure": {
    lead: () =>
      "处罚决定以前须登记告知；告知听证的，还须登记听证情况或者当事人未要求听证；举行听证的，登记通知听证的日期。",
    fields: (asked) => [
      ...caseField(asked),
      { kind: "select", name: "kind", label: "程序", options: optionsOf(procedureKinds) },
      { kind: "day", name: "on", label: "日期" },
      { kind: "file", name: "evidence", label: "告知书、笔录等", optional: true },
    ],
    fresh: (asked) => ({ case: theCase(asked), kind: null, on: asked.seen.today, evidence: null }),
  },
  "record-penalty": {
    lead: () => "处罚决定书由执法系统制作，这里登记。个人只登记岗位，不登记姓名。",
    fields: (asked) => [
      ...caseField(asked),
      { kind: "line", name: "number", label: "处罚决定书文号" },
      { kind: "day", name: "on", label: "决定日期" },
      {
        ...({ kind: "choice", name: "party", label: "被处罚的是" } as const),
        options: [
          ["unit", "单位"],
          ["person", "个人"],
        ],
      },
      {
        ...({ kind: "select", name: "post", label: "被处罚人员的岗位" } as const),
        ...{ options: optionsOf(penalisedPosts), shown: isPerson },
      },
      { kind: "select", name: "article", label: "处罚依据", options: articleOptions(asked.seen) },
      {
        ...({ kind: "choice", name: "bracket", label: "适用的情形" } as const),
        ...{ options: bracketOptions(asked.seen), shown: hasBrackets(asked.seen) },
      },
      {
        ...({ kind: "number", name: "gains", label: "违法所得（元）" } as const),
        ...{ hint: "没有违法所得的不用填写。", shown: goesByGains(asked.seen) },
      },
      { kind: "choices", name: "kinds", label: "处罚种类", options: optionsOf(penaltyKinds) },
      { kind: "number", name: "amount", label: "罚款数额（元）", shown: hasSum },
      { kind: "yes-no", name: "overdue", label: "是否属于逾期未改正或者拒不执行", shown: isFine },
      {
        ...({ kind: "text", name: "outside", label: "数额不在条款幅度内的理由", optional: true } as const),
        shown: isFine,
      },
      {
        ...({ kind: "day", name: "orderedOn", label: "责令改正的日期", optional: true } as const),
        ...{ hint: "责令改正的填写，用于核对按日连续处罚。", shown: isUnit },
      },
      { kind: "file", name: "paper", label: "处罚决定书扫描件" },
    ],
    fresh: (asked) => ({
      ...{ case: theCase(asked), number: "", on: asked.seen.today, party: null, post: null, article: null },
      ...{ kinds: [], amount: null, overdue: false, outside: null, orderedOn: null, paper: null },
      ...{ bracket: null, gains: null },
    }),
  },
  "serve-penalty": {
    lead: () => "登记送达以后，企业在本系统看到处罚决定。",
    fields: (asked) => [
      ...caseField(asked),
      penaltyField(asked, "unserved"),
      { kind: "day", name: "on", label: "送达日期" },
      { kind: "file", name: "receipt", label: "签收后的送达回证" },
    ],
    fresh: (asked) => ({
      ...{ case: theCase(asked), penalty: thePenalty(asked, "unserved"), on: asked.seen.today },
      receipt: null,
    }),
  },
  "record-payment": {
    fields: (asked) => [
      ...caseField(asked, takesPayment),
      penaltyField(asked, "unpaid", takesPayment),
      { kind: "day", name: "on", label: "缴纳日期" },
      { kind: "number", name: "amount", label: "缴纳数额（元）", hint: "可以分次登记；加处罚款不计入。" },
    ],
    fresh: (asked) => ({
      ...{ case: theCase(asked, takesPayment), penalty: thePenalty(asked, "unpaid", takesPayment) },
      ...{ on: asked.seen.today, amount: null },
    }),
  },
  "publish-penalty": {
    lead: () => "对生产经营单位的处罚决定，作出以后七个工作日内公示。",
    fields: (asked) => [
      ...caseField(asked),
      penaltyField(asked, "unpublished"),
      { kind: "day", name: "on", label: "公示日期" },
      { kind: "line", name: "where", label: "在哪里公示" },
    ],
    fresh: (asked) => ({
      ...{ case: theCase(asked), penalty: thePenalty(asked, "unpublished"), on: asked.seen.today, where: "" },
    }),
  },
  "close-case": {
    lead: ({ seen }) => {
      const open = seen.caseViews.flatMap((one) => one.open);
      return open.length > 0 ? `还有未办结的事项，不能结案：${open.join("；")}。` : "";
    },
    fields: (asked) => [
      ...caseField(asked),
      { kind: "select", name: "result", label: "结案结果", options: optionsOf(caseResults) },
      { kind: "day", name: "on", label: "结案日期" },
      { kind: "text", name: "summary", label: "处理情况" },
      ...(penaltyOptions(asked, "unpaid").length > 0 ? unpaidFields : []),
    ],
    fresh: (asked) => ({
      ...{ case: theCase(asked), result: null, on: asked.seen.today, summary: "", unpaid: null },
      unpaidWay: null,
    }),
  },
};
