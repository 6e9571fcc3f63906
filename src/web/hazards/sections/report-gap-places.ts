import type { ReportGaps } from "#contract/documents.ts";
import { type ActName, hazardActs, isActName } from "#domain/hazards/registry.ts";
import { type Step, stepOrder, steps } from "#domain/hazards/step.ts";

/** Where gaps of the report are filled: one act, or one of the five steps, the unit's own file, or the draft of a paper. */
export type GapPlace = {
  readonly title: string;
  readonly labels: readonly string[];
  /** Null: no act on the hazard fills them; they stand in the file of the unit. */
  readonly act: ActName | null;
  readonly step: Step | null;
  /** Filled in for the one paper, in its draft. */
  readonly draft: boolean;
};

const stepOf: Readonly<Record<string, Step>> = {
  finding: "describe",
  analysis: "analyse",
  accountability: "hold-accountable",
  fix: "fix",
  source: "govern-at-source",
};

/** The gaps by the place where they are filled, in the order in which they come first in the report. */
export function gapPlaces(gaps: ReportGaps): readonly GapPlace[] {
  const places = new Map<string, GapPlace>();
  for (const gap of gaps) {
    const [part = ""] = gap.field.split(".");
    // The three principles are answered out of what the steps say: they fill themselves.
    if (part === "principles") continue;
    const act = gap.act && isActName(gap.act) ? gap.act : null;
    const step = act === "write-step" ? (stepOf[part] ?? null) : null;
    const draft = part === "given";
    const key = draft ? part : (step ?? act ?? "unit");
    const before = places.get(key)?.labels ?? [];
    const title = draft ? "本件填写" : titleOf(act, step);
    places.set(key, { title, labels: [...before, gap.label], act, step, draft });
  }
  return [...places.values()];
}

function titleOf(act: ActName | null, step: Step | null): string {
  if (step) return `第${"一二三四五"[stepOrder.indexOf(step)]}步 ${steps[step]}`;
  return act ? hazardActs[act].label : "单位信息";
}
