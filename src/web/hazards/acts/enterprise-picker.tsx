import { useState } from "react";
import { useSeen } from "#web/hazards/seen.ts";
import { useEnterprisesNamed } from "#web/hazards/unit-field.tsx";
import type { PickerProps } from "#web/ui/form/field-spec.ts";

/** A unit of the enterprise file, found by a part of its name; what the old ledger called it is tried first. */
export function EnterprisePicker({ id, value, onChange, described, wrong }: PickerProps) {
  const { hazard } = useSeen();
  const [text, setText] = useState(hazard.belonging.unitName ?? "");
  const { data } = useEnterprisesNamed(text);
  return (
    <div className="criterion-picker">
      <input
        id={id}
        type="search"
        value={text}
        placeholder="输入单位名称中的几个字"
        aria-describedby={described}
        aria-invalid={wrong || undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className="plain-list" aria-label="企业库中的单位">
        {data?.lines.length === 0 && <li className="quiet">企业库中没有；可以只填下面的单位名称。</li>}
        {data?.lines.map((line) => (
          <li key={line.id}>
            <label className={value === line.id ? "chosen" : undefined}>
              <input
                type="radio"
                name={`${id}-unit`}
                checked={value === line.id}
                onChange={() => onChange(line.id)}
              />
              <span>
                {line.name}
                <span className="quiet"> {line.uscc ?? ""}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {typeof value === "string" && (
        <button type="button" className="button-quiet" onClick={() => onChange(null)}>
          不选企业库中的单位
        </button>
      )}
    </div>
  );
}
