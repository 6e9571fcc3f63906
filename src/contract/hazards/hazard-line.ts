import { z } from "zod";
import { isBusinessDate } from "#domain/calendar/dates.ts";
import { type FoundBy, foundByWays } from "#domain/hazards/finding.ts";
import { type Focus, focuses, type JudgedLevel, judgedLevels } from "#domain/hazards/judgement.ts";
import { type Stage, stages } from "#domain/hazards/stage.ts";
import { type Step, steps } from "#domain/hazards/step.ts";

function keysOf<Key extends string>(names: Readonly<Record<Key, string>>) {
  return z.enum(Object.keys(names) as [Key, ...Key[]]);
}

/** Stages of the 整改 track, as they travel. */
export const StageName = keysOf<Stage>(stages);
/** Levels a finding is judged at. */
export const LevelName = keysOf<JudgedLevel>(judgedLevels);
/** The five focuses of N4. */
export const FocusName = keysOf<Focus>(focuses);
/** Ways in which a hazard came to light. */
export const FoundByName = keysOf<FoundBy>(foundByWays);
/** The five steps. */
export const StepName = keysOf<Step>(steps);

/**
 * What only some hazards are: listed, stopped, repeated, with the report not filed, with gaps to complete, open and led by
 * no department yet, judged major by a criterion that is not in the library, open and by rule to be proposed for listing.
 */
const onlyKinds = [
  ...(["listed", "stopped", "repeat", "unfiled", "gaps", "leaderless", "uncatalogued"] as const),
  "listable",
] as const;

/** The orders of the ledger. */
const listOrders = ["deadline", "found", "reported"] as const;

const Day = z.string().refine(isBusinessDate, "日期格式不对，请按“年-月-日”填写。");

/** The filters of the ledger, as they stand in an address; everything absent is "any". */
export const HazardFilters = z.object({
  home: z.string().optional(),
  /** Several stages with commas between. */
  stages: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(StageName))
    .optional(),
  field: z.string().optional(),
  level: LevelName.optional(),
  focus: FocusName.optional(),
  enterprise: z.string().optional(),
  importId: z.string().optional(),
  /** An item of the library, `gongmao-2023:11.10`. */
  criterion: z.string().max(120).optional(),
  foundBy: FoundByName.optional(),
  dueBefore: Day.optional(),
  foundFrom: Day.optional(),
  foundTo: Day.optional(),
  only: z.enum(onlyKinds).optional(),
  text: z.string().max(100, "查找的文字不超过 100 个字。").optional(),
  order: z.enum(listOrders).default("deadline"),
  descending: z.stringbool().default(false),
});

/** The filters and the part of the list that is asked for. */
export const HazardListQuery = HazardFilters.extend({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** A hazard as one line of a list. */
export const HazardLineShape = z.object({
  id: z.string(),
  home: z.string(),
  number: z.string(),
  text: z.string(),
  unitName: z.string().nullable(),
  enterprise: z.string().nullable(),
  field: z.string().nullable(),
  level: LevelName.nullable(),
  stage: StageName,
  foundOn: z.string().nullable(),
  foundBy: FoundByName,
  deadline: z.string().nullable(),
  nextStep: StepName.nullable(),
  listedLevel: z.string().nullable(),
  stopped: z.boolean(),
  filed: z.boolean(),
  repeat: z.boolean(),
  gaps: z.number(),
  /** How often the deadline was moved back. */
  extended: z.number(),
});
export type HazardLine = z.infer<typeof HazardLineShape>;

/** A page of the ledger, how many there are in all, and the day that remaining time is counted from. */
export const HazardPageShape = z.object({
  lines: z.array(HazardLineShape),
  total: z.number(),
  /** There are more than the total says: a search for words alone counts no further than a few hundred. */
  more: z.boolean(),
  today: z.string(),
});

/** A day that a rule in use gives, with its words and its text. */
export const LimitShape = z.object({ date: z.string(), wording: z.string(), basis: z.string() });

/** Which duties are asked for: of one act alone, or all. */
export const DutiesQuery = z.object({ act: z.string().max(40).optional() });

/** The duties of the post that is acting, most urgent first. */
export const DutiesShape = z.object({
  duties: z.array(
    z.object({
      hazard: HazardLineShape,
      /** Name of the act that fulfils the duty. */
      act: z.string(),
      what: z.string(),
      since: z.string(),
      due: z.string().nullable(),
      /** The moment on that day, where a limit counts in hours. */
      dueAt: z.string().nullable(),
      /** The rule by which it is due then; null where the record itself says the day. */
      limit: z.object({ wording: z.string(), basis: z.string(), provisional: z.boolean() }).nullable(),
      /** Why a colleague of the same body is to do it; null where the person can. */
      colleague: z.string().nullable(),
    }),
  ),
  /** How many there are of what was asked for; the list is cut. */
  total: z.number(),
  /** How many there are of each act, whichever was asked for. */
  byAct: z.record(z.string(), z.number()),
  today: z.string(),
  /** The moment of asking, where something listed is due at an hour. */
  now: z.string().nullable(),
});
export type Duty = z.infer<typeof DutiesShape>["duties"][number];

/** Counts of a reach; each of them opens the records behind it. */
export const CountsShape = z.object({
  open: z.number(),
  majorOpen: z.number(),
  overdue: z.number(),
  unjudged: z.number(),
  unfiled: z.number(),
  listed: z.number(),
  struckOff: z.number(),
  total: z.number(),
  byFocus: z.record(FocusName, z.number()),
  byHome: z.array(z.object({ home: z.string(), total: z.number(), open: z.number(), overdue: z.number() })),
  today: z.string(),
});
export type Counts = z.infer<typeof CountsShape>;
