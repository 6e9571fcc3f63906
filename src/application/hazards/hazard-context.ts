import type { Books } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { ActContext, Who } from "#domain/hazards/act.ts";
import { type Hazard, standingJudgement } from "#domain/hazards/hazard.ts";
import { officerRoles } from "#domain/hazards/officers.ts";
import { noRecorders, type Recorders } from "#domain/hazards/recording.ts";
import type { Stage } from "#domain/hazards/stage.ts";
import { type OfficerNames, waitingIn } from "#domain/hazards/waiting.ts";
import type { OnBehalf } from "#domain/ledger/entry.ts";
import type { ChainLink, ChainSubject } from "#domain/parties/chain-link.ts";
import type { Post } from "#domain/parties/post.ts";
import { reportSignersFor } from "#domain/parties/report-signers.ts";
import { belongingFor } from "./belonging-for.ts";
import { seatedAt } from "./without-account.ts";

/** What a rule may ask of the books before the input is known: who acts, for whom, and who signs and recorded here. */
export async function whoFor(
  books: Books,
  hazard: Hazard,
  by: { readonly actor: Actor; readonly onBehalf: OnBehalf | null; readonly today: BusinessDate },
): Promise<Who> {
  return {
    ...by,
    reportSigners: await signersAt(books, hazard, by.today),
    seated: by.onBehalf ? await seatedAt(books, hazard.belonging, by.today) : [],
    recorders: await recordersOf(books, hazard),
    officerNames: await officerNamesIn(books, [hazard]),
    legalReviewer: await legalReviewerOf(books, hazard, by),
  };
}

/** Who holds the post of legal reviewer at the lead department; asked for its officers, who review where nobody does. */
async function legalReviewerOf(
  { accounts, persons }: Books,
  { belonging }: Hazard,
  { actor, today }: { readonly actor: Actor; readonly today: BusinessDate },
): Promise<string | null> {
  const { leadOrganisation: organisation } = belonging;
  if (actor.role !== "regulator" || !organisation || actor.organisation !== organisation) return null;
  const posts = await accounts.postsAt({ organisation }, today);
  const reviewer = posts.find(({ role }) => role === "legal-reviewer")?.person;
  return reviewer ? ((await persons.namesOf([reviewer])).get(reviewer) ?? "") : null;
}

/** Names of the officers whose countersignature these hazards wait for, so that a sentence says who has to sign. */
export async function officerNamesIn(
  { persons }: Pick<Books, "persons">,
  hazards: readonly Hazard[],
): Promise<OfficerNames> {
  const officers = hazards.flatMap((hazard) => waitingIn(hazard).map(({ second }) => second.officer));
  return officers.length === 0 ? {} : Object.fromEntries(await persons.namesOf([...new Set(officers)]));
}

/** Stages in which somebody is to look at what another said: it is confirmed, accepted or struck off next. */
const checked: readonly Stage[] = ["judged", "fixed", "accepted"];

/** Who recorded for others what stands now, read from the entries that made it so; asked only where it is checked next. */
async function recordersOf(books: Books, hazard: Hazard): Promise<Recorders> {
  if (!checked.includes(hazard.stage) && !hazard.lowering) return noRecorders;
  const { home } = hazard.belonging;
  const entries = await books.ledger.entriesOf({ home, kind: "hazard", id: hazard.id });
  const recorderOf = (act: string, standing: { readonly at: string } | null) => {
    const entry = entries.find((one) => one.act === act && one.at === standing?.at);
    return entry?.onBehalf ? entry.actor : null;
  };
  return {
    judged: recorderOf("judge", standingJudgement(hazard)),
    lowered: recorderOf("propose-lowering", hazard.lowering),
    fixed: recorderOf("report-fixed", hazard.rectification.completion),
  };
}

async function signersAt(books: Books, hazard: Hazard, today: BusinessDate): Promise<readonly ChainLink[]> {
  return reportSignersFor(hazard.belonging.unitKind, await subjectOf(books, hazard, today));
}

/** Which optional links this unit has people for. */
async function subjectOf(books: Books, hazard: Hazard, today: BusinessDate): Promise<ChainSubject> {
  const { enterprise, group } = hazard.belonging;
  const posts = enterprise ? await books.accounts.postsAt({ enterprise }, today) : [];
  const has = (role: Post["role"]) => posts.some((post) => post.role === role);
  return {
    hasGroup: group !== null,
    hasTechnicalLead: has("technical-lead"),
    hasSafetyStaff: has("safety-staff"),
  };
}

type Looked = Pick<
  ActContext,
  "certificateOf" | "officerAt" | "belongingOf" | "organisation" | "calendar" | "articles"
>;

/** Look-ups a decision may make, read ahead of it: certificates of the actor's body, organisations, a named enterprise. */
export async function lookUpsFor(
  books: Books,
  actor: Actor,
  asked: { readonly hazard: Hazard; readonly input: unknown; readonly today: BusinessDate },
): Promise<Looked> {
  const organisations = await books.organisations.all();
  const officers = await officersAround(books, actor, asked);
  const certificates = new Map(officers.map((post) => [post.person, post.certificate]));
  const named = namedIn(asked.input);
  const enterprise = named.enterprise ? await books.enterprises.find(named.enterprise) : null;
  const { placeCode } = asked.hazard.belonging;
  const home = enterprise?.home ?? asked.hazard.belonging.home;
  const field = named.field ?? asked.hazard.belonging.field;
  const placing = { home, placeCode, enterprise, unitName: null, field };
  const belonging = enterprise ? await belongingFor(books, actor, placing) : null;
  return {
    certificateOf: (person) => certificates.get(person) ?? null,
    officerAt: (person, body) => officers.some((one) => one.person === person && one.organisation === body),
    calendar: books.rules.calendar,
    articles: books.articles,
    belongingOf: (id) => (id === enterprise?.id ? belonging : null),
    organisation: (id) => organisations.find((one) => one.id === id) ?? null,
  };
}

/** Officers who may sign beside the actor: of the actor's own body, and of those that lead and support (joint inspections). */
async function officersAround(
  books: Books,
  actor: Actor,
  asked: { readonly hazard: Hazard; readonly today: BusinessDate },
): Promise<readonly Post[]> {
  const { leadOrganisation, supportingOrganisations } = asked.hazard.belonging;
  const bodies = [actor.organisation, leadOrganisation, ...supportingOrganisations].filter(
    (one) => one !== null,
  );
  const posts: Post[] = [];
  for (const organisation of new Set(bodies)) {
    posts.push(...(await books.accounts.postsAt({ organisation }, asked.today)));
  }
  // Who is named signs for himself, in a post that can.
  return posts.filter(({ role }) => officerRoles.includes(role));
}

function namedIn(input: unknown): { readonly enterprise: string | null; readonly field: string | null } {
  const { enterprise, field } = (input ?? {}) as { enterprise?: unknown; field?: unknown };
  return {
    enterprise: typeof enterprise === "string" ? enterprise : null,
    field: typeof field === "string" ? field : null,
  };
}
