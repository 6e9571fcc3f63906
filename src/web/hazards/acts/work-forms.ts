import { listingPassed } from "#domain/hazards/acts/answer-extension.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { measuresOfLedger } from "#domain/hazards/measures-of-ledger.ts";
import { stepState } from "#domain/hazards/step.ts";
import type { ImmediateFix } from "#domain/hazards/step-contents.ts";
import { nextLink } from "#domain/parties/chain-link.ts";
import type { FieldSpec } from "#web/ui/form/field-spec.ts";
import { type ActForms, type Asked, reasonField } from "./act-form.ts";
import { freshSecond, secondSignature } from "./judging-forms.ts";

/** The link of the acceptance chain that is to be signed now. */
function linkNow({ seen }: Asked) {
  const signed = seen.hazard.rectification.acceptance.map(({ link }) => link);
  return nextLink(seen.acceptanceChain, signed);
}

/** What 即改 says of this round of the work already; nobody types it twice. */
function fixTold(hazard: Hazard): ImmediateFix | null {
  return stepState(hazard, "fix") === "overtaken" ? null : hazard.steps.fix.content;
}

const photos = (name: string, label: string, hint?: string): FieldSpec =>
  hint ? { kind: "photos", name, label, hint } : { kind: "photos", name, label };

/** One reason closes the hints that stand above the form. */
const aboutHints: readonly FieldSpec[] = [
  {
    kind: "text",
    name: "aboutHints",
    label: "核对说明",
    hint: "核对以后写明情况，一次写清即可；系统提示不作为结论，记入的是您的说明。",
  },
];

/** Who listed decides past the day of the listing; a leader signs. */
const leaderDecides: readonly FieldSpec[] = [
  { kind: "line", name: "decidedBy", label: "决定延期的领导", hint: "按呈批件上的签名填写。" },
  { kind: "day", name: "decidedOn", label: "决定日期" },
  { kind: "file", name: "decision", label: "领导签批的呈批件扫描件" },
].map((field) => ({ ...field, shown: ({ granted }) => granted === true }) as FieldSpec);

/** Forms of the 整改 track. */
export const workForms: ActForms<
  | "control"
  | "plan"
  | "ask-extension"
  | "answer-extension"
  | "report-to-workers"
  | "report-fixed"
  | "opine"
  | "accept"
  | "return-work"
  | "strike-off"
