import { bodiesOf } from "#domain/access/reach.ts";
import { casesStayWith } from "#domain/cases/case-readers.ts";
import { type Hazard, isMajor, owesFiling, standingJudgement } from "#domain/hazards/hazard.ts";
import { criterionText } from "#domain/hazards/judgement.ts";
import { standingListing } from "#domain/hazards/listing.ts";
import { standingRejudgement } from "#domain/hazards/rejudgement.ts";
import { nextStep } from "#domain/hazards/step.ts";
import { standingStoppage } from "#domain/hazards/stoppage.ts";
import { json } from "./build.ts";

/** The columns by which a hazard is listed, filtered and reached; all are drawn from the state. */
export function rowOf(hazard: Hazard) {
  const { finding, belonging } = hazard;
  const judgement = standingJudgement(hazard);
  return {
    home: belonging.home,
    id: hazard.id,
    seq: hazard.seq,
    number: hazard.number,
    place_code: belonging.placeCode,
    enterprise_id: belonging.enterprise,
    group_id: belonging.group,
    lead_organisation: belonging.leadOrganisation,
    field: belonging.field,
    unit_name: belonging.unitName,
    text: finding.text,
    stage: hazard.stage,
    level: judgement?.level ?? null,
    found_on: finding.foundOn,
    found_by: finding.foundBy,
    deadline: hazard.rectification.deadline,
    next_step: isMajor(hazard) && !hazard.importedFrom?.done ? nextStep(hazard.steps) : null,
    listed_level: standingListing(hazard.listings)?.level ?? null,
    stopped: standingStoppage(hazard.stoppages) !== null,
    filed: hazard.filing.filed !== null,
    filing_owed: owesFiling(hazard),
    repeat_of: hazard.repeatOf,
    platform_number: hazard.onPlatform?.number ?? null,
    focuses: [...(judgement?.focuses ?? [])].sort().join(" "),
    criterion: judgement?.item ? criterionText(judgement.item) : null,
    rejudged_by: standingRejudgement(hazard)?.edition ?? null,
    import_id: hazard.importedFrom?.importId ?? null,
    gaps: hazard.gaps.length,
    reported_at: hazard.reportedAt,
    state: json(hazard),
  };
}

/** What is searched: number, unit, what was found, where. */
export function searchedText(hazard: Hazard): string {
  const { finding, belonging } = hazard;
  return [hazard.number, belonging.unitName, finding.text, finding.spot].filter(Boolean).join(" / ");
}

/** A body that reaches a hazard, or the one `reader` of it who does; empty for the whole body. */
export type Reaching = { readonly organisation_id: string; readonly reader: string };

/** Every organisation within whose reach the hazard lies, and the readers of a case whose department does not lead any more. */
function reachingOf(hazard: Hazard): readonly Reaching[] {
  const bodies = bodiesOf(hazard.belonging);
  const readers = casesStayWith(hazard).flatMap(({ organisation, readers: people }) =>
    bodies.includes(organisation) ? [] : people.map((reader) => [organisation, reader] as const),
  );
  const whole = bodies.map((organisation) => [organisation, ""] as const);
  const named = new Map([...whole, ...readers].map((one) => [one.join(" "), one]));
  return [...named.values()].sort().map(([organisation_id, reader]) => ({ organisation_id, reader }));
}

/** The hazard's line in the lists of everybody who reaches it for a body. */
export function reachRowsOf(hazard: Hazard) {
  const { home } = hazard.belonging;
  const { deadline } = hazard.rectification;
  return reachingOf(hazard).map((one) => {
    return { home, hazard_id: hazard.id, ...one, stage: hazard.stage, deadline };
  });
}

/** The lines of one hazard that another state of it has not. */
export function reachRowsApart(hazard: Hazard, other: Hazard) {
  const held = new Set(reachingOf(other).map((one) => `${one.organisation_id} ${one.reader}`));
  return reachRowsOf(hazard).filter((one) => !held.has(`${one.organisation_id} ${one.reader}`));
}
