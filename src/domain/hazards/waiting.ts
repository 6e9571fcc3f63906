import { Refusal } from "#domain/refusal.ts";
import type { Hazard } from "./hazard.ts";
import { isWaiting, type JointActName, type Jointly, jointActs, type SecondSignature } from "./joint-act.ts";

/** A joint act that waits to be countersigned: by whom it was signed first, and by whom it is to be signed. */
export type Waiting = {
  readonly act: JointActName;
  readonly first: string;
  readonly second: SecondSignature;
};

/** Every joint act on the hazard that waits for its second officer, in the order of the life. */
export function waitingIn(hazard: Hazard): readonly Waiting[] {
  const examination = hazard.stoppages.at(-1)?.examination;
  return [
    ...hazard.judgements.flatMap((one) => waitingOf("judge", one, one.signers)),
    ...(hazard.rejudgements ?? []).flatMap((one) => waitingOf("re-judge", one, one.signers)),
    ...hazard.rectification.acceptance.flatMap((one) => waitingOf("accept", one, one.by)),
    ...(examination ? waitingOf("examine-resume", examination, examination.by) : []),
  ];
}

function waitingOf(act: JointActName, record: Jointly, signers: readonly string[]): readonly Waiting[] {
  if (!record.second || !isWaiting(record)) return [];
  return [{ act, first: signers[0] ?? "", second: record.second }];
}

/** Names of the officers who are waited for, by person id. */
export type OfficerNames = Readonly<Record<string, string>>;

/**
 * Why what rests on these joint acts has to wait, in a sentence that says who has to sign; null when none of them waits.
 * Interim control, stop orders, the plan and the rectification never ask it: safety comes first.
 */
export function reasonWaiting(
  hazard: Hazard,
  acts: readonly JointActName[],
  names: OfficerNames = {},
): Refusal | null {
  const one = waitingIn(hazard).find(({ act }) => acts.includes(act));
  return one ? new Refusal("wrong-state", `${sentenceOf(one, names)}会签以后才能办理。`) : null;
}

/** Every joint act: what closes the record rests on all of them, for no half-signed act stays on a closed record. */
export const allJointActs = Object.keys(jointActs) as readonly JointActName[];

/** Who has to sign what. */
export function sentenceOf({ act, second }: Waiting, names: OfficerNames): string {
  return `“${jointActs[act]}”等待第二名执法人员${names[second.officer] ?? ""}会签，`;
}
