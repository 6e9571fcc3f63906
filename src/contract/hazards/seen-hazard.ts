import { z } from "zod";
import { RoleName } from "#contract/access.ts";
import { AttachmentShape } from "#contract/files.ts";
import { levels } from "#domain/access/actor.ts";
import { type Part, parts, type UnitKind, unitKinds } from "#domain/hazards/belonging.ts";
import type { EarlierRound } from "#domain/hazards/earlier-rounds.ts";
import { type Gap, gaps } from "#domain/hazards/gap.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { type InstructedPart, instructedParts } from "#domain/hazards/instruction.ts";
import type { Judgement } from "#domain/hazards/judgement.ts";
import type { OfferedAct as Offered } from "#domain/hazards/may-act.ts";
import type { Rejudgement } from "#domain/hazards/rejudgement.ts";
import { type RepeatKind, repeatKinds } from "#domain/hazards/repeated-as.ts";
import { type Step, steps } from "#domain/hazards/step.ts";
import { correctableFields } from "#domain/imports/correction.ts";
import { ArticleShape, CaseViewShape, PenaltyCaseShape, ShownPenaltyShape } from "./cases.ts";
import { ProposedLineShape } from "./edition-changes.ts";
import { FiveStepsShape } from "./five-steps.ts";
import { FocusName, FoundByName, LevelName, LimitShape, StageName } from "./hazard-line.ts";
import { LeniencyShape } from "./leniency.ts";
import {
  ChainLinkShape,
  FilingShape,
  jointly,
  ListingShape,
  RectificationShape,
  StoppageShape,
} from "./tracks.ts";

const text = z.string();
const orNull = z.string().nullable();
const RepeatKindName = z.enum(Object.keys(repeatKinds) as [RepeatKind, ...RepeatKind[]]);
const PartName = z.enum(parts as readonly [Part, ...Part[]]);

const JudgementShape = z.object({
  level: LevelName,
  item: z.object({ standard: text, code: text }).nullable(),
  basis: orNull,
  reason: text,
  focuses: z.array(FocusName),
  signers: z.array(text),
  judgedOn: orNull,
  demands: z.object({ discussion: z.boolean(), stop: z.boolean() }),
  at: text,
  ...jointly,
}) satisfies z.ZodType<Judgement>;

const RejudgementShape = z.object({
  from: z.object({ standard: text, code: text }),
  edition: text,
  item: z.object({ standard: text, code: text }).nullable(),
  reason: orNull,
  signers: z.array(text),
  rejudgedOn: text,
  at: text,
  ...jointly,
}) satisfies z.ZodType<Rejudgement>;

const DiscussionShape = z.object({
  kind: z.enum(["collective", "experts"]),
  people: z.number(),
  inFavour: z.number(),
  level: LevelName,
  opinion: text,
  minutes: AttachmentShape,
  heldOn: text,
  at: text,
});

const FindingShape = z.object({
  text,
  spot: orNull,
  foundOn: orNull,
  foundBy: FoundByName,
  finder: orNull,
  measured: orNull,
  exposedPeople: z.number().nullable(),
  possibleHarm: orNull,
  photos: z.array(AttachmentShape),
});

const BelongingShape = z.object({
  home: text,
  placeCode: orNull,
  enterprise: orNull,
  group: orNull,
  leadOrganisation: orNull,
  superiorOrganisation: orNull,
  filingOrganisation: orNull,
  supportingOrganisations: z.array(text),
  experts: z.array(text),
  unitName: orNull,
  field: orNull,
  unitKind: z.enum(Object.keys(unitKinds) as [UnitKind, ...UnitKind[]]),
  supervisionLevel: z.enum(levels),
  temporaryLead: z.boolean(),
});

const ImportedFromShape = z.object({
  importId: text,
  sheet: text,
  row: z.number(),
  done: z.boolean(),
  basis: orNull,
  measures: orNull,
  status: orNull,
  noted: text.exactOptional(),
  others: z.array(z.object({ head: text, text })).exactOptional(),
  corrected: z.array(z.object({ field: z.enum(correctableFields), from: orNull, to: text })).exactOptional(),
  apartFrom: z
    .array(
      z.union([
        z.object({ kind: z.literal("record"), id: text }),
        z.object({ kind: z.literal("row"), sheet: text, row: z.number() }),
      ]),
    )
    .exactOptional(),
});

const ReopenedShape = z.object({ reason: text, by: text, at: text });

/** A hazard as its entries add up to. */
const HazardShape = z.object({
  id: text,
  number: text,
  seq: z.number(),
  finding: FindingShape,
  amendedAt: z.array(text).exactOptional(),
  belonging: BelongingShape,
  importedFrom: ImportedFromShape.nullable(),
  reportedBy: text,
  reportedAt: text,
  toldByEnterprise: z.boolean().exactOptional(),
  gaps: z.array(z.enum(Object.keys(gaps) as [Gap, ...Gap[]])),
  stage: StageName,
  stageSince: text,
  judgements: z.array(JudgementShape),
  rejudgements: z.array(RejudgementShape).exactOptional(),
  confirmation: z
    .object({ outcome: z.enum(["confirmed", "disputed"]), by: text, reason: orNull, at: text })
    .nullable(),
  discussions: z.array(DiscussionShape),
  lowering: z
    .object({
      to: LevelName.exclude(["major"]),
      grounds: text,
      evidence: z.array(AttachmentShape),
      proposedBy: text,
      at: text,
    })
    .nullable(),
  rectification: RectificationShape,
  stoppages: z.array(StoppageShape),
  steps: FiveStepsShape,
  filing: FilingShape,
  listings: z.array(ListingShape),
  toldWorkers: z
    .object({ on: text, meeting: text, proof: z.array(AttachmentShape), by: text, at: text })
    .exactOptional(),
  onPlatform: z.object({ platform: text, number: text, on: text }).exactOptional(),
  instructions: z
    .array(
      z.object({
        ...{ entry: z.number(), leader: text, leaderPost: text, on: text, text, scan: AttachmentShape },
        ...{ whom: z.enum(Object.keys(instructedParts) as [InstructedPart, ...InstructedPart[]]) },
        ...{ reportBy: text, by: text, at: text },
        answer: z.object({ result: text, files: z.array(AttachmentShape), by: text, at: text }).nullable(),
      }),
    )
    .exactOptional(),
  leniency: LeniencyShape.exactOptional(),
  cases: z.array(PenaltyCaseShape).exactOptional(),
  repeatOf: orNull,
  repeatedAs: z.object({ kind: RepeatKindName, reason: text, by: text, at: text }).exactOptional(),
  notRepeatOf: z.array(text),
  reopened: z.array(ReopenedShape),
}) satisfies z.ZodType<Hazard>;

