import { Link } from "@tanstack/react-router";
import { useContext } from "react";
import { stringifySearch } from "#web/app/search.ts";
import { useHazardList } from "#web/hazards/queries.ts";
import type { PickerProps } from "#web/ui/form/field-spec.ts";
import { PromptFromContext } from "./recipients-picker.tsx";

/** The hazards that the own unit found since the prompt was sent; those that were found because of the prompt are ticked. */
export function FoundHazardsPicker({ id, value, onChange }: PickerProps) {
  const foundFrom = useContext(PromptFromContext).sentOn ?? "";
  const query = stringifySearch({ foundFrom, order: "reported", descending: "true", limit: "20" });
  const { data } = useHazardList(query);
  const chosen: readonly string[] = Array.isArray(value) ? value : [];
  const tick = (one: string, on: boolean) =>
    onChange(on ? [...chosen, one] : chosen.filter((other) => other !== one));
  return (
    <>
      <p className="quiet">
        还没有上报的，请先<Link to="/report">随手报</Link>，上报后回到这里选择；已经填写的内容不会丢失。
      </p>
      <div className="choices recipients-list">
        {data?.lines.map((line, index) => (
          <label key={line.id}>
            <input
              type="checkbox"
              id={index === 0 ? id : undefined}
              checked={chosen.includes(line.id)}
              onChange={(event) => tick(line.id, event.target.checked)}
            />
            <span>
              {line.text}
              <span className="quiet">
                {" "}
                {line.number}，{line.foundOn ?? "日期未注明"}
              </span>
            </span>
          </label>
        ))}
      </div>
      {data?.lines.length === 0 && <p className="quiet">收到提示以后，本单位还没有上报隐患。</p>}
    </>
  );
}
