import type { Books } from "#application/books.ts";
import { whoFor } from "#application/hazards/hazard-context.ts";
import { personsIn } from "#application/hazards/persons-in.ts";
import { masked } from "#application/hazards/view-hazard.ts";
import type { KeptEntry } from "#application/ledger/ledger-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { roles } from "#domain/access/role.ts";
import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { partsOf } from "#domain/hazards/part.ts";
import { mayReadStep } from "#domain/hazards/reading-steps.ts";
import { fold } from "#domain/hazards/registry.ts";
import { reportLinks } from "#domain/hazards/reporting.ts";
import { mayReadLeniency } from "#domain/hazards/shown-leniency.ts";
import { untilSigned } from "#domain/hazards/until-signed.ts";
import { entryOf } from "#domain/ledger/entry.ts";
import type { ChainLink } from "#domain/parties/chain-link.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import type { Post } from "#domain/parties/post.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Limits } from "#domain/rules/limit.ts";

/** Everything that the papers on one hazard are composed of, as one reader may see it. */
export type RecordForPaper = {
  /** Already masked for the reader. */
  readonly hazard: Hazard;
  readonly entries: readonly Recorded[];
  readonly enterprise: Enterprise | null;
  /** Who signs the report, in order. */
  readonly signers: readonly ChainLink[];
  readonly standards: readonly Standard[];
  /** It came in by a tip: nothing in a paper may tell who first spoke of it. */
  readonly tip: boolean;
  /** 追责 as this reader meets it: to be read, written but withheld, or not written. */
  readonly accountability: "readable" | "withheld" | "none";
  /** The reader weighs whether the enterprise is penalised (N6.3). */
  readonly weighs: boolean;
  /** People who hold a post in the enterprise, and in the lead department, today. */
  readonly enterprisePeople: readonly string[];
  readonly leadPeople: readonly string[];
  /** Telephone of the unit's safety contact, as registered. */
  readonly contactPhone: string | null;
  /** The post that somebody holds in the enterprise or its group today; null where none is on file. */
  readonly postOf: (person: string) => string | null;
  readonly personName: (id: string) => string;
  readonly organisationName: (id: string | null) => string | null;
  /** The body above an organisation in its own line. */
  readonly superiorName: (id: string | null) => string | null;
  /** The rules in use: what none of them says stands on no paper. */
  readonly limits: Limits;
  readonly today: BusinessDate;
};

/** What the papers need of an entry: what stands in it beyond the state is which act was recorded for whom. */
export type Recorded = Pick<KeptEntry, "act" | "actor" | "onBehalf" | "happenedAt" | "at" | "payload">;

/** Which hazard, for whom; `asSigned`: as it stood when its report was signed by all. */
type RecordAsked = { readonly actor: Actor; readonly hazard: string; readonly asSigned?: boolean };

/** Reads a hazard for its papers. @throws {Refusal} `not-found` out of reach */
export async function recordForPaper(books: Books, asked: RecordAsked): Promise<RecordForPaper> {
  const { actor } = asked;
  const standing = await books.hazards.find(asked.hazard);
  if (!standing) throw new Refusal("not-found", "没有这条隐患，或者不在您的管辖范围内。");
  const { belonging, id } = standing;
  const today = businessDateOf(await books.ledger.now());
  const all = await books.ledger.entriesOf({ home: belonging.home, kind: "hazard", id });
  const entries = asked.asSigned ? untilSigned(standing, all) : all;
  const raw = entries === all ? standing : fold(id, entries.map(entryOf));
  const hazard = await masked(books, actor, raw);
  const who = await whoFor(books, raw, { actor, onBehalf: null, today });
  const organisations = new Map((await books.organisations.all()).map((one) => [one.id, one]));
  const enterprise = belonging.enterprise ? await books.enterprises.find(belonging.enterprise) : null;
  const unitPeople = [enterprise?.principal, enterprise?.safetyContact];
  const names = await books.persons.namesOf(personsIn([hazard, entries.map(peopleOf), unitPeople]));
  return {
    hazard,
    entries,
    enterprise,
    signers: reportLinks(raw, who),
    standards: await books.library.standards(),
    tip: raw.finding.foundBy === "tip",
    accountability: accountabilityFor(actor, raw),
    weighs: mayReadLeniency(partsOf(actor, raw.belonging)),
    ...(await peopleAt(books, raw, { enterprise, today })),
    contactPhone: enterprise?.safetyContact ? await books.persons.phoneOf(enterprise.safetyContact) : null,
    personName: (id) => names.get(id) ?? "（姓名未登记）",
    organisationName: (id) => organisations.get(id ?? "")?.name ?? null,
    superiorName: (id) => organisations.get(organisations.get(id ?? "")?.superior ?? "")?.name ?? null,
    limits: books.rules.limitsBy(await books.rules.kept()),
    today,
  };
}

function peopleOf({ actor, onBehalf }: Recorded): readonly (string | undefined)[] {
  return [actor, onBehalf?.personId];
}

function accountabilityFor(actor: Actor, raw: Hazard): RecordForPaper["accountability"] {
  if (!raw.steps["hold-accountable"].content) return "none";
  return mayReadStep("hold-accountable", partsOf(actor, raw.belonging)) ? "readable" : "withheld";
}

async function peopleAt(
  books: Books,
  { belonging }: Hazard,
  { enterprise: file, today }: Pick<RecordForPaper, "enterprise" | "today">,
): Promise<Pick<RecordForPaper, "enterprisePeople" | "leadPeople" | "postOf">> {
  const { enterprise, group, leadOrganisation } = belonging;
  const own = enterprise ? await books.accounts.postsAt({ enterprise }, today) : [];
  const lead = leadOrganisation
    ? await books.accounts.postsAt({ organisation: leadOrganisation }, today)
    : [];
  const above = group ? await books.accounts.postsAt({ organisation: group }, today) : [];
  return {
    postOf: (person) => postNamed(person, [...own, ...above]) ?? filedPost(person, file),
    enterprisePeople: own.map((post) => post.person),
    leadPeople: lead.map((post) => post.person),
  };
}

function postNamed(person: string, posts: readonly Post[]): string | null {
  const held = posts.filter((post) => post.person === person).map(({ role }) => roles[role]);
  return held.length === 0 ? null : [...new Set(held)].join("、");
}

/** What the unit's file says somebody without an account is there. */
function filedPost(person: string, file: Enterprise | null): string | null {
  if (file?.principal === person) return roles.principal;
  return file?.safetyContact === person ? "安全联系人" : null;
}
