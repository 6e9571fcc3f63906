import { judgedLevels } from "#domain/hazards/judgement.ts";
import { platformNumberKey } from "#domain/hazards/on-platform.ts";
import { type Stage, stages } from "#domain/hazards/stage.ts";
import { dayOf } from "#domain/imports/date-cell.ts";
import { comparableText } from "#domain/imports/hazard-text.ts";
import type { RowStatus } from "#domain/imports/status-cell.ts";
import type { HeldRow } from "./held-row.ts";
import type { OwnRecord } from "./own-record.ts";

/** One thing on which our record and the platform do not agree, both in words. */
export type Difference = { readonly what: string; readonly ours: string; readonly theirs: string };

const notSaid = "未注明";
const done: readonly Stage[] = ["fixed", "accepted", "struck-off"];

/**
 * What the platform's row says otherwise than our record. A cell that is blank says nothing; and a work that is done here
 * and waits for its acceptance is to the platform neither mended nor open, so that only plain contradictions count.
 */
export function differencesOf(record: OwnRecord, row: HeldRow): readonly Difference[] {
  const foundThere = dayOf(row.foundOn);
  const differences: readonly (Difference | false)[] = [
    isOtherNumber(record, row) && {
      ...{ what: "平台编号", ours: record.onPlatform?.number ?? "", theirs: row.number ?? "" },
    },
    contradicts(record.stage, row.status) && {
      ...{ what: "整改状态", ours: stages[record.stage], theirs: row.statusText ?? notSaid },
    },
    row.deadline !== null &&
      row.deadline !== record.deadline && {
        ...{ what: "整改期限", ours: record.deadline ?? notSaid, theirs: row.deadline },
      },
    row.unitName !== null &&
      comparableText(row.unitName) !== comparableText(record.unitName ?? "") && {
        ...{ what: "单位名称", ours: record.unitName ?? notSaid, theirs: row.unitName },
      },
    isOtherLevel(record, row) && {
      what: "隐患级别",
      ours: record.level ? judgedLevels[record.level] : "未判定",
      theirs: row.level ? judgedLevels[row.level] : "平台上有这条，级别未注明",
    },
    foundThere !== null &&
      foundThere !== record.foundOn && {
        ...{ what: "发现日期", ours: record.foundOn ?? notSaid, theirs: foundThere },
      },
  ];
  return differences.filter((one) => one !== false);
}

function isOtherNumber({ onPlatform }: OwnRecord, { number }: HeldRow): boolean {
  return (
    Boolean(onPlatform && number) &&
    platformNumberKey(onPlatform?.number ?? "") !== platformNumberKey(number ?? "")
  );
}

/** A platform holds major hazards; what it has and is none here is said, unless it says so itself. */
function isOtherLevel({ level, onPlatform }: OwnRecord, row: HeldRow): boolean {
  return row.level === null ? onPlatform === null && level !== "major" : row.level !== level;
}

function contradicts(stage: Stage, status: RowStatus): boolean {
  if (status === "open") return stage === "struck-off";
  if (status === "struck-off") return stage !== "struck-off";
  return status === "fixed" && !done.includes(stage);
}
