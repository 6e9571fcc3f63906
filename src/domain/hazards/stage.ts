/** Where the 整改 track stands. Interim control, stoppage, the five steps and listing run beside it. */
export const stages = {
  found: "待判定",
  judged: "待核定",
  confirmed: "待整改",
  fixing: "整改中",
  fixed: "待验收",
  accepted: "待销号",
  "struck-off": "已销号",
  dismissed: "不构成隐患",
  withdrawn: "已撤回",
} as const;
export type Stage = keyof typeof stages;

/** Stages of a record that turned out to be no hazard: taken back, an undone import among it, or found to be none. */
export function isNoHazard(stage: Stage): boolean {
  return stage === "dismissed" || stage === "withdrawn";
}

/** Stages in which nobody owes anything on the 整改 track any more. */
export function isOver(stage: Stage): boolean {
  return stage === "struck-off" || isNoHazard(stage);
}
