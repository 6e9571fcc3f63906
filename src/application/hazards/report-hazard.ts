import type { Books, OpenBooks } from "#application/books.ts";
import { requireKept } from "#application/files/require-kept.ts";
import { hazardNumber, type NewId } from "#application/identifiers.ts";
import type { Command } from "#application/ledger/command.ts";
import type { RecordedAct } from "#application/ledger/ledger-book.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import { recordedFor } from "#application/ledger/recorded-for.ts";
import { requireSame } from "#application/ledger/require-same.ts";
import type { Actor } from "#domain/access/actor.ts";
import { within } from "#domain/access/reach.ts";
import {
  decideReport,
  evolveReported,
  type Reported,
  type ReportInput,
} from "#domain/hazards/acts/report.ts";
import type { Belonging } from "#domain/hazards/belonging.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { cityCode } from "#domain/places/units.ts";
import { Refusal } from "#domain/refusal.ts";
import { belongingFor } from "./belonging-for.ts";
import { recordingPlace, requireNoAccount } from "./without-account.ts";

/** A report: the finding, and where it stands. */
export type ReportCommand = Command<ReportInput> & {
  readonly enterprise: string | null;
  readonly unitName: string | null;
  readonly placeCode: string | null;
  readonly field: string | null;
};

/** What reporting needs beside the books. */
export type ReportDesk = { readonly openBooks: OpenBooks; readonly newId: NewId };

/**
 * Reports a hazard (随手报): it is a record from now on, with an unbroken ledger of its own.
 *
 * @throws {Refusal} `not-found` for an enterprise out of reach; `incomplete` when neither enterprise nor place is known;
 * `invalid` for a place out of reach
 */
export function reportHazard(desk: ReportDesk, actor: Actor, command: ReportCommand): Promise<Hazard> {
  return desk.openBooks(actor, "act", async (books) => {
    const known = await books.ledger.subjectOfAct(command.actId);
    if (known) return sentTwice(books, { actor, known, command });
    const enterprise = await enterpriseOf(books, actor, command);
    const placeCode = command.placeCode ?? placeOf(actor);
    const home = enterprise?.home ?? homeOf(actor, placeCode);
    const id = desk.newId("hz");
    const moment = await momentOf(books.ledger, { home, kind: "hazard", id }, command, null);
    const belonging = await belongingFor(books, actor, { ...command, placeCode, home, enterprise });
    refuseOutOfReach(actor, belonging);
    const number = hazardNumber(home, moment.today, id);
    const at = { id: null, belonging };
    await requireNoAccount(books, at, { actor, said: command.onBehalf, today: moment.today });
    const onBehalf = command.onBehalf
      ? await recordedFor(books.persons, await recordingPlace(books, at), command.onBehalf)
      : null;
    const context = { actor, onBehalf, times: moment.times, today: moment.today };
    const payload = decideReport(command.input, { number, belonging }, context);
    const files = { input: command.input, paper: onBehalf?.paper ?? null, hazard: null };
    await requireKept(books.files, actor, files);
    const first = {
      seq: 1,
      actor: actor.person,
      post: actor.post,
      onBehalf: context.onBehalf,
      times: moment.times,
    };
    const drafted: Entry<"report", Reported> = { act: "report", version: 1, payload, ...first };
    await books.hazards.insert(evolveReported(id, drafted));
    await record(books.ledger, moment, { act: "report", version: 1, payload }, { actor, command, onBehalf });
    return evolveReported(id, drafted);
  });
}

type SentTwice = {
  readonly actor: Actor;
  readonly known: RecordedAct;
  readonly command: ReportCommand;
};

async function sentTwice(books: Books, { actor, known, command }: SentTwice): Promise<Hazard> {
  const same = known.act === "report" && known.actor === actor.person;
  const hazard = same ? await books.hazards.find(known.id) : null;
  if (!hazard) throw new Refusal("duplicate", "这个事项编号已经用过，请刷新后重新提交。");
  const { finding, belonging } = known.payload as Reported;
  const input = { ...command.input, enterprise: actor.enterprise ?? command.enterprise };
  const recorded = { ...finding, enterprise: belonging.enterprise };
  await requireSame(books.persons, known, { command, input, recorded });
  return hazard;
}

async function enterpriseOf(books: Books, actor: Actor, command: ReportCommand): Promise<Enterprise | null> {
  const id = actor.enterprise ?? command.enterprise;
  if (!id) return null;
  const enterprise = await books.enterprises.find(id);
  if (!enterprise) throw new Refusal("not-found", "没有这个单位，或者不在您的管辖范围内。", "enterprise");
  return enterprise;
}

/** A township that names no place means its own. */
function placeOf({ reach }: Actor): string | null {
  return reach.kind === "place" ? reach.prefix : null;
}

/** Nobody reports what they could not see afterwards. */
function refuseOutOfReach(actor: Actor, belonging: Belonging): void {
  // Who reports supports, and would see it anywhere; a place without an enterprise is one of the actor's own unit.
  const elsewhere = !belonging.enterprise && actor.home !== cityCode && belonging.home !== actor.home;
  if (within(actor.reach, belonging) && !elsewhere) return;
  if (actor.role === "group") throw new Refusal("incomplete", "请选择隐患所在的所属企业。", "enterprise");
  throw new Refusal(
    "invalid",
    "所选地点不在您的管辖范围内，请核对；确在辖区外的，请告知当地安委办。",
    "placeCode",
  );
}

/** The reporting unit of a hazard without an enterprise: that of its place, else of who reports. */
function homeOf(actor: Actor, placeCode: string | null): string {
  const home = placeCode ? placeOfCode(placeCode)?.home : actor.home;
  if (!home) throw new Refusal("incomplete", "请选择隐患所在的县区或者乡镇。", "placeCode");
  return home;
}