/** An act as offered on a record: doable, or with the sentence that says why not. */
export const OfferedActShape = z.object({
  name: text,
  label: text,
  track: z.enum(["rectification", "stoppage", "five-steps", "listing", "record"]),
  reason: orNull,
  /** Of an act on one of the five steps: by step, why not to that one. */
  steps: z.record(z.enum(Object.keys(steps) as [Step, ...Step[]]), orNull).optional(),
}) satisfies z.ZodType<Offered>;
export type OfferedAct = z.infer<typeof OfferedActShape>;

/** A person who can be named in an act on this hazard: second officer, expert, or whom one records for. */
export const NameablePerson = z.object({
  person: text,
  name: text,
  /** The post as shown beside the name. */
  post: text,
  role: RoleName.nullable(),
  part: PartName.nullable(),
  /** Holds an enforcement certificate today. */
  certified: z.boolean(),
  /** False for who has no account and is recorded for (代录). */
  hasAccount: z.boolean(),
});
export type NameablePerson = z.infer<typeof NameablePerson>;

const EarlierRoundShape = RectificationShape.pick({
  plan: true,
  deadline: true,
  completion: true,
  acceptance: true,
  struckOff: true,
}).extend({ reopened: ReopenedShape }) satisfies z.ZodType<EarlierRound>;

/** An edition that came after the one judged by, with what it proposes for the item. */
const NewerEditionShape = z.object({
  id: text,
  title: text,
  effectiveOn: orNull,
  /** What changed, and how far the two could be compared, in our words. */
  notes: z.array(text),
  proposed: z.array(ProposedLineShape),
});
/** A newer edition as it is chosen. */
export type NewerEdition = z.infer<typeof NewerEditionShape>;

/** A hazard as one person may see it. */
export const SeenHazardShape = z.object({
  hazard: HazardShape,
  offered: z.array(OfferedActShape),
  /** Acts that this person may record on behalf of somebody without an account; empty for who may not. */
  offeredOnBehalf: z.array(OfferedActShape),
  names: z.record(text, text),
  organisations: z.record(text, text),
  /** Citation of each judged item, by `standard:code`, of each typed basis, by its words, and of an edition alone, by its id. */
  citations: z.record(text, text),
  /** Newer editions in force by which an open hazard can be judged again. */
  newerEditions: z.array(NewerEditionShape),
  /** Who accepts and who signs the report at this kind of unit, in order. */
  acceptanceChain: z.array(ChainLinkShape),
  reportSigners: z.array(ChainLinkShape),
  /** Earlier hazards that this one may repeat: the machine proposes, a person confirms or denies. */
  possibleRepeats: z.array(z.object({ id: text, number: text, text, foundOn: orNull, kind: RepeatKindName })),
  /** How many more of its group or field stand beyond the reader's reach, in words; null where none do. */
  repeatsBeyond: z.object({ words: text, apart: orNull }).nullable(),
  /** What whoever accepts may want to look at first; hints of the system, no verdicts. Empty for who does not accept now. */
  acceptanceHints: z.array(z.object({ what: text, other: z.object({ id: text, number: text }).nullable() })),
  /** Rounds of rectification that reopenings ended, oldest first. */
  earlierRounds: z.array(EarlierRoundShape),
  /** Penalties as somebody sees them who does not read the case; empty for all others. */
  penalties: z.array(ShownPenaltyShape),
  /** What the cases that this person reads ask of their handlers, and the articles that may be chosen; else empty. */
  caseViews: z.array(CaseViewShape),
  articles: z.array(ArticleShape),
  /** Acts that would be owed, were there a rule in use that asks for them. */
  unaskedDuties: z.array(text),
  /** Until when more time is asked for in time, and the requests that came after; by the rules in use. */
  askExtensionBy: LimitShape.nullable(),
  lateExtensions: z.array(z.object({ at: text, limit: LimitShape })),
  today: text,
});
export type SeenHazard = z.infer<typeof SeenHazardShape>;

/** The people who can be named on a hazard. */
export const NameablePeople = z.object({ people: z.array(NameablePerson) });

/** The hazard's own ledger, oldest first. */
export const TimelineShape = z.object({
  lines: z.array(
    z.object({
      seq: z.number(),
      act: text,
      /** What the act was on, where its name does not say it: the step, the link. */
      about: orNull.optional(),
      /** Who signed with who acted: the second officer. */
      alsoSigned: z.array(text).optional(),
      actor: text,
      onBehalf: z
        .object({
          personId: text,
          channel: z.enum(["phone", "paper", "message", "on-site"]),
          paper: orNull,
        })
        .nullable(),
      happenedAt: text,
      at: text,
      hash: text,
    }),
  ),
  names: z.record(text, text),
});
export type Timeline = z.infer<typeof TimelineShape>;
