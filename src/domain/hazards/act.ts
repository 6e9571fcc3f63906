import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/role.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { WorkingCalendar } from "#domain/calendar/working-days.ts";
import type { Article } from "#domain/cases/article.ts";
import type { LaterEdition } from "#domain/criteria/item-facts.ts";
import type { JudgementPeople } from "#domain/criteria/judgement-people.ts";
import type { Entry, OnBehalf, Times } from "#domain/ledger/entry.ts";
import type { ChainLink } from "#domain/parties/chain-link.ts";
import type { Refusal } from "#domain/refusal.ts";
import type { AcceptanceHint } from "./acceptance-hints.ts";
import type { Belonging, Part } from "./belonging.ts";
import type { Hazard } from "./hazard.ts";
import type { CriterionRef } from "./judgement.ts";
import type { Recorders, Seated } from "./recording.ts";
import type { Step } from "./step.ts";
import type { OfficerNames } from "./waiting.ts";

/** What a rule must know of a criterion's item: the edition's days and the people its standard asks for. */
export type CriterionFacts = {
  /** First day in force; null where the standard's own date is unknown, which is not a refusal. */
  readonly effectiveOn: BusinessDate | null;
  /** First day on which a successor is in force; null while it stands. */
  readonly supersededOn: BusinessDate | null;
  /** The affected area stops as soon as the item is judged (coal: 煤矿安全生产条例 36). */
  readonly stopRequired: boolean;
  /** The standard judges by combination and asks for a discussion before "major" stands. */
  readonly discussionRequired: boolean;
  /** How many people with what majority a discussion or an expert panel takes; data per standard. */
  readonly people: JudgementPeople;
  /** The editions that came after this item's; an open hazard may be judged again by one that is in force. */
  readonly laterEditions: readonly LaterEdition[];
};

/** Who wants to act, and for whom: all that can be asked before the input is known. */
export type Who = {
  readonly actor: Actor;
  readonly onBehalf: OnBehalf | null;
  readonly today: BusinessDate;
  /** Who signs the report at this unit, in order; asked for only while nobody has signed yet. */
  readonly reportSigners: readonly ChainLink[];
  /** Who signs in and holds a post here: nobody records their signature for them. Asked for only where somebody would. */
  readonly seated: readonly Seated[];
  /** Who recorded for others what stands now. */
  readonly recorders: Recorders;
  /**
   * Name of who holds the post of legal reviewer at the lead department, where the actor is an officer of it: that person
   * reviews. Absent where nobody asked or nobody holds it.
   */
  readonly legalReviewer?: string | null;
  /** Names of the officers whose countersignature is waited for, so that a sentence can say who has to sign. */
  readonly officerNames: OfficerNames;
};

/** Everything a decision may rest on beside the state and the input. */
export type ActContext = Who & {
  readonly times: Times;
  /** Facts of an item, or null when the library has no such item. */
  readonly criterion: (ref: CriterionRef) => CriterionFacts | null;
  /** Whether words typed as a basis name a standard that asks for a collective discussion. */
  readonly discussionAskedBy: (words: string) => boolean;
  /** Number of the enforcement certificate that the person holds in a post today; null for anybody else. */
  readonly certificateOf: (person: string) => string | null;
  /** Whether the person holds a post of an officer in that body today; asked of the bodies around the hazard. */
  readonly officerAt: (person: string, organisation: string | null) => boolean;
  /** Which days are worked, for what the law counts in working days. */
  readonly calendar: WorkingCalendar;
  /** Articles of law that came with this release. */
  readonly articles: readonly Article[];
  /** Whose a hazard of this enterprise and field is, by the enterprise file; null when it is not in the file. */
  readonly belongingOf: (enterprise: string, field: string | null) => Belonging | null;
  /** What the system notices before an acceptance, as of this moment and not as a page was told; none for other acts. */
  readonly acceptanceHints: readonly AcceptanceHint[];
  /** The department one level up in its line; null when there is no such organisation. */
  readonly organisation: (id: string) => { readonly superior: string | null } | null;
};

/** The tracks an act can belong to; `record` holds acts on the record itself. */
export type Track = "rectification" | "stoppage" | "five-steps" | "listing" | "record";

/**
 * One kind of act on an existing hazard: who may do it, when, and what it changes.
 * The server decides by it and the screen greys its button by it: one function, one answer.
 */
export type HazardAct<Name extends string, Input, Payload = Input> = {
  readonly name: Name;
  /** As it stands on buttons and in the timeline. */
  readonly label: string;
  readonly track: Track;
  /** Posts that carry the permission `hazard.<name>`. */
  readonly roles: readonly Role[];
  /** Parts towards this hazard, of which the actor must play one. */
  readonly parts: readonly Part[];
  /** True when the act is a signature: done on behalf, it needs the photographed paper. */
  readonly signature: boolean;
  /** The roles that can sign it as the hazard stands, where a chain says so; absent where `roles` always can. */
  rolesNow?(hazard: Hazard, who: Who): readonly Role[];
  readonly version: number;
  /** Why it cannot be done to the hazard as it stands, by this person; null when it can. Role and part are asked before. */
  reasonNotTo(hazard: Hazard, who: Who): Refusal | null;
  /** Of an act that is done to one of the five steps as chosen: why not to this one; null when it can. */
  reasonNotToStep?(step: Step, hazard: Hazard, who: Who): Refusal | null;
  /** Checks the input and yields what is recorded. @throws {Refusal} */
  decide(hazard: Hazard, input: Input, context: ActContext): Payload;
  /** Folds the recorded act into the state; never refuses, for entries are facts. */
  evolve(hazard: Hazard, entry: Entry<string, Payload>): Hazard;
};

/** The person whose act it is: for whom it was recorded, else who recorded it. */
export function signerOf(who: Pick<Who, "actor" | "onBehalf">): string {
  return who.onBehalf?.personId ?? who.actor.person;
}

/** The same question to a recorded entry. */
export function signerOfEntry(entry: Pick<Entry, "actor" | "onBehalf">): string {
  return entry.onBehalf?.personId ?? entry.actor;
}
