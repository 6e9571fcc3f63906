import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/role.ts";
import type { Instant } from "#domain/calendar/dates.ts";
import type { SectorCode } from "#domain/criteria/sector.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import type { Focus, JudgedLevel } from "#domain/hazards/judgement.ts";
import type { Stage } from "#domain/hazards/stage.ts";
import { Refusal } from "#domain/refusal.ts";
import type { TableColumn } from "./column-source.ts";
import { isTableField } from "./table-field.ts";
import { isTableFigure } from "./table-figure.ts";
import type { TableLayout } from "./table-layout.ts";
import type { TablePeriod } from "./table-period.ts";

/** Posts that fill the tables of their superiors. */
export const tableRoles: readonly Role[] = ["city-office", "county-office", "regulator"];

/** Which hazards a table is about: the filters of the ledger that a table needs; absent is any. */
export type TableFilters = {
  readonly home?: string | undefined;
  readonly stages?: readonly Stage[] | undefined;
  readonly field?: SectorCode | undefined;
  readonly level?: JudgedLevel | undefined;
  readonly focus?: Focus | undefined;
  readonly only?: "listed" | "stopped" | "repeat" | "unfiled" | "gaps" | "unreported" | undefined;
};

/** How a table is filled: what a person settles once. */
export type TableMapping = {
  readonly name: string;
  readonly period: TablePeriod;
  readonly filters: TableFilters;
  readonly layout: TableLayout;
  readonly columns: readonly TableColumn[];
};

/** A table that a superior sends, with how it is filled (套表): one version after the other of the same table. */
export type SavedTable = TableMapping & {
  readonly id: string;
  /** The reporting unit of its owner; the city's is shared with every office. */
  readonly home: string;
  readonly owner: string;
  readonly seq: number;
  /** Counts the blanks that came in; a change of the mapping alone makes no new one. */
  readonly version: number;
  readonly blank: Attachment;
  readonly savedBy: string;
  readonly savedAt: Instant;
  readonly retired: boolean;
};

const mostNameLetters = 60;

/** Why the mapping cannot be kept; null when it can. */
export function reasonNotToMap({ name, period, layout, columns }: TableMapping): Refusal | null {
  if (name.trim() === "") return new Refusal("incomplete", "请给这张表起一个名称。", "name");
  if (name.length > mostNameLetters) {
    return new Refusal("invalid", `名称最多 ${mostNameLetters} 个字，请精简。`, "name");
  }
  if (layout.kind === "figures" && period === "open") {
    return new Refusal(
      "invalid",
      "统计数量的表要有起止日期，请选择每周、每月、每季度或者年初至今。",
      "period",
    );
  }
  const filled = columns.filter(({ source }) => source.kind !== "blank");
  if (filled.length === 0) {
    return new Refusal("incomplete", "所有列都是留空，至少要有一列由系统填写。", "columns");
  }
  const misfit = columns.find(({ source }) => {
    if (source.kind === "field") return layout.kind === "figures" || !isTableField(source.field);
    return source.kind === "figure" && (layout.kind !== "figures" || !isTableFigure(source.figure));
  });
  return misfit
    ? new Refusal("invalid", `“${misfit.header}”列的内容与表的类型不符，请重新选择。`, "columns")
    : null;
}

/** Why the actor cannot change the table; null when they can: it is its office's own. */
export function reasonNotToChange(table: SavedTable, actor: Actor): Refusal | null {
  if (table.retired) return new Refusal("wrong-state", "这张表已经停用。");
  if (actor.organisation === table.owner && tableRoles.includes(actor.role)) return null;
  return new Refusal("not-yours", "这张表由保存它的单位维护，您可以填报，不能修改。");
}
