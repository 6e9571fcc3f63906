import { Link } from "@tanstack/react-router";
import { useSeen } from "#web/hazards/seen.ts";

/** What the system noticed about the work, before it is accepted; hints and no verdicts. */
export function AcceptanceHints() {
  const { acceptanceHints } = useSeen();
  if (acceptanceHints.length === 0) return null;
  return (
    <div className="note warn">
      <p>系统提示，请核对：</p>
      <ul>
        {acceptanceHints.map(({ what, other }) => (
          <li key={`${what} ${other?.id ?? ""}`}>
            {what}
            {other && (
              <Link to="/hazards/$id" params={{ id: other.id }}>
                {other.number}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
