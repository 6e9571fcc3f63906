import type { Role } from "#domain/access/role.ts";
import { Refusal } from "#domain/refusal.ts";
import type { ActContext, Who } from "./act.ts";
import type { Attachment } from "./attachment.ts";
import type { JointSigning } from "./joint-act.ts";

/** The posts in which certified officers sign. */
export const officerRoles: readonly Role[] = ["regulator", "mine-safety"];

/** Why the actor cannot sign as a certified officer; null when they can (行政处罚法 42: two officers with certificates). */
export function reasonNotOfficer(who: Pick<Who, "actor">): Refusal | null {
  if (who.actor.certificate) return null;
  return new Refusal("not-permitted", "须由持有执法证件的人员签字，请由持证人员办理或者先登记您的执法证号。");
}

/** What is filled in of the second signature: who gives it, and the photographed paper where both signed one. */
export type SecondInput = {
  /** Person id of the second officer; null where the link or the part asks for one signature. */
  readonly secondOfficer: string | null;
  /** A paper that both signed on site, kept as evidence; null without one. */
  readonly jointPaper: Attachment | null;
};

/** How two officers sign: who has signed with this act, who is waited for, and both of them. */
export type JointlySigned = JointSigning & {
  readonly signed: readonly string[];
  readonly both: readonly [string, string];
};

/**
 * The two certified officers who sign together: the actor now, and the second one by his own hand. A photographed paper
 * is no second signature: whoever uploads it could sign for a colleague who has an account, which a 代录 may not either.
 *
 * @throws {Refusal} `not-permitted` when the actor holds no certificate, `incomplete` without a second officer,
 * `same-person` when it is the actor again, `invalid` when the second one holds none
 */
export function twoOfficers(
  context: Pick<ActContext, "actor" | "certificateOf">,
  { secondOfficer: second, jointPaper }: SecondInput,
): JointlySigned {
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
  const both = [context.actor.person, second] as const;
  return { both, signed: [context.actor.person], awaits: second, jointPaper };
}
