import { textLikeness } from "#domain/hazards/repeat.ts";
import { useHazardList } from "#web/hazards/queries.ts";
import { useSeen } from "#web/hazards/seen.ts";
import type { PickerProps } from "#web/ui/form/field-spec.ts";

/** From this share of common wording on, the screen says so; a person decides. */
const alike = 0.6;

/** Other hazards of the same unit, those that read alike first. A proposal, never a finding. */
export function RepeatPicker({ id, value, onChange }: PickerProps) {
  const { hazard } = useSeen();
  const { enterprise, unitName } = hazard.belonging;
  const which = enterprise ? { enterprise } : { text: unitName ?? hazard.number };
  const query = new URLSearchParams({ ...which, order: "found", descending: "true", limit: "50" });
  const { data } = useHazardList(`?${query}`);
  const others = (data?.lines ?? [])
    .filter((line) => line.id !== hazard.id && line.stage !== "withdrawn")
    .map((line) => ({ line, likeness: textLikeness(line.text, hazard.finding.text) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 10);
  if (data && others.length === 0) return <p className="quiet">这个单位没有其他隐患记录。</p>;
  return (
    <ul className="plain-list criterion-picker">
      {others.map(({ line, likeness }, index) => (
        <li key={line.id}>
          <label className={value === line.id ? "chosen" : undefined}>
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={`${id}-of`}
              checked={value === line.id}
              onChange={() => onChange(line.id)}
            />
            <span>
              {line.text}
              <span className="quiet">
                {" "}
                {line.number}，{line.foundOn ?? "日期未注明"}
              </span>
              {likeness >= alike && <span className="chip soon">文字相似，请判断</span>}
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
