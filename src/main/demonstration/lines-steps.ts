import type { Attachment } from "#domain/hazards/attachment.ts";
import { nextReportLink, reportLinks } from "#domain/hazards/reporting.ts";
import { type Step, stepOrder } from "#domain/hazards/step.ts";
import type { Commitment } from "#domain/hazards/step-contents.ts";
import type { WrittenStep } from "#domain/hazards/step-demands.ts";
import { reportSignersFor } from "#domain/parties/report-signers.ts";
import { type ActScene, type Doer, does, type Line } from "./story.ts";
import type { Theme } from "./theme.ts";

/** Who writes the steps and who signs them. */
export type Authors = { readonly writer: Doer; readonly principal: Doer };

/** A step written, by the theme. */
export const written = (daysAgo: number, step: Step, by: Doer, theme: Theme): Line =>
  does(daysAgo, by, "write-step", (scene) => contentOf(step, theme, scene));

/** A step signed off. */
export const signed = (daysAgo: number, step: Step, by: Doer): Line =>
  does(daysAgo, by, "sign-step", () => ({ step }));

/** The steps up to one written and signed in order, a day apart. */
export function stepsThrough(
  daysAgo: number,
  last: Step,
  { writer, principal }: Authors,
  theme: Theme,
): readonly Line[] {
  return stepOrder
    .slice(0, stepOrder.indexOf(last) + 1)
    .flatMap((step, nth) => [
      written(daysAgo - nth, step, writer, theme),
      signed(daysAgo - nth, step, principal),
    ]);
}

/** The report signed in the order of its kind of unit by these in turn, on one day, and sent the day after. */
export const reportSent = (daysAgo: number, signers: readonly Doer[], sender: Doer): readonly Line[] => [
  ...signers.map((by) => does(daysAgo, by, "sign-report", (scene) => ({ link: nextLinkOf(scene) }))),
  does(daysAgo - 1, sender, "submit-report", () => ({ report: null })),
];

/** Before the first signature the chain is not fixed yet: all who may be asked are, and the first of them opens it. */
function nextLinkOf({ hazard }: ActScene): string {
  const everybody = {
    hasGroup: hazard.belonging.group !== null,
    hasTechnicalLead: true,
    hasSafetyStaff: true,
  };
  const links = reportLinks(hazard, {
    reportSigners: reportSignersFor(hazard.belonging.unitKind, everybody),
  });
  return nextReportLink(hazard, links)?.key ?? "";
}

/** Filed under the next number of the office's series. */
export const filed = (daysAgo: number, by: string): Line =>
  does(daysAgo, by, "accept-filing", (scene) => ({ number: "", on: scene.today }));

/** 回头看 by the authority. */
export const lookedBack = (daysAgo: number, by: string, holds: boolean, finding: string): Line =>
  does(daysAgo, by, "look-back", async (scene) => ({
    on: scene.today,
    holds,
    finding,
    photos: [await scene.photo("inspection")],
    secondPerson: null,
  }));

async function contentOf(step: Step, theme: Theme, scene: ActScene): Promise<WrittenStep> {
  switch (step) {
    case "describe":
      return { step, content: describedBy(theme, [await scene.photo("before")]) };
    case "analyse":
      return { step, content: analysisOf(theme) };
    case "hold-accountable":
      return { step, content: { measures: [accountableOf(theme, scene)] } };
    case "fix":
      return { step, content: { ...fixOf(theme), ...(await picturesOf(scene)) } };
    case "govern-at-source":
      return { step, content: governanceOf(theme, scene) };
  }
}

function describedBy(theme: Theme, photos: readonly Attachment[]) {
  const { text: what, spot, measured, exposedPeople, possibleHarm } = theme;
  return { what, spot, measured, exposedPeople, possibleHarm, photos, howFound: "现场检查时查看、实测发现" };
}

function analysisOf({ cause, second, root, departedFrom, similar }: Theme) {
  return { causes: [cause, second], root, departedFrom, similar: [similar] };
}

function accountableOf({ accountable }: Theme, { hazard }: ActScene) {
  const unit = hazard.belonging.unitName ?? "责任部门";
  return {
    ...accountable,
    person: null,
    unit,
    document: "示例安〔示例〕8号",
    taughtNotPunished: false,
    reason: null,
  };
}

async function picturesOf(scene: ActScene) {
  return { before: [await scene.photo("before")], after: [await scene.photo("after")] };
}

function fixOf(theme: Theme) {
  const kept = (promised: string, carriedOut: string): Commitment => ({ promised, carriedOut });
  return {
    responsibility: kept("主要负责人负总责，分管负责人组织实施", "责任人每日到场，逐项签认"),
    measures: kept(theme.measures, theme.done),
    funds: kept("安全生产费用专项列支", "资金足额到位，凭据齐全"),
    timeLimit: kept("在批准的整改期限内完成", "按期完成并通过内部验收"),
    emergencyPlan: kept(theme.emergency, "整改期间演练一次，未发生险情"),
    plannedYuan: theme.yuan,
    spentYuan: Math.round(theme.yuan * 0.96),
  };
}

function governanceOf(theme: Theme, scene: ActScene) {
  const { technical, management, training, changedRules, intrinsicSafety, copiedTo } = theme;
  const measures = { technical, management, training, changedRules, intrinsicSafety, copiedTo };
  const fundsYuan = Math.round(theme.yuan * 1.4);
  return { ...measures, fundsYuan, doneBy: scene.day(60), lookBackOn: scene.day(90) };
}
