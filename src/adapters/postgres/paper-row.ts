import { answerByOf, type OfficialPaper, stageOf } from "#domain/papers/official-paper.ts";

/** The columns drawn from a paper's state, for registers and reach. */
export function paperRowOf(paper: OfficialPaper) {
  return {
    home: paper.home,
    id: paper.id,
    seq: paper.seq,
    kind: paper.kind,
    title: paper.title,
    stage: stageOf(paper),
    organisation_id: paper.issuer.organisation,
    enterprise_id: paper.issuer.enterprise,
    recipient_enterprise: paper.recipient.enterprise,
    recipient_organisation: paper.recipient.organisation ?? null,
    answer_by: answerByOf(paper),
    answered: paper.answer !== undefined,
    hazards: paper.hazards.join(" "),
    number: paper.number?.text ?? null,
    number_year: paper.number?.year ?? null,
    issued: paper.issued !== null,
    served: paper.service !== null,
    code: paper.issued?.code ?? null,
    drafted_on: paper.draftedOn,
  };
}
