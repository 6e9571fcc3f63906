import { Refusal } from "#domain/refusal.ts";
import type { ActContext, Who } from "./act.ts";

/** Why the actor cannot sign as a certified officer; null when they can (行政处罚法 42: two officers with certificates). */
export function reasonNotOfficer(who: Pick<Who, "actor">): Refusal | null {
  if (who.actor.certificate) return null;
  return new Refusal("not-permitted", "须由持有执法证件的人员签字，请由持证人员办理或者先登记您的执法证号。");
}

/**
 * The two certified officers who sign together: the actor and a second one.
 *
 * @throws {Refusal} `not-permitted` when the actor holds no certificate, `incomplete` without a second officer,
 * `same-person` when it is the actor again, `invalid` when the second one holds none
 */
export function twoOfficers(
  context: Pick<ActContext, "actor" | "certificateOf">,
  second: string | null,
): readonly [string, string] {
  const reason = reasonNotOfficer(context);
  if (reason) throw reason;
  if (!second)
    throw new Refusal("incomplete", "须有两名执法人员签字，请选择第二名执法人员。", "secondOfficer");
  if (second === context.actor.person) {
    throw new Refusal("same-person", "第二名执法人员不能是您本人，请选择其他持证人员。", "secondOfficer");
  }
  if (!context.certificateOf(second)) {
    throw new Refusal("invalid", "所选人员没有有效的执法证件，请选择其他持证人员。", "secondOfficer");
  }
  return [context.actor.person, second];
}
