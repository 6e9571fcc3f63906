import type { Rectification } from "#domain/hazards/rectification.ts";
import { Photos } from "#web/hazards/photos.tsx";
import { personName, useSeen } from "#web/hazards/seen.ts";

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
            <li key={link.key} className={signed ? "done" : undefined}>
              <strong>{link.label}</strong>
              {signed ? (
                <>
                  <span>
                    {signed.by.map((one) => personName(seen, one)).join("、")}，{signed.on}：{signed.opinion}
                  </span>
                  <Photos
                    hazard={hazard.id}
                    photos={[...signed.photos, ...(signed.paper ? [signed.paper] : [])]}
                    label={link.label}
                  />
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
