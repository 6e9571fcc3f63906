import { isWaiting } from "#domain/hazards/joint-act.ts";
import type { Rectification } from "#domain/hazards/rectification.ts";
import { Photos } from "#web/hazards/photos.tsx";
import { useSeen } from "#web/hazards/seen.ts";
import { signedWords } from "#web/hazards/waiting-words.ts";
import { WaitingNote } from "./waiting-note.tsx";

type Props = Pick<Rectification, "acceptance"> & {
  /** True once the work was reported as done. */
  readonly begun: boolean;
};

/** The acceptance chain in its order: who signed, who is to sign next. */
export function AcceptanceList({ acceptance, begun }: Props) {
  const seen = useSeen();
  const { hazard, acceptanceChain } = seen;
  if (!begun && acceptance.length === 0) return null;
  return (
    <>
      <h3>验收</h3>
      <ol className="signatures">
        {acceptanceChain.map((link) => {
          const signed = acceptance.find((one) => one.link === link.key);
          return (
            <li key={link.key} className={signed && !isWaiting(signed) ? "done" : undefined}>
              <strong>{link.label}</strong>
              {signed ? (
                <>
                  <span>
                    {signedWords(seen, signed.by, { on: signed.on, record: signed })}：{signed.opinion}
                  </span>
                  {signed.aboutHints && <span className="quiet">核对说明：{signed.aboutHints}</span>}
                  <Photos
                    hazard={hazard.id}
                    photos={[...signed.photos, ...(signed.paper ? [signed.paper] : [])]}
                    label={link.label}
                  />
                  <WaitingNote record={signed} />
                </>
              ) : (
                <span className="quiet">未办理</span>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
