import type { Hazard } from "#domain/hazards/hazard.ts";
import { isMajor, owesSteps } from "#domain/hazards/hazard.ts";
import { standingListing } from "#domain/hazards/listing.ts";
import type { Stage } from "#domain/hazards/stage.ts";
import { nextStep, stepOrder, steps } from "#domain/hazards/step.ts";
import { isResumptionAgreed, mayResumeAt } from "#domain/hazards/stoppage.ts";
import { waitingIn } from "#domain/hazards/waiting.ts";

/** A point on a track: passed, where it stands now, still to come. */
export type Point = { readonly label: string; readonly state: "done" | "now" | "todo" };

/** One of the four tracks with its points; none where the track does not run. */
export type TrackView = {
  readonly name: string;
  readonly points: readonly Point[];
  readonly idle: string | null;
};

const rectifying: readonly (readonly [Stage, string])[] = [
  ["found", "判定"],
  ["judged", "核定"],
  ["confirmed", "方案"],
  ["fixing", "整改"],
  ["fixed", "验收"],
  ["accepted", "销号"],
];

/** The four tracks of a hazard as they stand. */
export function tracksOf(hazard: Hazard): readonly TrackView[] {
  return [rectification(hazard), stoppage(hazard), fiveSteps(hazard), listing(hazard)];
}

function rectification(hazard: Hazard): TrackView {
  const name = "整改";
  if (hazard.stage === "withdrawn") return { name, points: [], idle: "记录已撤回" };
  if (hazard.stage === "dismissed") return { name, points: [], idle: "已判定为不构成事故隐患" };
  if (hazard.importedFrom?.done) {
    const said = hazard.importedFrom.status ?? "已整改";
    return { name, points: [], idle: `原台账载明“${said}”，按已销号登记，过程未记录` };
  }
  const short = hazard.stage !== "found" && !isMajor(hazard);
  const points = rectifying.filter(([stage]) => !short || (stage !== "judged" && stage !== "confirmed"));
  // A general hazard waits for its rectification in the stage that a major one plans in.
  const stage = short && hazard.stage === "confirmed" ? "fixing" : judgedBy(hazard);
  const at = points.findIndex(([one]) => one === stage);
  return {
    name,
    points: pointsUntil(["发现", ...points.map(([, label]) => label)], at < 0 ? null : at + 1),
    idle: null,
  };
}

/** A judgement that waits to be countersigned is still in hand. */
function judgedBy(hazard: Hazard): Stage {
  const half = hazard.stage === "judged" && waitingIn(hazard).some(({ act }) => act === "judge");
  return half ? "found" : hazard.stage;
}

function stoppage({ stoppages, stage }: Hazard): TrackView {
  const last = stoppages.at(-1);
  if (!last) return { name: "停产", points: [], idle: "没有责令停产" };
  const passed = [true, last.request, isResumptionAgreed(last), last.resumedOn].findIndex((done) => !done);
  const labels = ["责令停产", "申请恢复", "审查同意", "恢复生产"];
  const points = pointsUntil(labels, passed < 0 ? null : passed);
  // Nothing is in hand on this track before the hazard itself is gone.
  const waiting = points.map((point) =>
    point.state === "now" ? { ...point, state: "todo" as const } : point,
  );
  return { name: "停产", points: mayResumeAt(stage) ? points : waiting, idle: null };
}

function fiveSteps(hazard: Hazard): TrackView {
  const name = "五步";
  if (!owesSteps(hazard)) return { name, points: [], idle: "判定为重大事故隐患以后办理" };
  const labels = [...stepOrder.map((step) => steps[step]), "报送", "备案", "回头看"];
  const step = nextStep(hazard.steps);
  const { submittedAt, filed, lookBacks } = hazard.filing;
  const looked = filed && lookBacks.some(({ at, holds }) => holds && at >= filed.at);
  const later = [submittedAt, filed, looked].findIndex((done) => !done);
  const now = step ? stepOrder.indexOf(step) : later < 0 ? null : stepOrder.length + later;
  return { name, points: pointsUntil(labels, now), idle: null };
}

function listing({ listings }: Hazard): TrackView {
  if (listings.length === 0) return { name: "挂牌", points: [], idle: "没有挂牌督办" };
  return {
    name: "挂牌",
    points: pointsUntil(["挂牌督办", "摘牌"], standingListing(listings) ? 1 : null),
    idle: null,
  };
}

/** Points of which those before `now` are passed; null: all are. */
function pointsUntil(labels: readonly string[], now: number | null): readonly Point[] {
  const at = now ?? labels.length;
  return labels.map((label, index) => ({
    label,
    state: index < at ? "done" : index === at ? "now" : "todo",
  }));
}
