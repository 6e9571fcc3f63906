import { type Waiting, waitingIn } from "#domain/hazards/waiting.ts";
import { useSignedIn } from "#web/app/session.ts";
import { useSeen } from "#web/hazards/seen.ts";
import { waitingWords } from "#web/hazards/waiting-words.ts";
import type { PickerProps } from "#web/ui/form/field-spec.ts";

type Props = PickerProps & { readonly waiting: readonly Waiting[] };

/** What waits to be countersigned, with what it says, so that nobody signs unread. */
function Choices({ id, value, onChange, described, waiting }: Props) {
  const seen = useSeen();
  return (
    <div className="choices" id={id} tabIndex={-1} aria-describedby={described}>
      {waiting.map((one) => (
        <label key={one.second.entry}>
          <input
            type="radio"
            name={`${id}-entry`}
            checked={value === one.second.entry}
            onChange={() => onChange(one.second.entry)}
          />
          <span>{waitingWords(seen, one)}</span>
        </label>
      ))}
    </div>
  );
}

/** What waits for who is signed in. */
export function OwnWaitingPicker(props: PickerProps) {
  const { hazard } = useSeen();
  const { person } = useSignedIn();
  return <Choices {...props} waiting={waitingIn(hazard).filter(({ second }) => second.officer === person)} />;
}

/** Everything that waits on the hazard. */
export function WaitingPicker(props: PickerProps) {
  const { hazard } = useSeen();
  return <Choices {...props} waiting={waitingIn(hazard)} />;
}
