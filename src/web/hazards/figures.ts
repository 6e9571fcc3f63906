import type { Counts } from "#contract/hazards/hazard-line.ts";
import { isOver, type Stage, stages } from "#domain/hazards/stage.ts";

/** A number, and the filters of the ledger that show the records behind it. */
export type Figure = {
  readonly label: string;
  readonly value: number;
  readonly search: Readonly<Record<string, string>>;
  readonly late: boolean;
};

/** The stages of a hazard that is not over, as they stand in an address. */
export const openStages = (Object.keys(stages) as Stage[]).filter((stage) => !isOver(stage)).join(",");

/** The figures of the first page, each with the list that adds up to it. */
export function figuresOf(counts: Counts): readonly Figure[] {
  const figure = (label: string, value: number, search: Record<string, string>, late = false): Figure => {
    return { label, value, search, late };
  };
  return [
    figure("未销号重大隐患", counts.majorOpen, { level: "major", stages: openStages }),
    figure("逾期未销号", counts.overdue, { dueBefore: counts.today }, true),
    figure("未销号隐患", counts.open, { stages: openStages }),
    figure("待判定", counts.unjudged, { stages: "found" }),
    figure("已销号未备案", counts.unfiled, { only: "unfiled" }),
    figure("挂牌督办", counts.listed, { only: "listed" }),
    figure("已销号", counts.struckOff, { stages: "struck-off" }),
    figure("累计", counts.total, {}),
  ];
}