> = {
  control: {
    lead: () => "临时管控立即开始，不等于即时整改；达不到安全条件的，先停再改。",
    fields: () => [
      { kind: "text", name: "measures", label: "管控措施", hint: "例如：切断电源、设置警戒、撤出人员。" },
      { kind: "line", name: "area", label: "管控范围", optional: true },
      { kind: "line", name: "watchedBy", label: "盯守人" },
      { kind: "day", name: "from", label: "开始日期" },
      { ...photos("photos", "管控照片"), optional: true },
    ],
    fresh: ({ seen }) => ({ measures: "", area: null, watchedBy: "", from: seen.today, photos: [] }),
  },
  plan: {
    lead: () => "责任、措施、资金、时限、预案五项都要写实，写“已落实”不算。",
    fields: () => [
      { kind: "line", name: "responsible", label: "责任：整改责任人" },
      { kind: "text", name: "measures", label: "措施：整改措施" },
      { kind: "number", name: "fundsYuan", label: "资金：整改资金（元）" },
      { kind: "line", name: "fundsSource", label: "资金来源" },
      { kind: "day", name: "deadline", label: "时限：整改期限" },
      { kind: "text", name: "emergencyPlan", label: "预案：整改期间的应急预案" },
      { kind: "line", name: "goal", label: "整改目标", optional: true },
    ],
    fresh: ({ seen }) => ({
      responsible: "",
      measures: measuresOfLedger(seen.hazard.importedFrom?.measures ?? null),
      fundsYuan: null,
      fundsSource: "",
      deadline: seen.hazard.rectification.deadline,
      emergencyPlan: "",
      goal: null,
    }),
  },
  "ask-extension": {
    lead: ({ seen }) => {
      const limit = seen.askExtensionBy;
      if (!limit) return "";
      const late = limit.date < seen.today ? "现在已过这一天，仍可提出，记录和审批表会注明。" : "";
      return `按规定应于 ${limit.date} 以前提出（${limit.wording}；${limit.basis}）。${late}`;
    },
    fields: () => [
      { kind: "day", name: "to", label: "延期至" },
      reasonField("延期的理由"),
      { kind: "text", name: "protection", label: "延期期间的防护措施" },
    ],
    fresh: () => ({ to: null, reason: "", protection: "" }),
  },
  "answer-extension": {
    lead: ({ seen }) => {
      const asked = seen.hazard.rectification.extensions.at(-1);
      if (!asked) return "";
      const limit = seen.lateExtensions.find(({ at }) => at === asked.at)?.limit;
      const late = limit ? ` 提出时间晚于规定，应于 ${limit.date} 以前提出（${limit.basis}）。` : "";
      const passed = listingPassed(seen.hazard);
      const beyond = passed ? `已经超过督办期限 ${passed.deadline}，由领导决定，这里登记决定。` : "";
      return `企业申请延期至 ${asked.to}。${beyond}理由：${asked.reason} 防护措施：${asked.protection}${late}`;
    },
    fields: ({ seen }) => [
      { kind: "yes-no", name: "granted", label: "是否同意延期" },
      { kind: "text", name: "reason", label: "理由", optional: true, hint: "不同意的请写明理由。" },
      ...(listingPassed(seen.hazard) ? leaderDecides : []),
    ],
    fresh: ({ seen }) => ({
      ...{ granted: null, reason: null, decidedBy: null, decision: null },
      decidedOn: listingPassed(seen.hazard) ? seen.today : null,
    }),
  },
  "report-to-workers": {
    lead: () =>
      "安全生产法第四十一条：重大事故隐患排查治理情况，向监管部门报告，也向职工大会或者职工代表大会报告。",
    fields: () => [
      { kind: "day", name: "on", label: "报告日期" },
      { kind: "line", name: "meeting", label: "在什么会议上、用什么方式报告" },
      { kind: "photos", name: "proof", label: "会议记录、签到表或者公示照片" },
    ],
    fresh: ({ seen }) => ({ on: seen.today, meeting: "", proof: [] }),
  },
  "report-fixed": {
    fields: () => [
      { kind: "day", name: "doneOn", label: "完成日期" },
      { kind: "text", name: "what", label: "整改情况" },
      { kind: "number", name: "spentYuan", label: "实际支出（元）" },
      photos("before", "整改前照片"),
      photos("after", "整改后照片", "与整改前同一位置、同一角度拍摄。"),
    ],
    fresh: ({ seen: { hazard, today } }) => {
      const told = fixTold(hazard);
      return {
        doneOn: today,
        what: told?.measures.carriedOut ?? "",
        spentYuan: told?.spentYuan ?? null,
        before: told?.before ?? hazard.finding.photos,
        after: told?.after ?? [],
      };
    },
  },
  opine: {
    lead: () => "专家意见供验收参考，不代替验收结论。",
    fields: () => [{ kind: "text", name: "opinion", label: "专家意见" }],
    fresh: () => ({ opinion: "" }),
  },
  accept: {
    lead: (asked) => `现在办理：${linkNow(asked)?.label ?? "验收"}。验收不合格的，请用“退回整改”。`,
    fields: (asked) => {
      const link = linkNow(asked);
      return [
        { kind: "text", name: "opinion", label: "验收意见" },
        { kind: "day", name: "on", label: "验收日期" },
        link?.officers ? photos("photos", "现场验收照片") : { ...photos("photos", "照片"), optional: true },
        ...(asked.seen.acceptanceHints.length > 0 ? aboutHints : []),
        ...(link?.officers ? secondSignature : []),
        ...(link?.onPaper ? paperFields : []),
      ];
    },
    fresh: ({ seen }) => ({
      link: null,
      opinion: "",
      photos: [],
      on: seen.today,
      aboutHints: null,
      ...freshSecond,
      approver: null,
      paper: null,
    }),
    settled: (asked) => ({ link: linkNow(asked)?.key ?? "" }),
  },
  "return-work": {
    fields: () => [reasonField("退回的理由")],
    fresh: () => ({ reason: "" }),
  },
  "strike-off": {
    lead: () => "销号须即改已签字、验收已完成。销号不等于备案，治源和回头看继续办理。",
    fields: () => [
      { kind: "day", name: "on", label: "销号日期" },
      { kind: "text", name: "opinion", label: "销号意见", optional: true },
    ],
    fresh: ({ seen }) => ({ on: seen.today, opinion: null }),
  },
};

const paperFields: readonly FieldSpec[] = [
  { kind: "line", name: "approver", label: "签字人姓名" },
  { kind: "file", name: "paper", label: "签字纸质件的照片或者扫描件" },
];
