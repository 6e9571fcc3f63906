import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import type { Hazard } from "./hazard.ts";
import type { JointActName, Jointly, SecondSignature } from "./joint-act.ts";
import { movedTo } from "./moving.ts";
import { withLast } from "./stoppage.ts";
import { waitingIn } from "./waiting.ts";

/** Which joint act: its kind, and the sequence number of its entry. */
export type JointEntry = { readonly joint: JointActName; readonly entry: number };

/** The hazard with another officer named to countersign. */
export function withOfficerNamed(
  hazard: Hazard,
  of: JointEntry,
  named: Pick<SecondSignature, "officer" | "since">,
): Hazard {
  return withChanged(hazard, of, { second: named, signs: [] });
}

/** The hazard with a joint act signed by both: what waited for the second signature takes effect. */
export function withCountersigned(
  hazard: Hazard,
  of: JointEntry & { readonly last: boolean },
  { on, at }: { readonly on: BusinessDate; readonly at: Instant },
): Hazard {
  const waiting = waitingIn(hazard).find(({ second }) => second.entry === of.entry);
  if (!waiting) return hazard;
  const signs = [waiting.second.officer];
  return withEffect(withChanged(hazard, of, { second: { signedOn: on }, signs }), of, at);
}

function withEffect(
  hazard: Hazard,
  { joint, last }: JointEntry & { readonly last: boolean },
  at: Instant,
): Hazard {
  if (joint === "accept") return last ? movedTo(hazard, "accepted", at) : hazard;
  if (joint === "judge") return judgedAtLast(hazard, at);
  const refused = joint === "examine-resume" && hazard.stoppages.at(-1)?.examination?.agreed === false;
  return refused ? { ...hazard, stoppages: withLast(hazard.stoppages, { request: null }) } : hazard;
}

/** Nothing ends on one signature: judged to be no hazard, it is dismissed only now. */
function judgedAtLast(hazard: Hazard, at: Instant): Hazard {
  const last = hazard.judgements.at(-1);
  if (!last) return hazard;
  const { before: _before, ...standing } = last;
  const judged = { ...hazard, judgements: [...hazard.judgements.slice(0, -1), standing] };
  return standing.level === "none" ? movedTo(judged, "dismissed", at) : judged;
}

/** The hazard without a joint act that its second officer would not sign: the same act is open again. */
export function withoutJointAct(hazard: Hazard, { joint, entry }: JointEntry): Hazard {
  const isOther = ({ second }: Jointly) => second?.entry !== entry;
  switch (joint) {
    case "judge":
      return unjudged(hazard, entry);
    case "re-judge":
      return { ...hazard, rejudgements: (hazard.rejudgements ?? []).filter(isOther) };
    case "accept": {
      const acceptance = hazard.rectification.acceptance.filter(isOther);
      return { ...hazard, rectification: { ...hazard.rectification, acceptance } };
    }
    default:
      return { ...hazard, stoppages: withLast(hazard.stoppages, { examination: null }) };
  }
}

/** Back to before the judgement. What was done meanwhile (a plan, a completion) stays. */
function unjudged(hazard: Hazard, entry: number): Hazard {
  const judgement = hazard.judgements.find(({ second }) => second?.entry === entry);
  if (!judgement?.before) return hazard;
  const { completion, acceptance, ...state } = judgement.before;
  const { rectification } = hazard;
  const undone = rectification.completion ? {} : { completion, acceptance };
  return {
    ...hazard,
    ...state,
    judgements: hazard.judgements.filter((one) => one !== judgement),
    rectification: { ...rectification, ...undone },
  };
}

type Change = { readonly second: Partial<SecondSignature>; readonly signs: readonly string[] };

/** The hazard with the record of the joint act changed, wherever it stands. */
function withChanged(hazard: Hazard, { joint, entry }: JointEntry, { second, signs }: Change): Hazard {
  const changed = <R extends Jointly>(record: R, signed: Partial<R>): R =>
    record.second?.entry === entry
      ? { ...record, ...signed, second: { ...record.second, ...second } }
      : record;
  const signers = (one: { readonly signers: readonly string[] }) => ({ signers: [...one.signers, ...signs] });
  const by = (one: { readonly by: readonly string[] }) => ({ by: [...one.by, ...signs] });
  switch (joint) {
    case "judge":
      return { ...hazard, judgements: hazard.judgements.map((one) => changed(one, signers(one))) };
    case "re-judge": {
      const rejudgements = (hazard.rejudgements ?? []).map((one) => changed(one, signers(one)));
      return { ...hazard, rejudgements };
    }
    case "accept": {
      const acceptance = hazard.rectification.acceptance.map((one) => changed(one, by(one)));
      return { ...hazard, rectification: { ...hazard.rectification, acceptance } };
    }
    default: {
      const one = hazard.stoppages.at(-1)?.examination;
      if (!one) return hazard;
      return { ...hazard, stoppages: withLast(hazard.stoppages, { examination: changed(one, by(one)) }) };
    }
  }
}
