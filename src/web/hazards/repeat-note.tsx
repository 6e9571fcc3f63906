import { Link } from "@tanstack/react-router";
import { hazardActs } from "#domain/hazards/registry.ts";
import { repeatKinds } from "#domain/hazards/repeated-as.ts";
import { useActAddress } from "./acts/act-address.ts";
import { useSeen } from "./seen.ts";

/** What the system takes for a repeat, shown to those who decide it; a guess that is not kept. */
export function RepeatNote() {
  const { possibleRepeats, repeatsBeyond, offered } = useSeen();
  const decides = offered.some(({ name, reason }) => name === "confirm-repeat" && reason === null);
  if (!decides || (possibleRepeats.length === 0 && !repeatsBeyond)) return null;
  return (
    <div className="note warn">
      <p>系统提示：可能与以前的隐患重复，是否重复由您判断。</p>
      <ul>
        {possibleRepeats.map(({ id, text, number, foundOn, kind }) => (
          <li key={id}>
            <span className="chip">{repeatKinds[kind]}出现过</span>{" "}
            <Link to="/hazards/$id" params={{ id }}>
              {text}
            </Link>{" "}
            <span className="quiet">
              {number}，{foundOn ?? "日期未注明"}
            </span>
          </li>
        ))}
        {repeatsBeyond && (
          <li>
            同一集团或者同一行业，在您的管辖范围以外还有{repeatsBeyond.words}
            {repeatsBeyond.apart && `（${repeatsBeyond.apart}）`}。
          </li>
        )}
      </ul>
      {possibleRepeats.length > 0 && <Answers />}
    </div>
  );
}

function Answers() {
  const { open } = useActAddress();
  return (
    <p className="button-row">
      {(["confirm-repeat", "deny-repeat"] as const).map((name) => (
        <button
          key={name}
          type="button"
          className="button-quiet"
          onClick={() => open({ name, onBehalf: false, step: null })}
        >
          {hazardActs[name].label}
        </button>
      ))}
    </p>
  );
}
