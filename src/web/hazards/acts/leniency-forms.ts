import { answers, assess, reminderOfSeverity, suggestions } from "#domain/leniency/assessment.ts";
import { checkKinds, leniencyDecisions, proofMeans } from "#domain/leniency/leniency.ts";
import { policyTitles, usualPolicy } from "#domain/leniency/policy.ts";
import { optionsOf } from "#web/ui/form/field-spec.ts";
import { valueAt } from "#web/ui/form/paths.ts";
import { instantOf, momentText } from "#web/ui/moment.ts";
import { type ActForms, type Asked, reasonField } from "./act-form.ts";
import { MomentPicker } from "./moment-picker.tsx";

/** A moment of the form as it is sent; what is none is left for the contract to refuse. */
const sentMoment = (typed: unknown) => instantOf(String(typed ?? "")) ?? typed;

const isTip = (values: unknown) => valueAt(values, "kind") === "tip";
const isSpared = (values: unknown) => valueAt(values, "result") === "not-penalised";

function proposal({ seen: { hazard, today } }: Asked): string {
  const { result, answer, factors, ...rest } = assess(hazard, usualPolicy, today);
  const against = factors.filter(({ verdict }) => verdict !== "for").map(({ fact }) => fact);
  const said = answer ? `（${answers[answer]}）` : "";
  const grounds = against.length > 0 ? `须注意：${against.join("；")}。` : "";
  const severe = reminderOfSeverity({ result, answer, factors, ...rest });
  return `按“${policyTitles[usualPolicy]}”：${suggestions[result]}${said}。${grounds}${severe ?? ""}由人员判断，各项情形随审核一并留存。`;
}

/** Forms of 不予行政处罚审查. */
export const leniencyForms: ActForms<
  | "prove-report"
  | "record-check"
  | "withdraw-check"
  | "ask-leniency-review"
  | "review-leniency"
  | "decide-leniency"
> = {
  "prove-report": {
    lead: () =>
      "企业更早或者通过其他途径报告的，核对凭据后登记。系统接收的时间不用登记；企业单方说明不能作为凭据。",
    fields: () => [
      { kind: "choice", name: "means", label: "凭据种类", options: optionsOf(proofMeans) },
      { kind: "picker", name: "receivedAt", label: "收到报告的时间", Picker: MomentPicker },
      { kind: "file", name: "evidence", label: "凭据（收文登记页、通话记录或者纸质报告）" },
    ],
    fresh: () => ({ means: null, receivedAt: "", evidence: null }),
    toInput: ({ receivedAt, ...rest }) => ({ ...rest, receivedAt: sentMoment(receivedAt) }),
  },
  "record-check": {
    lead: () =>
      "只有针对此事的到场检查或者已送达的检查通知影响报告先后；计划、未送达的安排和线索不单独影响认定，也不向企业显示。",
    fields: () => [
      { kind: "select", name: "kind", label: "登记什么", options: optionsOf(checkKinds) },
      { kind: "picker", name: "happened", label: "发生的时间", Picker: MomentPicker },
      { kind: "yes-no", name: "forThisMatter", label: "是否针对此事", shown: (values) => !isTip(values) },
      {
        ...({ kind: "file", name: "evidence", label: "凭据", optional: true } as const),
        hint: "到场、送达、拒绝检查的必须附现场检查记录、送达回证等。",
        shown: (values) => !isTip(values),
      },
    ],
    fresh: () => ({ kind: null, happened: "", forThisMatter: null, evidence: null }),
    toInput: ({ happened, kind, forThisMatter, ...rest }) => ({
      ...{ ...rest, kind, happened: sentMoment(happened) },
      // Of a tip only the moment is asked for.
      forThisMatter: kind === "tip" ? false : forThisMatter,
    }),
  },
  "withdraw-check": {
    lead: () => "只撤回误登的。撤回以后仍然显示为“已撤回”，报告和检查的先后须核对原始凭据，由集体讨论。",
    fields: ({ seen, acting, person }) => [
      {
        kind: "select",
        name: "check",
        label: "哪一条",
        options: (seen.hazard.leniency?.checks ?? []).flatMap(
          ({ body, by, withdrawn, kind, happened }, place) => {
            const own = body === undefined ? by === person : body === acting.organisation;
            const words = `${checkKinds[kind]}：${momentText(happened)}`;
            return own && !withdrawn ? [[String(place), words] as const] : [];
          },
        ),
      },
      reasonField("撤回的理由"),
    ],
    fresh: () => ({ check: null, reason: "" }),
  },
  "ask-leniency-review": {
    lead: () => "提请以后，法制审核人员在“我的待办”中看到；本部门没有法制审核人员的，由其他执法人员审核。",
    fields: () => [{ kind: "text", name: "note", label: "提请说明" }],
    fresh: () => ({ note: "材料已经齐备，请审核。" }),
  },
  "review-leniency": {
    lead: proposal,
    fields: () => [
      { kind: "select", name: "policy", label: "适用口径", options: optionsOf(policyTitles) },
      { kind: "choice", name: "result", label: "审核结论", options: optionsOf(suggestions) },
      { kind: "text", name: "opinion", label: "审核意见" },
    ],
    fresh: () => ({ policy: usualPolicy, result: null, opinion: "" }),
  },
  "decide-leniency": {
    lead: () => "负责人在审批表上签批后登记。由本部门负责人决定，经办人、审核人、判定人不能登记为决定人。",
    fields: () => [
      { kind: "choice", name: "result", label: "决定", options: optionsOf(leniencyDecisions) },
      { kind: "line", name: "decidedBy", label: "作出决定的负责人", hint: "按审批表上的签名填写。" },
      { kind: "day", name: "decidedOn", label: "决定日期" },
      { kind: "file", name: "scan", label: "签批后的审批表扫描件" },
      {
        ...({ kind: "file", name: "minutes", label: "集体讨论记录", optional: true } as const),
        hint: "审核提请集体讨论的，必须附。",
      },
      { kind: "day", name: "educatedOn", label: "教育日期", shown: isSpared },
      { kind: "text", name: "education", label: "教育的对象和内容", shown: isSpared },
      {
        ...({ kind: "text", name: "despite", label: "已经处罚的，写明理由", optional: true } as const),
        hint: "处罚决定已经送达或者公示、仍决定不予处罚的，写明依据和原决定如何处理；没有的不填。",
        shown: isSpared,
      },
    ],
    fresh: ({ seen }) => ({
      ...{ result: null, decidedBy: "", decidedOn: seen.today, scan: null, minutes: null },
      ...{ educatedOn: null, education: null, despite: null },
    }),
  },
};
