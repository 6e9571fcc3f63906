import { sectors } from "#domain/criteria/sector.ts";
import { foundByWays } from "#domain/hazards/finding.ts";
import { focuses, judgedLevels } from "#domain/hazards/judgement.ts";
import { stages } from "#domain/hazards/stage.ts";
import { reportingUnits } from "#domain/places/units.ts";
import { useSignedIn } from "#web/app/session.ts";
import { CriterionFilter } from "#web/criteria/criterion-filter.tsx";
import { FilterPick, FilterSearch } from "#web/ui/filters.tsx";
import type { Options } from "#web/ui/form/field-spec.ts";
import { DayPick } from "./day-pick.tsx";
import { openStages } from "./figures.ts";
import type { Words } from "./list-state.ts";

type Props = { readonly words: Words; readonly today: string; readonly onChange: (change: Words) => void };

const only: Options = [
  ["listed", "挂牌督办"],
  ["listable", "建议挂牌（逾期、重复、五个聚焦）"],
  ["stopped", "停产停业"],
  ["repeat", "重复隐患"],
  ["unfiled", "已销号未备案"],
  ["gaps", "信息待补全"],
  ["leaderless", "未指定牵头部门"],
  ["uncatalogued", "判定标准未入库"],
];

const shownWays = Object.entries(foundByWays).filter(([way]) => way !== "tip");

/** The filters of the ledger; each of them changes the address at once. */
export function ListFilters({ words, today, onChange }: Props) {
  const { acting } = useSignedIn();
  const pick = (name: string) => (value: string) => onChange({ [name]: value });
  return (
    <div className="list-filters">
      <FilterSearch
        key={words["text"] ?? ""}
        text={words["text"] ?? ""}
        placeholder="隐患内容、单位、编号，两个字以上"
        onSearch={pick("text")}
      />
      {acting?.level === "city" && (
        <FilterPick
          label="属地"
          value={words["home"]}
          options={reportingUnits.map(({ code, name }) => [code, name])}
          onPick={pick("home")}
        />
      )}
      <FilterPick
        label="状态"
        value={words["stages"]}
        options={[[openStages, "未销号"], ...Object.entries(stages)]}
        onPick={pick("stages")}
      />
      <FilterPick
        label="等级"
        value={words["level"]}
        options={Object.entries(judgedLevels)}
        onPick={pick("level")}
      />
      <FilterPick
        label="行业领域"
        value={words["field"]}
        options={Object.entries(sectors).map(([code, { name }]) => [code, name])}
        onPick={pick("field")}
      />
      <FilterPick
        label="五个聚焦"
        value={words["focus"]}
        options={Object.entries(focuses)}
        onPick={pick("focus")}
      />
      <FilterPick label="发现方式" value={words["foundBy"]} options={shownWays} onPick={pick("foundBy")} />
      <FilterPick label="只看" value={words["only"]} options={only} onPick={pick("only")} />
      <DayPick label="发现日期从" value={words["foundFrom"]} onPick={pick("foundFrom")} />
      <DayPick label="到" value={words["foundTo"]} onPick={pick("foundTo")} />
      {words["criterion"] && (
        <CriterionFilter criterion={words["criterion"]} onClear={() => pick("criterion")("")} />
      )}
      <label className="filter-check">
        <input
          type="checkbox"
          checked={words["dueBefore"] !== undefined}
          onChange={(event) => onChange({ dueBefore: event.target.checked ? today : "" })}
        />
        只看逾期
      </label>
    </div>
  );
}
