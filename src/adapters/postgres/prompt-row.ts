import { owesAnswer, type Prompt } from "#domain/prompts/prompt.ts";

/** The columns drawn from a prompt's state. */
export function promptRowOf(prompt: Prompt) {
  return {
    ...{ home: prompt.home, id: prompt.id, seq: prompt.seq },
    ...{ organisation_id: prompt.organisation, hazard_id: prompt.hazard },
    ...{ sent: prompt.sent !== null, drafted_on: prompt.draftedOn },
  };
}

/** To whom it goes and who owes an answer; they decide who reads it. */
export function recipientRowsOf(prompt: Prompt) {
  return prompt.recipients.map(({ enterprise }) => ({
    ...{ home: prompt.home, prompt_id: prompt.id, enterprise_id: enterprise },
    ...{ organisation_id: prompt.organisation, sent: prompt.sent !== null, reply_by: prompt.replyBy },
    owed: owesAnswer(prompt, enterprise),
  }));
}

/** The hazards that enterprises say they found because of it, each by whose answer it stands in. */
export function findingRowsOf({ home, id, answers }: Prompt) {
  return answers.flatMap(({ enterprise, hazards }) =>
    [...new Set(hazards)].map((hazard_id) => ({ home, prompt_id: id, hazard_id, enterprise })),
  );
}
