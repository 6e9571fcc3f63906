import { type Deliberation, suffices } from "#domain/criteria/judgement-people.ts";
import type { ActContext, HazardAct } from "#domain/hazards/act.ts";
import { type Hazard, standingJudgement } from "#domain/hazards/hazard.ts";
import type { Discussion } from "#domain/hazards/judgement.ts";
import { movedTo, underJudgement } from "#domain/hazards/moving.ts";
import { requireDoneDay, requireSubstance } from "#domain/hazards/substance.ts";
import { reasonWaiting } from "#domain/hazards/waiting.ts";
import { Refusal } from "#domain/refusal.ts";

/** What a discussion came to, with its minutes. */
export type DiscussInput = Omit<Discussion, "at">;

/** Where neither the standard nor the library says how many: three people or more, more than half in favour. */
const houseRule: Deliberation = { minimumPeople: 3, majority: [1, 2], minutes: true, basis: "" };

/** 集体讨论、专家论证: settles a dispute, or is what the standard asks for; the people and the majority are the standard's. */
export const discuss: HazardAct<"discuss", DiscussInput> = {
  name: "discuss",
  label: "集体讨论（专家论证）",
  track: "rectification",
  roles: ["regulator"],
  parts: ["lead", "superior"],
  signature: true,
  version: 1,
  reasonNotTo(hazard, who) {
    if (hazard.stage === "judged") return reasonWaiting(hazard, ["judge"], who.officerNames);
    return new Refusal("wrong-state", "判定签字以后、核定以前才能记录集体讨论。");
  },
  decide(hazard, input, context) {
    const demand = demandOn(hazard, input.kind, context);
    if (!Number.isInteger(input.people) || input.people < demand.minimumPeople) {
      throw new Refusal("invalid", `参加人数不少于${demand.minimumPeople}人，请核对。`, "people");
    }
    if (!Number.isInteger(input.inFavour) || !suffices(demand, input.people, input.inFavour)) {
      throw new Refusal("invalid", "同意人数没有达到规定的多数，不能形成结论。", "inFavour");
    }
    requireDoneDay(input.heldOn, "heldOn", { from: hazard.finding.foundOn, to: context.today });
    requireSubstance(input.opinion, "opinion", "请写明讨论意见（不少于 4 个字）。");
    return { ...input, opinion: input.opinion.trim() };
  },
  evolve(hazard, entry) {
    const at = entry.times.received;
    const { level, opinion, heldOn } = entry.payload;
    const discussed: Hazard = {
      ...hazard,
      confirmation: null,
      discussions: [...hazard.discussions, { ...entry.payload, at }],
    };
    const standing = standingJudgement(hazard);
    if (!standing || standing.level === level) return movedTo(discussed, "judged", at);
    return underJudgement(discussed, {
      ...standing,
      level,
      reason: opinion,
      signers: [],
      judgedOn: heldOn,
      demands: { discussion: false, stop: level === "major" && standing.demands.stop },
      at,
    });
  },
};

function demandOn(hazard: Hazard, kind: Discussion["kind"], context: ActContext): Deliberation {
  const item = standingJudgement(hazard)?.item;
  const people = item ? context.criterion(item)?.people : null;
  return (kind === "experts" ? people?.experts : people?.collective) ?? houseRule;
}
