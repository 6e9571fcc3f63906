import type { Actor } from "#domain/access/actor.ts";
import { type BusinessDate, isBusinessDate } from "#domain/calendar/dates.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import { requireDoneDay, requireReason, requireSubstance } from "#domain/hazards/substance.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import { Refusal } from "#domain/refusal.ts";
import { type DirectReport, directReporters, type ToldLeader } from "./direct-report.ts";

/** That the leader was told, as it is filled in. */
export type ToldWritten = Omit<ToldLeader, "words"> & { readonly post: string; readonly asked: string };

/** What the reporter writes; of a hazard on record, that the leader was told first belongs to it. */
export type DirectReportWritten = Pick<DirectReport, "what" | "spot" | "photos"> & {
  readonly told: ToldWritten | null;
};

/** What the first entry says, beside what was written. */
export type DirectReported = Pick<
  DirectReport,
  "home" | "enterprise" | "field" | "hazard" | "organisation" | "what" | "spot" | "photos" | "told"
>;

/** Why the actor reports nothing directly; null for safety staff of an enterprise. */
export function reasonNotToReportDirectly(actor: Pick<Actor, "role" | "enterprise">): Refusal | null {
  if (directReporters.includes(actor.role) && actor.enterprise !== null) return null;
  return new Refusal("not-permitted", "直接上报由企业的安全管理人员本人办理。");
}

/**
 * Checks what is written (安全生产法 46). Files lose the names under which they were chosen: those can tell whose they are.
 *
 * @throws {Refusal} `incomplete`, `invalid`
 */
export function checkedDirectReport(
  { what, spot, photos, told }: DirectReportWritten,
  { onRecord, today }: { readonly onRecord: boolean; readonly today: BusinessDate },
): DirectReportWritten {
  requireSubstance(what, "what", "请写明隐患的情况（不少于 6 个字）。", 6);
  if (onRecord && !told) {
    throw new Refusal("incomplete", "请写明什么时候向哪个岗位报告过、要求什么、到什么时候没有处理。", "told");
  }
  return {
    ...{ what: what.trim(), spot: spot?.trim() || null, photos: photos.map(unnamed) },
    told: told && checkedTold(told, today),
  };
}

function checkedTold(told: ToldWritten, today: BusinessDate): ToldWritten {
  requireDoneDay(told.on, "told.on", { to: today });
  if (!isBusinessDate(told.actBy) || told.actBy < told.on) {
    throw new Refusal("invalid", "要求处理的期限不能早于报告的日期，请核对。", "told.actBy");
  }
  if (told.actBy >= today) {
    const sentence = "要求处理的期限还没有过。有即时危险的，请改用“上报新情况”，不用等期限。";
    throw new Refusal("invalid", sentence, "told.actBy");
  }
  const post = requireReason(told.post, "told.post", "请写明向哪个岗位报告，例如“矿长”。");
  const asked = requireReason(told.asked, "told.asked", "请写明当时要求什么。");
  return { ...told, post, asked, proof: told.proof.map(unnamed) };
}

function unnamed(file: Attachment, at: number): Attachment {
  const ending = file.mediaType === "application/pdf" ? "pdf" : (file.mediaType.split("/")[1] ?? "jpg");
  return { ...file, name: `附件${at + 1}.${ending}` };
}

/** The state after the first entry. */
export function beginDirectReport(id: string, entry: Entry): DirectReport {
  return {
    ...{ id, seq: entry.seq },
    ...(entry.payload as DirectReported),
    ...{ madeBy: entry.actor, madeAt: entry.times.received, answer: null },
  };
}
