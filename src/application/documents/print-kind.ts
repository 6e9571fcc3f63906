import type { Books } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { isEnterpriseRole } from "#domain/access/role.ts";
import { kindNamed, type PaperKindName, paperKindNames } from "#domain/documents/kinds/paper-kinds.ts";
import type { PaperContent, PaperKind } from "#domain/documents/paper-kind.ts";
import { reasonNotToIssue } from "#domain/documents/reason-not-to-issue.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import { hazardFactsFor } from "./hazard-facts-for.ts";
import { printGaps, suggestedFor } from "./paper-gaps.ts";
import type { PaperDesk } from "./prepare-report.ts";
import { type PreparedPaper, prepared } from "./print-paper.ts";
import { type RecordForPaper, recordForPaper } from "./record-for-paper.ts";
import type { ReportGap } from "./report-gaps.ts";
import { wordingOf } from "./wording-of.ts";

/** Most hazards on one paper: a year of a small office, and printed while others wait no longer than a page takes. */
const mostHazards = 60;

/** Which kind, on which hazards: the first is the one whose page was open. */
export type KindAsked = { readonly kind: PaperKindName; readonly hazards: readonly string[] };

/** A kind as it can be printed on a hazard now. */
export type OfferedKind = {
  readonly kind: PaperKindName;
  readonly label: string;
  readonly gaps: readonly ReportGap[];
  /** What print and draft begin with: title, recipient, and what the record comes near to of the asked fields. */
  readonly title: string;
  readonly recipient: string;
  readonly suggested: Readonly<Record<string, string>>;
};

/**
 * A paper printed as a form without number or signature, for somebody's pen, in the wording of the actor's body.
 *
 * @throws {Refusal} `not-found` out of reach; `not-yours` for whoever does not issue it; `wrong-state` before it is judged
 */
export async function printKind(desk: PaperDesk, actor: Actor, asked: KindAsked): Promise<PreparedPaper> {
  const kind = kindNamed(asked.kind);
  const { records, body, wording } = await desk.openBooks(actor, "page", async (books) => ({
    records: await recordsFor({ books, actor }, kind, asked.hazards),
    body: await bodyName(books, actor),
    ...(await wordingOf(books, actor.organisation, asked.kind)),
  }));
  const [first, ...others] = records;
  if (!first) throw new Refusal("incomplete", "请选择要列入的隐患。", "hazards");
  const facts = hazardFactsFor(first, first.today);
  const content: PaperContent = {
    facts: [facts, ...others.map((record) => hazardFactsFor(record, record.today))],
    ...partiesOf(kind, { actor, body }, first),
    ...{ number: null, on: null, preparedOn: first.today, given: suggestedFor(kind, facts), wording },
  };
  return prepared(`${kind.label}（${first.hazard.number}）`, kind.compose(content));
}

/** The kinds that the actor issues on this hazard, each with what its record lacks. @throws {Refusal} `not-found` */
export async function listKinds(
  desk: PaperDesk,
  actor: Actor,
  hazard: string,
): Promise<readonly OfferedKind[]> {
  const asked = { actor, hazard };
  const record = await desk.openBooks(actor, "page", (books) => recordForPaper(books, asked));
  const facts = hazardFactsFor(record, record.today);
  return paperKindNames
    .map((name) => ({ name, kind: kindNamed(name) }))
    .filter(({ kind }) => reasonNotToIssue(kind, { actor, today: record.today }, record.hazard) === null)
    .map(({ name, kind }) => ({
      kind: name,
      label: kind.label,
      gaps: printGaps(kind, facts, record.hazard),
      title: `${facts.enterprise.name}${kind.label}`,
      recipient: partiesOf(kind, { actor, body: "" }, record).recipient ?? "",
      suggested: suggestedFor(kind, facts),
    }));
}

type At = { readonly books: Books; readonly actor: Actor };

/**
 * The records of the hazards that a paper is about, each the actor's to issue on.
 *
 * @throws {Refusal} as `printKind`; `invalid` for several where the kind is about one
 */
export async function recordsFor(
  { books, actor }: At,
  kind: PaperKind,
  hazards: readonly string[],
): Promise<readonly RecordForPaper[]> {
  const most = kind.about === "hazard" ? 1 : mostHazards;
  if (hazards.length > most) {
    throw new Refusal("invalid", `“${kind.label}”一次最多列 ${most} 条隐患，请分开办理。`, "hazards");
  }
  const records: RecordForPaper[] = [];
  for (const hazard of hazards) {
    const record = await recordForPaper(books, { actor, hazard });
    refuseIf(reasonNotToIssue(kind, { actor, today: record.today }, record.hazard));
    records.push(record);
  }
  return records;
}

/** The body that the actor belongs to. @throws {Refusal} `not-permitted` for who belongs to none */
export async function bodyName(books: Books, actor: Actor): Promise<string> {
  const organisation = actor.organisation ? await books.organisations.find(actor.organisation) : null;
  const enterprise = actor.enterprise ? await books.enterprises.find(actor.enterprise) : null;
  const name = organisation?.name ?? enterprise?.name;
  if (!name) throw new Refusal("not-permitted", "您的任职不在任何单位，不能出具公文。");
  return name;
}

type Issuing = { readonly actor: Actor; readonly body: string };

/**
 * Who says it and to whom. A form in the enterprise's words is the enterprise's to its lead department, also when an
 * officer fills it in; what the enterprise finds itself it writes to itself; all else is the issuing body's to the unit,
 * an enterprise's to its lead department, between bodies to the lead department, and what is asked upwards to the body
 * above the own one.
 */
export function partiesOf(
  { voice, to, upwards }: Pick<PaperKind, "voice" | "to" | "upwards">,
  { actor, body }: Issuing,
  record: RecordForPaper,
): Pick<PaperContent, "issuer" | "recipient"> {
  const { belonging } = record.hazard;
  const unit = record.enterprise?.name ?? belonging.unitName;
  const lead = record.organisationName(belonging.leadOrganisation);
  if (to === "file") return { issuer: body, recipient: record.organisationName(actor.organisation) };
  if (upwards) return { issuer: body, recipient: record.superiorName(actor.organisation) };
  if (to === "body") {
    const own = actor.organisation !== null && actor.organisation === belonging.leadOrganisation;
    return { issuer: body, recipient: own ? null : lead };
  }
  if (voice === "enterprise") return { issuer: unit ?? body, recipient: lead };
  const toLead = isEnterpriseRole(actor.role) && voice !== "finder";
  return { issuer: body, recipient: toLead ? lead : unit };
}
