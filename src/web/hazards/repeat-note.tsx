import { Link } from "@tanstack/react-router";
import { hazardActs } from "#domain/hazards/registry.ts";
import { useActAddress } from "./acts/act-address.ts";
import { useSeen } from "./seen.ts";

/** What the system takes for a repeat, shown to those who decide it; a guess that is not kept. */
export function RepeatNote() {
  const { possibleRepeats, offered } = useSeen();
  const { open } = useActAddress();
  const decides = offered.some(({ name, reason }) => name === "confirm-repeat" && reason === null);
  if (!decides || possibleRepeats.length === 0) return null;
  return (
    <div className="note warn">
      <p>系统提示：可能与这家单位以前的隐患重复，是否重复由您判断。</p>
      <ul>
        {possibleRepeats.map(({ id, text, number, foundOn }) => (
          <li key={id}>
            <Link to="/hazards/$id" params={{ id }}>
              {text}
            </Link>{" "}
            <span className="quiet">
              {number}，{foundOn ?? "日期未注明"}
            </span>
          </li>
        ))}
      </ul>
      <p className="button-row">
        <button
          type="button"
          className="button-quiet"
          onClick={() => open({ name: "confirm-repeat", onBehalf: false, step: null })}
        >
          {hazardActs["confirm-repeat"].label}
        </button>
        <button
          type="button"
          className="button-quiet"
          onClick={() => open({ name: "deny-repeat", onBehalf: false, step: null })}
        >
          {hazardActs["deny-repeat"].label}
        </button>
      </p>
    </div>
  );
}
