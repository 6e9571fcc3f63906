import type { HazardLine } from "#contract/hazards/hazard-line.ts";
import { repeatKinds } from "#domain/hazards/repeated-as.ts";
import { isNoHazard } from "#domain/hazards/stage.ts";
import { useHazardList } from "#web/hazards/queries.ts";
import { useSeen } from "#web/hazards/seen.ts";
import type { PickerProps } from "#web/ui/form/field-spec.ts";

const shown = 10;

/** Other hazards of the same unit, group or field, those that the system takes for alike first. A proposal, never a finding. */
export function RepeatPicker({ id, value, onChange }: PickerProps) {
  const { hazard, possibleRepeats } = useSeen();
  const { enterprise, unitName } = hazard.belonging;
  const which = enterprise ? { enterprise } : { text: unitName ?? hazard.number };
  const query = new URLSearchParams({ ...which, order: "found", descending: "true", limit: "50" });
  const { data } = useHazardList(`?${query}`);
  const proposed = new Set(possibleRepeats.map((one) => one.id));
  const { foundOn } = hazard.finding;
  const isEarlier = (line: HazardLine) => !foundOn || !line.foundOn || line.foundOn <= foundOn;
  const others = (data?.lines ?? []).filter(
    (line) => line.id !== hazard.id && !isNoHazard(line.stage) && isEarlier(line) && !proposed.has(line.id),
  );
  const choices = [...possibleRepeats, ...others].slice(0, shown);
  if (data && choices.length === 0) return <p className="quiet">这个单位没有其他隐患记录。</p>;
  return (
    <ul className="plain-list criterion-picker">
      {choices.map((one, index) => (
        <li key={one.id}>
          <label className={value === one.id ? "chosen" : undefined}>
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={`${id}-of`}
              checked={value === one.id}
              onChange={() => onChange(one.id)}
            />
            <span>
              {one.text}
              <span className="quiet">
                {" "}
                {one.number}，{one.foundOn ?? "日期未注明"}
              </span>{" "}
              {"kind" in one && (
                <span className="chip soon">{repeatKinds[one.kind]}，系统提示相似，请判断</span>
              )}
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
