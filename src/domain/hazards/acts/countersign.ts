import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import { acceptanceLinks } from "#domain/hazards/acceptance.ts";
import type { HazardAct, Who } from "#domain/hazards/act.ts";
import { type JointEntry, withCountersigned } from "#domain/hazards/countersigning.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { reasonNotOfficer } from "#domain/hazards/officers.ts";
import { sentenceOf, type Waiting, waitingIn } from "#domain/hazards/waiting.ts";
import { Refusal } from "#domain/refusal.ts";

/** Sequence number of the entry that is confirmed, so that a signature meant for one act is not taken for another. */
export type CountersignInput = { readonly entry: number };

/** The countersignature as recorded; `last` completes the chain of acceptance as it stood then. */
export type Countersigned = JointEntry & { readonly last: boolean; readonly on: BusinessDate };

/** 会签: the second of two officers signs for himself what the first one signed (行政处罚法 42); nobody else can. */
export const countersign: HazardAct<"countersign", CountersignInput, Countersigned> = {
  name: "countersign",
  label: "会签",
  track: "rectification",
  roles: ["regulator", "mine-safety"],
  parts: ["lead", "support", "superior", "mine-safety"],
  signature: true,
  version: 1,
  reasonNotTo: (hazard, who) => reasonNotNamed(hazard, who) ?? reasonNotOfficer(who),
  decide(hazard, input, context) {
    const { act, second } = ownWaiting(hazard, input.entry, context);
    const ends = acceptanceLinks(hazard).length === hazard.rectification.acceptance.length;
    const on = businessDateOf(context.times.happened);
    return { joint: act, entry: second.entry, last: act === "accept" && ends, on };
  },
  evolve(hazard, entry) {
    const { on } = entry.payload;
    return withCountersigned(hazard, entry.payload, { on, at: entry.times.received });
  },
};

/** Why it is not for this person to countersign or to refuse it; null for the officer who is named. */
export function reasonNotNamed(hazard: Hazard, who: Who): Refusal | null {
  const waiting = waitingIn(hazard);
  const [first] = waiting;
  if (!first) return new Refusal("wrong-state", "没有等待会签的事项。");
  if (who.onBehalf) return new Refusal("not-permitted", "会签须由本人登录办理，不能代录。");
  if (waiting.some(({ second }) => second.officer === who.actor.person)) return null;
  return new Refusal("not-yours", `${sentenceOf(first, who.officerNames)}他人不能代签。`);
}

/** What waits for this person under that entry. @throws {Refusal} `conflict` */
export function ownWaiting(hazard: Hazard, entry: number, who: Pick<Who, "actor">): Waiting {
  const own = waitingIn(hazard).filter(({ second }) => second.officer === who.actor.person);
  const asked = own.find(({ second }) => second.entry === entry);
  if (asked) return asked;
  throw new Refusal("conflict", "这一事项不在等待您会签，请刷新后重新办理。", "entry");
}
