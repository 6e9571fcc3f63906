import type { TableFiltersShape } from "#contract/tables.ts";
import { sectors } from "#domain/criteria/sector.ts";
import { focuses, judgedLevels } from "#domain/hazards/judgement.ts";
import { stages } from "#domain/hazards/stage.ts";
import { reportingUnits } from "#domain/places/units.ts";
import type { TableKind } from "#domain/tables/table-layout.ts";
import { type TablePeriod, tablePeriods } from "#domain/tables/table-period.ts";
import { openStages } from "#web/hazards/figures.ts";
import { FilterPick } from "#web/ui/filters.tsx";
import type { Options } from "#web/ui/form/field-spec.ts";
import type { TableDraft } from "./table-draft.ts";

type Props = {
  readonly kind: TableKind;
  readonly draft: TableDraft;
  readonly onChange: (change: Pick<TableDraft, "period" | "filters">) => void;
};

const only: Options = [
  ["listed", "挂牌督办"],
  ["stopped", "停产停业"],
  ["repeat", "重复隐患"],
  ["unfiled", "已销号未备案"],
];

/** For which period, and which hazards, a table is filled: the filters of the ledger. */
export function TableScope({ kind, draft: { period, filters }, onChange }: Props) {
  const pick = (name: keyof TableFiltersShape) => (value: string) => {
    const stagesPicked = name === "stages" && value !== "" ? value.split(",") : undefined;
    const next = { ...filters, [name]: stagesPicked ?? (value || undefined) };
    onChange({ period, filters: next as TableFiltersShape });
  };
  const periods = Object.entries(tablePeriods).filter(([key]) => kind !== "figures" || key !== "open");
  const ofHazards = kind !== "figures" && period !== "open";
  return (
    <div className="list-filters">
      <div className="list-filter set">
        <label htmlFor="table-period">时段</label>
        <select
          id="table-period"
          value={period}
          onChange={(event) => onChange({ period: event.target.value as TablePeriod, filters })}
        >
          {periods.map(([key, words]) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
      </div>
      {kind !== "figures" && (
        <FilterPick
          label="等级"
          value={filters.level}
          options={Object.entries(judgedLevels)}
          onPick={pick("level")}
        />
      )}
      {ofHazards && (
        <FilterPick
          label="状态"
          value={filters.stages?.join(",")}
          options={[[openStages, "未销号"], ...Object.entries(stages)]}
          onPick={pick("stages")}
        />
      )}
      <FilterPick
        label="行业领域"
        value={filters.field}
        options={Object.entries(sectors).map(([code, { name }]) => [code, name])}
        onPick={pick("field")}
      />
      <FilterPick
        label="属地"
        value={filters.home}
        options={reportingUnits.map(({ code, name }) => [code, name])}
        onPick={pick("home")}
        any="本单位管辖范围"
      />
      {kind !== "figures" && (
        <>
          <FilterPick
            label="五个聚焦"
            value={filters.focus}
            options={Object.entries(focuses)}
            onPick={pick("focus")}
          />
          <FilterPick label="只看" value={filters.only} options={only} onPick={pick("only")} />
        </>
      )}
    </div>
  );
}
