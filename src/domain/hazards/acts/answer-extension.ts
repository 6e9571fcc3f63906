import { type HazardAct, signerOf, signerOfEntry, type Who } from "#domain/hazards/act.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import {
  type LeaderDecision,
  type LeaderDecisionInput,
  leaderDecision,
} from "#domain/hazards/leader-decision.ts";
import { isLister } from "#domain/hazards/lister.ts";
import { type Listing, listedLevels, standingListing } from "#domain/hazards/listing.ts";
import { partsOf } from "#domain/hazards/part.ts";
import { requireReason } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";
import { pendingExtension } from "./ask-extension.ts";
import { isBeingWorked } from "./plan.ts";

/** The answer; a refusal says why. Past the day of a listing also the leader who decided; null elsewhere. */
export type AnswerExtensionInput = {
  readonly granted: boolean;
  readonly reason: string | null;
} & { readonly [Key in keyof LeaderDecisionInput]: LeaderDecisionInput[Key] | null };

/** The answer as recorded. */
export type ExtensionAnswered = Pick<AnswerExtensionInput, "granted" | "reason"> & {
  readonly decision?: LeaderDecision;
};

/** The listing past whose day more time is asked for; null where there is none. */
export function listingPassed(hazard: Hazard): Listing | null {
  const asked = pendingExtension(hazard);
  const listing = standingListing(hazard.listings);
  return asked && listing?.deadline && asked.to > listing.deadline ? listing : null;
}

/**
 * 答复延期: the lead department grants or refuses, up to the day of a listing; past it who listed does, and their leader
 * signs (谁挂牌、谁督办、谁摘牌). Granted, the new day binds, for the listing as well.
 */
export const answerExtension: HazardAct<"answer-extension", AnswerExtensionInput, ExtensionAnswered> = {
  name: "answer-extension",
  label: "答复延期",
  track: "rectification",
  roles: ["regulator", "county-office", "city-office"],
  parts: ["lead", "superior", "county-office", "city-office"],
  signature: true,
  version: 1,
  reasonNotTo(hazard, who) {
    const asked = pendingExtension(hazard);
    if (!asked || !isBeingWorked(hazard)) return new Refusal("wrong-state", "没有等待答复的延期申请。");
    const others = reasonNotDeciding(hazard, who);
    if (others) return others;
    if (asked.askedBy !== signerOf(who)) return null;
    return new Refusal("same-person", "申请人不能答复自己的申请，请由其他人员答复。");
  },
  decide(hazard, input, context) {
    const { granted, reason } = input;
    const to = pendingExtension(hazard)?.to ?? "";
    if (granted && to <= context.today) {
      throw new Refusal("invalid", "申请的期限已经过去，不能再同意，请企业重新申请。", "granted");
    }
    if (!granted) return { granted, reason: requireReason(reason, "reason", "不同意延期须写明理由。") };
    const answer = { granted, reason: reason?.trim() || null };
    const passed = listingPassed(hazard);
    if (!passed) return answer;
    const sentence = "延期由领导决定，经办人不能登记为决定人。";
    const bounds = { sentence, from: passed.on, to: context.today };
    return { ...answer, decision: leaderDecision(decided(input), context, bounds) };
  },
  evolve(hazard, entry) {
    const asked = pendingExtension(hazard);
    if (!asked) return hazard;
    const { granted, decision } = entry.payload;
    const answered = { ...asked, answer: { ...entry.payload, by: signerOfEntry(entry) } };
    const extensions = [...hazard.rectification.extensions.slice(0, -1), answered];
    const deadline = granted ? asked.to : hazard.rectification.deadline;
    // Answers from before who listed decided leave the day of the listing as it was.
    const listed = hazard.listings.map((one) => (decision && !one.delisted ? { ...one, deadline } : one));
    return { ...hazard, listings: listed, rectification: { ...hazard.rectification, extensions, deadline } };
  },
};

/** Why the answer is another body's; null where it is the actor's. */
function reasonNotDeciding(hazard: Hazard, who: Who): Refusal | null {
  const passed = listingPassed(hazard);
  if (!passed) {
    if (partsOf(who.actor, hazard.belonging).includes("lead")) return null;
    return new Refusal("not-yours", "不超过督办期限的延期由牵头部门答复。");
  }
  if (isLister(passed, who, hazard.belonging)) return null;
  return new Refusal(
    "not-yours",
    `该隐患由${listedLevels[passed.level]}督办，治理期限延至督办期限${passed.deadline}之后须由挂牌单位决定，请报挂牌单位答复。`,
  );
}

/** @throws {Refusal} `incomplete` */
function decided({ decidedBy, decidedOn, decision }: AnswerExtensionInput): LeaderDecisionInput {
  const sentence = "延至督办期限之后由挂牌单位领导决定，请填写决定的领导、日期并附签批件。";
  if (!decidedBy) throw new Refusal("incomplete", sentence, "decidedBy");
  if (!decidedOn) throw new Refusal("incomplete", sentence, "decidedOn");
  if (!decision) throw new Refusal("incomplete", sentence, "decision");
  return { decidedBy, decidedOn, decision };
}
