import { nextStep, type Step, stepOrder, steps } from "#domain/hazards/step.ts";
import { nextLink } from "#domain/parties/chain-link.ts";
import { type ActForm, type ActForms, type Asked, reasonField } from "./act-form.ts";
import { FilingNumberPicker } from "./filing-number-picker.tsx";
import { CompanionPicker } from "./people-pickers.tsx";
import { reasonNotHere } from "./reason-not-here.ts";
import { freshContent, stepFieldsFor, stepOptions } from "./step-fields.ts";

function reportLinkNow({ seen }: Asked) {
  const { chain, signatures } = seen.hazard.filing;
  const links = chain.length > 0 ? chain : seen.reportSigners;
  return nextLink(
    links,
    signatures.map(({ link }) => link),
  );
}

/** Whether this person can send the step back, as the server answered it. */
function isReturnable({ seen, onBehalf }: Asked, step: Step): boolean {
  const offers = onBehalf ? seen.offeredOnBehalf : seen.offered;
  return reasonNotHere(offers, { act: "return-step", step }) === null;
}

/** The form of writing one step; which one is chosen beside it. */
export function writeStepForm(step: Step): ActForm<"write-step"> {
  return {
    fields: ({ seen }) => [
      { kind: "group", name: "content", label: steps[step], fields: stepFieldsFor(seen.hazard, step) },
    ],
    fresh: ({ seen }) =>
      ({ step, content: freshContent(seen.hazard, step) }) as ReturnType<ActForm<"write-step">["fresh"]>,
    settled: () => ({ step }),
  };
}

/** Forms of the 五步 track: signing, returning, the report, its filing, the look back. */
export const stepForms: ActForms<
  | "sign-step"
  | "return-step"
  | "sign-report"
  | "submit-report"
  | "accept-filing"
  | "return-filing"
  | "look-back"
> = {
  "sign-step": {
    lead: ({ seen }) => {
      const step = nextStep(seen.hazard.steps);
      return step ? `签字的是“${steps[step]}”。请核对上面的内容；签字以后要修改，须由上级退回。` : "";
    },
    fields: () => [],
    fresh: () => ({ step: null }),
    settled: ({ seen }) => ({ step: nextStep(seen.hazard.steps) ?? "govern-at-source" }),
  },
  "return-step": {
    fields: (asked) => [
      {
        kind: "choice",
        name: "step",
        label: "退回哪一步",
        options: stepOptions.filter(([step]) => isReturnable(asked, step as Step)),
      },
      reasonField("退回的理由"),
    ],
    fresh: (asked) => ({
      step: [...stepOrder].reverse().find((step) => isReturnable(asked, step)) ?? null,
      reason: "",
    }),
  },
  "sign-report": {
    lead: (asked) => `现在签字的环节：${reportLinkNow(asked)?.label ?? ""}。请先打开整改报告核对。`,
    fields: () => [],
    fresh: () => ({ link: null }),
    settled: (asked) => ({ link: reportLinkNow(asked)?.key ?? "" }),
  },
  "submit-report": {
    lead: () => "报送给同级应急管理部门备案。报告由系统按记录生成；有盖章签字件的可以附上。",
    fields: () => [{ kind: "file", name: "report", label: "盖章签字的报告", optional: true }],
    fresh: () => ({ report: null }),
  },
  "accept-filing": {
    lead: () => "接收备案只核对形式是否齐全，不代替审批。",
    fields: () => [
      { kind: "picker", name: "number", label: "备案编号", Picker: FilingNumberPicker },
      { kind: "day", name: "on", label: "备案日期" },
    ],
    fresh: ({ seen }) => ({ number: "", on: seen.today }),
  },
  "return-filing": {
    lead: () =>
      "退回以后，企业补正、重新签字再报送。要改的是已签字的步骤里的内容的，还须另办“退回五步”退回那一步，企业才能修改。",
    fields: () => [reasonField("需要补正的内容")],
    fresh: () => ({ reason: "" }),
  },
  "look-back": {
    fields: () => [
      { kind: "day", name: "on", label: "回头看日期" },
      { kind: "yes-no", name: "holds", label: "治源是否见效" },
      { kind: "text", name: "finding", label: "回头看情况" },
      { kind: "photos", name: "photos", label: "现场照片" },
      { kind: "picker", name: "secondPerson", label: "同行人员", optional: true, Picker: CompanionPicker },
    ],
    fresh: ({ seen }) => ({ on: seen.today, holds: null, finding: "", photos: [], secondPerson: null }),
  },
};
