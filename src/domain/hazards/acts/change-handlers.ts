import { mayReadCase } from "#domain/cases/case-readers.ts";
import { isLookedAfter, isUnattended } from "#domain/cases/open-matters.ts";
import type { PenaltyCase } from "#domain/cases/penalty-case.ts";
import { type HazardAct, signerOfEntry, type Who } from "#domain/hazards/act.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import { handlersIn, handling, withCase } from "#domain/hazards/handled-case.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { requireReason } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** Who handles which case from now on, and why. */
export type ChangeHandlersInput = {
  readonly case: string;
  readonly firstHandler: string;
  readonly secondHandler: string;
  readonly reason: string;
  /** What the head signed; asked for where nobody handles the case any more. */
  readonly scan: Attachment | null;
};

/** The change as recorded. */
export type HandlersChanged = Pick<ChangeHandlersInput, "case" | "reason"> &
  Pick<PenaltyCase, "handlers"> & { readonly scan?: Attachment };

/**
 * 更换承办人 (行政处罚法 42, 43): a handler left, was taken ill, or has an interest. By whoever reads the case: a handler, the
 * head, the legal reviewer. Where both are gone it is named anew on paper, as at the opening. Who handles it no more reads
 * it no more.
 */
export const changeHandlers: HazardAct<"change-handlers", ChangeHandlersInput, HandlersChanged> = {
  name: "change-handlers",
  label: "更换承办人",
  track: "record",
  roles: ["regulator", "legal-reviewer"],
  parts: [...handling.parts, "legal-review"],
  signature: true,
  version: 1,
  reasonNotTo(hazard, who) {
    return lookedAfterAndRead(hazard, who).length > 0
      ? null
      : new Refusal("not-yours", "没有由您承办的未结案件。");
  },
  decide(hazard, input, context) {
    const one = lookedAfterAndRead(hazard, context).find(({ id }) => id === input.case);
    if (!one) throw new Refusal("invalid", "没有这件案件，或者已经结案，请重新选择。", "case");
    const handlers = handlersIn(input, context);
    if (handlers.every((person) => one.handlers.includes(person))) {
      throw new Refusal("invalid", "所选人员已经是承办人，请重新选择。", "firstHandler");
    }
    if (one.head !== null && handlers.includes(one.head)) {
      throw new Refusal("same-person", "部门负责人和承办人不能是同一人。", "firstHandler");
    }
    const reason = requireReason(input.reason, "reason", "请写明更换的理由。");
    const { scan } = input;
    const mayHandle = (person: string) =>
      context.officerAt(person, one.organisation) && context.certificateOf(person) !== null;
    if (!scan && isUnattended(one, mayHandle)) {
      const sentence = "案件已经没有承办人，另行指定须经负责人在纸上签批，请附签批件扫描件。";
      throw new Refusal("incomplete", sentence, "scan");
    }
    return { case: one.id, handlers, reason, ...(scan ? { scan } : {}) };
  },
  evolve(hazard, entry) {
    const { handlers, case: _case, ...why } = entry.payload;
    const by = { by: signerOfEntry(entry), at: entry.times.received };
    return withCase(hazard, entry, (one) => ({
      ...one,
      handlers,
      handovers: [...(one.handovers ?? []), { from: one.handlers, ...why, ...by }],
    }));
  },
};

function lookedAfterAndRead({ cases = [] }: Hazard, { actor }: Pick<Who, "actor">): readonly PenaltyCase[] {
  return cases.filter((one) => isLookedAfter(one) && mayReadCase(one, actor));
}
