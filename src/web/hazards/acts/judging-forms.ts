import { isEnterpriseRole } from "#domain/access/role.ts";
import { standingJudgement } from "#domain/hazards/hazard.ts";
import { focuses, judgedLevels } from "#domain/hazards/judgement.ts";
import { type FieldSpec, optionsOf } from "#web/ui/form/field-spec.ts";
import { valueAt } from "#web/ui/form/paths.ts";
import { type ActForms, type Asked, reasonField } from "./act-form.ts";
import { CriterionPicker } from "./criterion-picker.tsx";
import { OfficerPicker } from "./people-pickers.tsx";

/** The second officer who signs with the actor, by his own hand here, or on the paper that both signed. */
export const secondSignature: readonly FieldSpec[] = [
  {
    kind: "picker",
    name: "secondOfficer",
    label: "第二名执法人员",
    hint: "与您一起到场的持证人员。提交以后由其本人登录会签。会签前管控和整改照常进行，其他以两人签字为准的事项要等会签以后办理。",
    Picker: OfficerPicker,
  },
  {
    kind: "file",
    name: "jointPaper",
    label: "双人签字的纸质件",
    optional: true,
    hint: "两人在同一份纸质文书上签过字的，附照片备查；第二名执法人员仍须本人登录会签。",
  },
];

/** Nothing said yet of the second signature. */
export const freshSecond = { secondOfficer: null, jointPaper: null };

const isMajorIn = (values: unknown) => valueAt(values, "level") === "major";
/** True where two officers sign, and not a principal or somebody recorded for. */
export const officersSign = ({ acting, onBehalf }: Asked) => !onBehalf && !isEnterpriseRole(acting.role);

/** A judgement of which nothing is said yet. */
export const freshJudgement = {
  level: null,
  item: null,
  basis: null,
  reason: "",
  focuses: [],
  ...freshSecond,
};

/** Forms of judging, confirming, discussing and lowering. */
export const judgingForms: ActForms<
  "judge" | "confirm" | "discuss" | "propose-lowering" | "countersign-lowering" | "refuse-lowering"
> = {
  judge: {
    lead: (asked) =>
      officersSign(asked)
        ? "由两名持证执法人员判定，各自签字。两人都签字以后由牵头部门核定。"
        : "由企业主要负责人判定并签字。判定为重大的，从现在起负有管控和报告的责任。",
    fields: (asked) => [
      { kind: "choice", name: "level", label: "判定结果", options: optionsOf(judgedLevels) },
      { kind: "picker", name: "item", label: "判定标准条款", shown: isMajorIn, Picker: CriterionPicker },
      {
        kind: "text",
        name: "basis",
        label: "标准库没有的，写明依据的标准和条款",
        optional: true,
        shown: (values) => isMajorIn(values) && !valueAt(values, "item"),
      },
      { kind: "text", name: "reason", label: "判定理由", hint: "现场情况怎样符合（或者不符合）该条款。" },
      { kind: "choices", name: "focuses", label: "五个聚焦", optional: true, options: optionsOf(focuses) },
      ...(officersSign(asked) ? secondSignature : []),
    ],
    fresh: () => freshJudgement,
  },
  confirm: {
    lead: () => "核定人不能是判定人。同意以后，企业开始制定整改方案。",
    fields: () => [
      {
        kind: "choice",
        name: "outcome",
        label: "核定结果",
        options: [
          ["confirmed", "同意判定"],
          ["disputed", "不同意，转集体讨论或者专家论证"],
        ],
      },
      {
        kind: "text",
        name: "reason",
        label: "理由",
        optional: true,
        hint: "不同意的必须写明。",
      },
    ],
    fresh: () => ({ outcome: null, reason: null }),
  },
  discuss: {
    fields: () => [
      {
        kind: "choice",
        name: "kind",
        label: "方式",
        options: [
          ["collective", "集体讨论"],
          ["experts", "专家论证"],
        ],
      },
      { kind: "day", name: "heldOn", label: "日期" },
      { kind: "number", name: "people", label: "参加人数" },
      { kind: "number", name: "inFavour", label: "同意人数" },
      { kind: "choice", name: "level", label: "结论", options: optionsOf(judgedLevels) },
      { kind: "text", name: "opinion", label: "讨论意见" },
      { kind: "file", name: "minutes", label: "会议纪要" },
    ],
    fresh: ({ seen }) => ({
      kind: null,
      people: null,
      inFavour: null,
      level: standingJudgement(seen.hazard)?.level ?? null,
      opinion: "",
      minutes: null,
      heldOn: seen.today,
    }),
  },
  "propose-lowering": {
    lead: () => "降低判定须有书面理由，由第二人复签后才生效。",
    fields: () => [
      {
        kind: "choice",
        name: "to",
        label: "降为",
        options: [
          ["general", judgedLevels.general],
          ["none", judgedLevels.none],
        ],
      },
      { kind: "text", name: "grounds", label: "理由和依据" },
      { kind: "photos", name: "evidence", label: "佐证材料", optional: true },
    ],
    fresh: () => ({ to: null, grounds: "", evidence: [] }),
  },
  "countersign-lowering": {
    lead: ({ seen }) => {
      const lowering = seen.hazard.lowering;
      return lowering ? `复签后判定降为${judgedLevels[lowering.to]}。理由：${lowering.grounds}` : "";
    },
    fields: () => [{ kind: "text", name: "opinion", label: "复签意见", optional: true }],
    fresh: () => ({ opinion: null }),
  },
  "refuse-lowering": {
    fields: () => [reasonField("驳回或者撤回的理由")],
    fresh: () => ({ reason: "" }),
  },
};
