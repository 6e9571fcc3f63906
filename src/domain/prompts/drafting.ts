import type { Actor } from "#domain/access/actor.ts";
import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import { type Hazard, isMajor } from "#domain/hazards/hazard.ts";
import { partsOf } from "#domain/hazards/part.ts";
import { isNoHazard } from "#domain/hazards/stage.ts";
import { requireComingDay, requireSubstance } from "#domain/hazards/substance.ts";
import { reasonWaiting } from "#domain/hazards/waiting.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import { Refusal } from "#domain/refusal.ts";
import { type Prompt, type PromptWritten, promptingRoles } from "./prompt.ts";
import { namesUnit } from "./wording.ts";

/** Most enterprises that one prompt goes to; a list that long is no longer chosen by a person. */
export const mostRecipients = 300;

/** Why no prompt can be sent from this hazard by the actor; null when it can: its lead department or a committee office. */
export function reasonNotToPrompt(hazard: Hazard, actor: Actor): Refusal | null {
  const parts = partsOf(actor, hazard.belonging);
  const theirs = parts.some((part) => ["lead", "county-office", "city-office"].includes(part));
  if (!theirs || !promptingRoles.includes(actor.role) || !actor.organisation) {
    return new Refusal("not-yours", "举一反三提示由牵头部门或者安委办发出。");
  }
  if (!isMajor(hazard) || isNoHazard(hazard.stage)) {
    return new Refusal("wrong-state", "判定为重大事故隐患以后才能发出举一反三提示。");
  }
  return reasonWaiting(hazard, ["judge"]);
}

/** Checks what was chosen and written. @throws {Refusal} `incomplete`, `invalid` */
export function checkedPrompt(
  { recipients, text, replyBy, ...rest }: PromptWritten,
  { unitName, today }: { readonly unitName: string | null; readonly today: BusinessDate },
): PromptWritten {
  if (recipients.length === 0) throw new Refusal("incomplete", "请至少选择一家企业。", "recipients");
  if (recipients.length > mostRecipients) {
    throw new Refusal("invalid", `一次最多发给 ${mostRecipients} 家企业，请分次发出。`, "recipients");
  }
  requireSubstance(text, "text", "请写明请企业排查什么（不少于 10 个字）。", 10);
  if (!rest.namesUnit && namesUnit(text, unitName)) {
    const sentence = `正文中写了“${unitName}”。不点名的请改为“某单位”，需要点名的请选择“写明单位名称”。`;
    throw new Refusal("invalid", sentence, "text");
  }
  if (replyBy !== null) requireComingDay(replyBy, "replyBy", today);
  return { ...rest, recipients, text: text.trim(), replyBy };
}

/** What the first entry of a prompt says. */
export type PromptDrafted = PromptWritten & Pick<Prompt, "home" | "hazard" | "unitName" | "organisation">;

/** The state after the first entry. */
export function beginPrompt(id: string, entry: Entry): Prompt {
  return {
    id,
    seq: entry.seq,
    ...(entry.payload as PromptDrafted),
    draftedBy: entry.actor,
    draftedOn: businessDateOf(entry.times.received),
    ...{ sent: null, answers: [], withdrawn: null },
  };
}
