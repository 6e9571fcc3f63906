import { isWaiting, type Jointly } from "#domain/hazards/joint-act.ts";
import { useSignedIn } from "#web/app/session.ts";
import { useActAddress } from "#web/hazards/acts/act-address.ts";
import { Photos } from "#web/hazards/photos.tsx";
import { personName, useSeen } from "#web/hazards/seen.ts";
import { momentText } from "#web/ui/moment.ts";

/** Beside a joint act: that the second officer has still to sign, with his button; and the paper that both signed on site. */
export function WaitingNote({ record }: { readonly record: Jointly }) {
  const seen = useSeen();
  const { person } = useSignedIn();
  const { open } = useActAddress();
  const { second, jointPaper } = record;
  const paper = jointPaper && (
    <Photos hazard={seen.hazard.id} photos={[jointPaper]} label="双人签字的纸质件" />
  );
  if (!second || !isWaiting(record)) return paper;
  const mine = second.officer === person && seen.offered.some(canSign);
  return (
    <div className="note warn">
      <p>
        <strong>等待会签：</strong>
        须由第二名执法人员{personName(seen, second.officer)}本人会签，{momentText(second.since)}起等待。
      </p>
      {paper}
      {mine && (
        <button
          type="button"
          className="button"
          onClick={() => open({ name: "countersign", onBehalf: false, step: null })}
        >
          会签
        </button>
      )}
    </div>
  );
}

const canSign = ({ name, reason }: { readonly name: string; readonly reason: string | null }) =>
  name === "countersign" && reason === null;
