import type { ActContext, HazardAct, Who } from "#domain/hazards/act.ts";
import { type JointEntry, withOfficerNamed } from "#domain/hazards/countersigning.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { partsOf } from "#domain/hazards/part.ts";
import { requireSubstance } from "#domain/hazards/substance.ts";
import { type Waiting, waitingIn } from "#domain/hazards/waiting.ts";
import { Refusal } from "#domain/refusal.ts";
import { reasonNotSign } from "./accept.ts";
import { isInvolved, sentenceOfInvolved } from "./examine-resume.ts";

/** Which entry, who is to countersign it instead, and why. */
export type NameCountersignerInput = {
  readonly entry: number;
  readonly officer: string;
  readonly reason: string;
};

/** The change as recorded. */
export type CountersignerNamed = JointEntry & { readonly officer: string; readonly reason: string };

/**
 * 改由他人会签: when the named officer has left or cannot come. By who signed first, or by a certified officer of the
 * lead department; it signs for nobody, for who is named now signs for himself.
 */
export const nameCountersigner: HazardAct<"name-countersigner", NameCountersignerInput, CountersignerNamed> =
  {
    name: "name-countersigner",
    label: "改由他人会签",
    track: "rectification",
    roles: ["regulator", "mine-safety"],
    parts: ["lead", "support", "superior", "mine-safety"],
    signature: false,
    version: 1,
    reasonNotTo(hazard, who) {
      const waiting = waitingIn(hazard);
      if (waiting.length === 0) return new Refusal("wrong-state", "没有等待会签的事项。");
      if (who.onBehalf) return new Refusal("not-permitted", "改由他人会签须由执法人员本人登录办理。");
      if (waiting.some((one) => mayRename(one, hazard, who))) return null;
      return new Refusal("not-yours", "由先签字的执法人员或者牵头部门的持证人员改由他人会签。");
    },
    decide(hazard, { entry, officer, reason }, context) {
      const one = waitingIn(hazard).find(({ second }) => second.entry === entry);
      if (!one || !mayRename(one, hazard, context)) {
        throw new Refusal("conflict", "这一事项不在等待会签，请刷新后重新办理。", "entry");
      }
      refuseOfficer(one, officer, { hazard, context });
      requireSubstance(reason, "reason", "请具体写明改由他人会签的理由（不少于 4 个字）。");
      return { joint: one.act, entry, officer, reason: reason.trim() };
    },
    evolve(hazard, entry) {
      const { officer } = entry.payload;
      return withOfficerNamed(hazard, entry.payload, { officer, since: entry.times.received });
    },
  };

function mayRename({ first }: Waiting, { belonging }: Hazard, { actor }: Pick<Who, "actor">): boolean {
  if (first === actor.person) return true;
  return actor.certificate !== null && partsOf(actor, belonging).includes("lead");
}

type Asked = { readonly hazard: Hazard; readonly context: ActContext };

/** @throws {Refusal} for who cannot be the second of the two */
function refuseOfficer({ act, first, second }: Waiting, officer: string, { hazard, context }: Asked): void {
  if (officer === second.officer) throw new Refusal("duplicate", "已经等待这名人员会签。", "officer");
  if (officer === first) {
    throw new Refusal("same-person", "会签人不能是先签字的人员，请选择其他持证人员。", "officer");
  }
  if (!context.certificateOf(officer)) {
    throw new Refusal("invalid", "所选人员没有有效的执法证件，请选择其他持证人员。", "officer");
  }
  const apart = act === "accept" ? reasonNotSign(hazard, officer) : null;
  if (apart) throw new Refusal(apart.code, apart.message, "officer");
  if (act === "examine-resume" && isInvolved(hazard, officer)) {
    throw new Refusal("same-person", sentenceOfInvolved, "officer");
  }
}
