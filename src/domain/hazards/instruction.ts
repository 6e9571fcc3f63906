import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import type { Attachment } from "./attachment.ts";
import type { Belonging, Part } from "./belonging.ts";
import type { Duty } from "./duty.ts";
import type { Hazard } from "./hazard.ts";

/** Parts that a leader's instruction can name; it stays inside government. */
export const instructedParts = {
  lead: "牵头部门",
  township: "乡镇（街道、园区）",
  "mine-safety": "矿山安全监察机构",
  "county-office": "县（区）安委办",
  "city-office": "市安委办",
} as const satisfies Partial<Record<Part, string>>;
export type InstructedPart = keyof typeof instructedParts;

/** 领导批示 on a hazard: whose, what it asks of whom and by when, and what came of it. */
export type Instruction = {
  /** The number of the entry that put it on record; it is answered under it. */
  readonly entry: number;
  /** The leader, as a person on file, and the office that the leader holds. */
  readonly leader: string;
  readonly leaderPost: string;
  readonly on: BusinessDate;
  readonly text: string;
  readonly scan: Attachment;
  readonly whom: InstructedPart;
  /** By when the result is to be reported. */
  readonly reportBy: BusinessDate;
  readonly by: string;
  readonly at: Instant;
  readonly answer: {
    readonly result: string;
    readonly files: readonly Attachment[];
    readonly by: string;
    readonly at: Instant;
  } | null;
};

/** Whether there is anybody at all in that part towards the hazard. */
export function isThere(part: InstructedPart, belonging: Belonging): boolean {
  if (part === "lead") return belonging.leadOrganisation !== null;
  if (part === "township") return belonging.placeCode !== null && belonging.placeCode !== belonging.home;
  if (part === "mine-safety") return belonging.unitKind === "coal-mine" || belonging.unitKind === "mine";
  return true;
}

/** What waits for a result, the most pressing first; of these parts alone where any are given. */
export function openInstructions(
  { instructions = [] }: Pick<Hazard, "instructions">,
  parts?: readonly Part[],
): readonly Instruction[] {
  return instructions
    .filter(({ answer, whom }) => answer === null && (parts?.includes(whom) ?? true))
    .sort((one, other) => one.reportBy.localeCompare(other.reportBy) || one.entry - other.entry);
}

/** 谁办、何时报结果: owed by whom the leader named, one line a part. */
export function instructionDuties(hazard: Pick<Hazard, "instructions">): readonly Duty[] {
  return openInstructions(hazard).map(({ whom, on, reportBy }) => {
    return {
      act: "answer-instruction",
      part: whom,
      what: "办理领导批示并报告结果",
      since: on,
      due: reportBy,
    };
  });
}

/** Who reads instructions: the authorities, and nobody of the enterprise, its group, or its experts. */
const readers: readonly Part[] = [
  "lead",
  "support",
  "superior",
  "filing",
  "township",
  "mine-safety",
  "county-office",
  "city-office",
];

/** Whether who plays these parts reads what leaders wrote on the hazard. */
export function mayReadInstructions(parts: readonly Part[]): boolean {
  return parts.some((part) => readers.includes(part));
}

/** Acts whose very existence is kept from the enterprise. */
export const instructionActs: readonly string[] = ["instruct", "answer-instruction"];

/** How many entries of the ledger what leaders wrote comes to. */
export function entriesOfInstructions(instructions: Hazard["instructions"]): number {
  return (instructions ?? []).reduce((sum, { answer }) => sum + (answer === null ? 1 : 2), 0);
}
