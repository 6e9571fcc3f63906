import type { Books, OpenBooks } from "#application/books.ts";
import { filesIn } from "#application/files/named-files.ts";
import type { NewId } from "#application/identifiers.ts";
import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { DirectReport, ToldLeader } from "#domain/direct-reports/direct-report.ts";
import {
  beginDirectReport,
  checkedDirectReport,
  type DirectReported,
  type DirectReportWritten,
  reasonNotToReportDirectly,
  type ToldWritten,
} from "#domain/direct-reports/reporting.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import { addresseeFor } from "./addressee-for.ts";

/** What reporting needs beside the books. */
export type DirectReportDesk = { readonly openBooks: OpenBooks; readonly newId: NewId };

/** A report about a hazard of the own unit, or about something that stands nowhere yet. */
export type FilledDirectReport = DirectReportWritten & {
  readonly hazard: string | null;
  readonly field: string | null;
};

/**
 * 直接上报: safety staff tell the authority what their own leader did not act on (安全生产法 46). It is recorded under a
 * subject of its own; the hazard it may be about is read and never locked, written or counted.
 *
 * @throws {Refusal} `not-permitted`; `not-found` for another unit's hazard; `incomplete`, `invalid`
 */
export function reportDirectly(
  desk: DirectReportDesk,
  actor: Actor,
  command: Command<FilledDirectReport>,
): Promise<DirectReport> {
  refuseIf(reasonNotToReportDirectly(actor));
  return desk.openBooks(actor, "act", async (books) => {
    const known = await books.ledger.subjectOfAct(command.actId);
    if (known) {
      const made = known.actor === actor.person && known.kind === "direct-report";
      const report = made ? await books.directReports.find(known.id) : null;
      if (report) return report;
      throw new Refusal("duplicate", "这个事项编号已经用过，请刷新后重新提交。");
    }
    const unit = await books.enterprises.find(actor.enterprise ?? "");
    if (!unit) throw new Refusal("not-found", "没有本单位的档案，请联系安委办登记。");
    const { hazard: about, field, ...filled } = command.input;
    const hazard = about ? await ownHazard(books, unit, about) : null;
    const { home } = unit;
    const id = desk.newId("dr");
    const moment = await momentOf(books.ledger, { home, kind: "direct-report", id }, command, null);
    const { today } = moment;
    const written = checkedDirectReport(filled, { onRecord: hazard !== null, today });
    await requireOwnFiles(books, written);
    const inField =
      hazard?.belonging.field ?? field ?? (unit.fields.length === 1 ? unit.fields[0] : null) ?? null;
    const payload: DirectReported = {
      ...{ home, enterprise: unit.id, field: inField, hazard: hazard?.id ?? null },
      organisation: await addresseeFor(books, { unit, hazard, field: inField, today }),
      ...{ what: written.what, spot: written.spot, photos: written.photos },
      told: written.told && (await sealedTold(books, actor, written.told)),
    };
    const decision = { act: "report-directly", version: 1, payload };
    const by = { actor: actor.person, post: actor.post, onBehalf: null };
    const report = beginDirectReport(id, { ...decision, ...by, seq: 1, times: moment.times });
    await books.directReports.insert(report);
    await record(books.ledger, moment, decision, { actor, command });
    return report;
  });
}

async function ownHazard(books: Books, unit: Enterprise, id: string): Promise<Hazard> {
  const hazard = await books.hazards.find(id);
  if (hazard?.belonging.enterprise === unit.id) return hazard;
  throw new Refusal("not-found", "没有这条隐患，或者不是本单位的隐患。");
}

/** @throws {Refusal} `incomplete` for a file that the reporter did not send in here */
async function requireOwnFiles({ directReports }: Books, written: DirectReportWritten): Promise<void> {
  for (const { id, mediaType } of filesIn([written.photos, written.told?.proof ?? []])) {
    if ((await directReports.ownFile(id))?.mediaType === mediaType) continue;
    throw new Refusal("incomplete", "有附件没有上传成功，请删去后重新上传。");
  }
}

/** What says who reported is readable with the reporter's own key alone, and goes when the key goes. */
async function sealedTold({ persons }: Books, { person }: Actor, told: ToldWritten): Promise<ToldLeader> {
  const { post, asked, ...rest } = told;
  return { ...rest, words: await persons.seal(person, JSON.stringify({ post, asked })) };
}
