import type { Part } from "./belonging.ts";
import { mayReadInstructions } from "./instruction.ts";

/** 专家意见 is given to whoever assigned the expert; what of it the unit is to do, it is told by a paper that is served. */
export const opinionActs: readonly string[] = ["opine"];

/** Whether who plays these parts reads experts' opinions: the authorities, their reviewer and experts; never the unit or its group. */
export function mayReadOpinions(parts: readonly Part[]): boolean {
  return mayReadInstructions(parts) || parts.includes("expert") || parts.includes("legal-review");
}
