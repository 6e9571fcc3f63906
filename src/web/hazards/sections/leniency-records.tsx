import { suggestions } from "#domain/leniency/assessment.ts";
import { checkKinds, type Leniency, proofMeans } from "#domain/leniency/leniency.ts";
import { policyNamed } from "#domain/leniency/policy.ts";
import { Photos } from "#web/hazards/photos.tsx";
import { personName, useSeen } from "#web/hazards/seen.ts";
import { Facts } from "#web/ui/facts.tsx";
import { momentText } from "#web/ui/moment.ts";

/** What authorities put on record for the review: proofs, checks, reviews. */
export function LeniencyRecords({ leniency }: { readonly leniency: Leniency }) {
  const seen = useSeen();
  const { proofs, checks, reviews, asked } = leniency;
  const told = (by: string, at: string) => `${personName(seen, by)}于${momentText(at)}登记`;
  const evidence = [...proofs, ...checks].flatMap((one) => (one.evidence ? [one.evidence] : []));
  return (
    <>
      {proofs.length + checks.length > 0 && (
        <>
          <h3>凭据和时点</h3>
          <ul className="plain-list">
            {proofs.map((one) => (
              <li key={one.at}>
                收到报告：{momentText(one.receivedAt)}，{proofMeans[one.means]}
                <span className="quiet">（{told(one.by, one.at)}）</span>
              </li>
            ))}
            {checks.map((one) => (
              <li key={one.at}>
                {checkKinds[one.kind]}：{momentText(one.happened)}
                {one.forThisMatter && "，针对此事"}
                <span className="quiet">（{told(one.by, one.at)}）</span>
                {one.withdrawn && (
                  <p className="quiet">
                    已撤回：{one.withdrawn.reason}（{personName(seen, one.withdrawn.by)}，
                    {momentText(one.withdrawn.at)}）
                  </p>
                )}
              </li>
            ))}
          </ul>
          <Photos hazard={seen.hazard.id} photos={evidence} label="凭据" />
        </>
      )}
      {asked && (
        <p>
          提请法制审核：{asked.note}
          <span className="quiet">
            （{personName(seen, asked.by)}，{momentText(asked.at)}）
          </span>
        </p>
      )}
      {reviews.map((one) => (
        <div key={one.at}>
          <h3>法制审核</h3>
          <Facts
            facts={[
              ["结论", suggestions[one.result]],
              ["意见", one.opinion],
              ["口径", `${policyNamed(one.assessment.policy).title}（${one.assessment.version}版）`],
              ["审核", `${personName(seen, one.by)}，${one.on}`],
            ]}
          />
        </div>
      ))}
    </>
  );
}
