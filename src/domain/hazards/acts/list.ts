import type { Level } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import { type ActContext, type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { type Hazard, isMajor } from "#domain/hazards/hazard.ts";
import {
  type LeaderDecision,
  type LeaderDecisionInput,
  leaderDecision,
} from "#domain/hazards/leader-decision.ts";
import { type ListedLevel, type Listing, standingListing } from "#domain/hazards/listing.ts";
import { partsOf } from "#domain/hazards/part.ts";
import { isOver } from "#domain/hazards/stage.ts";
import { requireComingDay, requireDoneDay, requireReason } from "#domain/hazards/substance.ts";
import { reasonWaiting } from "#domain/hazards/waiting.ts";
import { Refusal } from "#domain/refusal.ts";

/** By whom, who supervises, until when; and the leader who decided, as a person on file. */
export type ListInput = Pick<Listing, "level" | "listedBy" | "document" | "deadline"> &
  LeaderDecisionInput & {
    readonly supervisor: string;
    readonly on: string;
    /** 包案领导. */
    readonly caseLeader: string | null;
  };

/** The listing as recorded. */
export type Listed = Omit<Listing, "delisted" | "progress" | "publication">;

/** Levels at which an organisation may list; what a higher level listed is entered by the city. */
const listableAt: Readonly<Record<Level, readonly ListedLevel[]>> = {
  province: ["province", "national"],
  city: ["city", "province", "national"],
  county: ["county"],
  township: [],
  enterprise: [],
};

/**
 * 挂牌督办 (N6.6): a major hazard is listed with a supervisor and a deadline. The machine or an officer proposes, a leader
 * decides: who enters it is not who decided. It runs beside the rectification.
 */
export const list: HazardAct<"list", ListInput, Listed> = {
  name: "list",
  label: "挂牌督办",
  track: "listing",
  roles: ["county-office", "city-office", "regulator"],
  parts: ["county-office", "city-office", "lead", "superior"],
  signature: true,
  version: 1,
  reasonNotTo(hazard, who) {
    if (!isMajor(hazard) || isOver(hazard.stage))
      return new Refusal("wrong-state", "未办结的重大事故隐患才能挂牌。");
    const waits = reasonWaiting(hazard, ["judge"], who.officerNames);
    if (waits) return waits;
    const standing = standingListing(hazard.listings);
    if (standing && !mayRaise(standing, who.actor.level))
      return new Refusal("wrong-state", "已经挂牌；提级挂牌由上一级办理，改由其他单位挂牌的请先摘牌。");
    if (listableAt[who.actor.level].length > 0) return null;
    return new Refusal("not-permitted", "挂牌督办由县级以上单位办理。");
  },
  decide(hazard, input, context) {
    if (!listableAt[context.actor.level].includes(input.level)) {
      throw new Refusal("not-permitted", "不能代其他级别的单位挂牌，请选择本级。", "level");
    }
    const standing = standingListing(hazard.listings);
    if (standing && rankOf(input.level) <= rankOf(standing.level)) {
      throw new Refusal("invalid", "已经挂牌，只能提到更高的级别。", "level");
    }
    const supervisor = requireReason(input.supervisor, "supervisor", "请写明督办责任单位或者责任人。");
    requireDoneDay(input.on, "on", { from: hazard.finding.foundOn, to: context.today });
    if (input.deadline !== null) requireComingDay(input.deadline, "deadline", context.today);
    const part = partsOf(context.actor, hazard.belonging)[0] ?? "county-office";
    const { level, listedBy, on, deadline, caseLeader } = input;
    return {
      ...{ level, listedBy, on, deadline, supervisor, document: input.document?.trim() || null },
      ...{ by: listerOf(context), part, decision: decided(hazard, input, context) },
      ...(caseLeader === null ? {} : { caseLeader }),
    };
  },
  evolve(hazard, entry) {
    const raised = {
      on: entry.payload.on ?? businessDateOf(entry.times.received),
      by: signerOfEntry(entry),
      opinion: "提级，改由上一级挂牌督办",
    };
    const before = hazard.listings.map((one) => (one.delisted ? one : { ...one, delisted: raised }));
    return { ...hazard, listings: [...before, { ...entry.payload, delisted: null }] };
  },
};

const ranks: readonly ListedLevel[] = ["county", "city", "province", "national"];
const rankOf = (level: ListedLevel) => ranks.indexOf(level);

/** 提级: who lists at a higher level takes a standing listing over; it ends there, and its supervision goes on above. */
function mayRaise({ level }: Listing, by: Level): boolean {
  return listableAt[by].some((one) => rankOf(one) > rankOf(level));
}

/** @throws {Refusal} `same-person` for who enters their own decision; `invalid` for one after the listing */
function decided(
  { finding }: Pick<Hazard, "finding">,
  input: ListInput,
  context: ActContext,
): LeaderDecision {
  const sentence = "挂牌由领导决定，经办人不能登记为决定人。";
  return leaderDecision(input, context, { sentence, from: finding.foundOn, to: input.on });
}

function listerOf({ actor }: Pick<ActContext, "actor">): string {
  return actor.organisation ?? actor.post;
}
