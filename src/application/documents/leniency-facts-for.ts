import type { LeniencyFacts } from "#domain/documents/leniency-facts.ts";
import { answers, assess, suggestions } from "#domain/leniency/assessment.ts";
import { factorNames, verdicts } from "#domain/leniency/factor.ts";
import { leniencyDecisions, reviewToDecide, standingDecision } from "#domain/leniency/leniency.ts";
import { policyNamed, usualPolicy } from "#domain/leniency/policy.ts";
import { provedReports, writtenMoment } from "#domain/leniency/report-time.ts";
import type { RecordForPaper } from "./record-for-paper.ts";

/**
 * 不予行政处罚审查 in display words: as it was reviewed, or as the record stands while it was not. Null for readers who do
 * not weigh it, whatever they print.
 */
export function leniencyFactsFor({
  hazard,
  weighs,
  personName,
  today,
}: RecordForPaper): LeniencyFacts | null {
  if (!weighs) return null;
  const decision = standingDecision(hazard);
  const review = reviewToDecide(hazard) ?? (decision ? (hazard.leniency?.reviews.at(-1) ?? null) : null);
  const assessment = review?.assessment ?? assess(hazard, usualPolicy, today);
  const policy = policyNamed(assessment.policy);
  const [first] = provedReports(hazard);
  return {
    policy: `${policy.title}（${assessment.version}版，${policy.source}）`,
    says: policy.says,
    factors: assessment.factors.map(({ name, verdict, fact }) => ({
      ...{ label: factorNames[name], verdict: verdicts[verdict], fact },
    })),
    answer: assessment.answer && answers[assessment.answer],
    suggested: suggestions[assessment.result],
    reportedAt: first ? writtenMoment(first.receivedAt) : null,
    review: review && {
      ...{ result: suggestions[review.result], opinion: review.opinion },
      ...{ by: personName(review.by), on: review.on },
    },
    decision: decision && {
      ...{ granted: decision.result === "not-penalised", result: leniencyDecisions[decision.result] },
      ...{ by: decision.by ? personName(decision.by) : "", on: decision.on, education: decision.education },
    },
  };
}
