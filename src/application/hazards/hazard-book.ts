import type { ItemUsage } from "#application/criteria/item-usage.ts";
import type { MonthlyGroup } from "#application/documents/monthly-table-of.ts";
import type { ChainEnd } from "#application/ledger/ledger-book.ts";
import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import type { UncataloguedCount } from "#domain/criteria/library-gaps.ts";
import type { Finding, FoundBy } from "#domain/hazards/finding.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { Focus, JudgedLevel } from "#domain/hazards/judgement.ts";
import type { ComparableElsewhere } from "#domain/hazards/repeated-as.ts";
import type { Stage } from "#domain/hazards/stage.ts";
import type { Step } from "#domain/hazards/step.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import type { Limit, Owed } from "#domain/rules/limit.ts";

/** What a list of hazards is asked for; everything absent is "any". */
export type HazardQuery = {
  readonly home?: string | undefined;
  readonly stages?: readonly Stage[] | undefined;
  readonly field?: string | undefined;
  readonly level?: JudgedLevel | undefined;
  readonly focus?: Focus | undefined;
  readonly enterprise?: string | undefined;
  readonly importId?: string | undefined;
  /** The item of the standing judgement, `gongmao-2023:11.10`. */
  readonly criterion?: string | undefined;
  readonly foundBy?: FoundBy | undefined;
  /** Due before this day and not over: overdue when it is today. */
  readonly dueBefore?: BusinessDate | undefined;
  /** The day of asking, which decides what is late among `listable`; without it nothing is. */
  readonly today?: BusinessDate | undefined;
  readonly foundFrom?: BusinessDate | undefined;
  readonly foundTo?: BusinessDate | undefined;
  readonly only?:
    | "listed"
    | "stopped"
    | "repeat"
    | "unfiled"
    | "gaps"
    | "leaderless"
    | "listable"
    | "uncatalogued"
    | "on-platform"
    | "unreported"
    | undefined;
  /** Words to search for, two characters or more. */
  readonly text?: string | undefined;
  readonly order: "deadline" | "found" | "reported";
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
};

/** The filters and the order of a list, whichever page of it is shown. */
export type HazardFilters = Omit<HazardQuery, "offset" | "limit">;

/** Where a hazard stands in a list: what it is ordered by, and its id. */
export type ListPlace = { readonly id: string; readonly by: string | null };

/** A hazard as one line of a list. */
export type HazardLine = {
  readonly id: string;
  readonly home: string;
  readonly number: string;
  readonly text: string;
  readonly unitName: string | null;
  readonly enterprise: string | null;
  readonly field: string | null;
  readonly level: JudgedLevel | null;
  readonly stage: Stage;
  readonly foundOn: BusinessDate | null;
  readonly foundBy: FoundBy;
  readonly deadline: BusinessDate | null;
  readonly nextStep: Step | null;
  readonly listedLevel: string | null;
  readonly stopped: boolean;
  readonly filed: boolean;
  readonly repeat: boolean;
  readonly gaps: number;
  /** How often its deadline was moved back. */
  readonly extended: number;
};

/** A page of lines, and how many there are in all: a search counts to its limit, and says when there are more. */
export type HazardPage = {
  readonly lines: readonly HazardLine[];
  readonly total: number;
  readonly more: boolean;
};

/** A hazard held for an act: its row is locked until the transaction ends. */
export type HeldHazard = { readonly hazard: Hazard; readonly end: ChainEnd };

/** A duty on a hazard within reach, owed by the actor's part. */
export type DutyLine = {
  readonly hazard: HazardLine;
  readonly act: string;
  readonly what: string;
  readonly since: BusinessDate;
  /** The day that binds: of the record, or by a rule in use, whichever comes first. */
  readonly due: BusinessDate | null;
  /** The moment on that day, where a rule in use counts in hours. */
  readonly dueAt: Instant | null;
  /** The rule by which it is due; null where the record itself says the day, or nothing does. */
  readonly limit: Limit | null;
};

/** What is owed, and what its limit is asked for. */
export type OwedLine = Pick<DutyLine, "hazard" | "what" | "due"> & { readonly owed: Owed };

/** Which duties: of one act alone, or of any; cut at `limit`. */
export type DutiesAsked = {
  readonly act: string | null;
  readonly limit: number;
  /** Only what is due by a day or arose since one. */
  readonly pressing?: { readonly dueBy: BusinessDate; readonly since: BusinessDate };
};

/** The duties asked for, and how many there are in all by the act that fulfils them, whichever was asked for. */
export type Duties = {
  readonly duties: readonly DutyLine[];
  readonly byAct: Readonly<Record<string, number>>;
};

/** As much of an earlier hazard as it takes to see whether another repeats it. */
export type EarlierHazard = ComparableElsewhere &
  Pick<Hazard, "number" | "reportedAt"> & { readonly finding: Pick<Finding, "text" | "foundOn"> };

/** Look-alikes at other units. */
export type ElsewhereFound = {
  readonly reached: readonly EarlierHazard[];
  readonly beyond: { readonly group: number; readonly sector: number };
};

/** Counts of a reach, each of which opens the records behind it. */
export type HazardCounts = {
  readonly open: number;
  readonly majorOpen: number;
  readonly overdue: number;
  readonly unjudged: number;
  readonly unfiled: number;
  readonly listed: number;
  readonly struckOff: number;
  readonly total: number;
  readonly byFocus: Readonly<Record<Focus, number>>;
  readonly byHome: readonly {
    readonly home: string;
    readonly total: number;
    readonly open: number;
    readonly overdue: number;
  }[];
};

/** An edition of a criterion and the one that came after it, by their ids. */
export type EditionChange = { readonly from: string; readonly to: string };

/** A hazard as a line of a list, with its whole state. */
export type WholeLine = { readonly line: HazardLine; readonly hazard: Hazard };

/** An open hazard that the older edition makes major and the newer one has not looked at. */
export type OpenJudged = WholeLine;

/** A text as typed and the item it was judged by (null: general), with the names of its unit to be taken out. */
export type JudgedText = {
  readonly text: string;
  readonly field: string | null;
  readonly item: string | null;
  readonly unitNames: readonly string[];
};

/** Port: hazards inside one transaction; only what is within the actor's reach exists here. */
export type HazardBook = {
  find(id: string): Promise<Hazard | null>;
  /** Locks the row; null when it does not exist or is out of reach. */
  hold(id: string): Promise<HeldHazard | null>;
  insert(hazard: Hazard): Promise<void>;
  /** As `insert`, all of them in a few statements. */
  insertAll(hazards: readonly Hazard[]): Promise<void>;
  /** Writes the folded state, its list columns, its duties and the count deltas against `before`. */
  save(hazard: Hazard, before: Hazard): Promise<void>;
  list(query: HazardQuery): Promise<HazardPage>;
  /** How many a list holds in all, however it is asked for. */
  countOf(query: HazardFilters): Promise<number>;
  /**
   * The places of a list in its order after the one named, from its beginning where none is, at most `most`; fewer: it
   * ends there. What is taken out is read by them, part by part, however long the list is.
   */
  placesAfter(query: HazardFilters, after: ListPlace | null, most: number): Promise<readonly ListPlace[]>;
  /** These hazards in this order; what has gone out of reach meanwhile is left out. */
  findAll(ids: readonly string[]): Promise<readonly Hazard[]>;
  /** What the monthly table counts of the hazards found within a period, by unit and field. */
  monthly(period: {
    readonly from: BusinessDate;
    readonly to: BusinessDate;
  }): Promise<readonly MonthlyGroup[]>;
  /** The duties of the actor's part, soonest due first. */
  duties(asked: DutiesAsked): Promise<Duties>;
  /** Every duty within reach whose limit is counted for an act, whoever owes it, as the record alone says it; at most `most`. */
  owing(act: string, most: number): Promise<readonly OwedLine[]>;
  /** Hazards within reach on which something is owed in a case, and the body has one that none of these people handles. */
  unattended(body: string, people: readonly string[]): Promise<readonly HazardLine[]>;
  /** Major hazards of the unit within reach that were open at some time in the period, the latest found first; at most `most`. */
  majorOpenIn(
    enterprise: string,
    period: { readonly from: BusinessDate; readonly to: BusinessDate },
    most: number,
  ): Promise<readonly HazardLine[]>;
  /** Numbers under which the actor's body has opened cases in a year, in reach or not; until the act ends nobody else of it gives one. */
  caseNumbers(year: string): Promise<readonly string[]>;
  /** Days on which the unit was penalised on other hazards within reach, as far as that was served or published. */
  penalisedOn(enterprise: string, apartFrom: string): Promise<readonly BusinessDate[]>;
  counts(today: BusinessDate): Promise<HazardCounts>;
  /** The hazards whose standing judgement cites the item. */
  usageOf(criterion: string): Promise<ItemUsage>;
  /** Hazards judged major by a criterion that the library does not hold, by field, most first. */
  uncatalogued(): Promise<readonly UncataloguedCount[]>;
  /** Confirmed texts with the item each was judged by, in an order drawn by chance; none that was tipped off. */
  judgedTexts(most: number): Promise<readonly JudgedText[]>;
  /** Open major hazards judged by the older edition and not yet by the newer one, by id, after the one named. */
  openJudged(
    asked: EditionChange & { readonly after: string | null; readonly limit: number },
  ): Promise<readonly OpenJudged[]>;
  /** How many of them there are. */
  countOpenJudged(change: EditionChange): Promise<number>;
  /**
   * Hazards within reach that name this unit and are joined to no file: by exactly its name, blanks and widths apart, or
   * by its credit code, in its own reporting unit. Latest first; and how many there are.
   */
  naming(
    enterprise: Pick<Enterprise, "home" | "name" | "uscc">,
    limit: number,
  ): Promise<{ readonly lines: readonly WholeLine[]; readonly total: number }>;
  /** Whom acts were recorded for (代录) on this hazard, and on the others of the enterprise within reach. */
  recordedAt(place: {
    readonly hazard: string | null;
    readonly enterprise: string | null;
  }): Promise<readonly string[]>;
  /** Other hazards that this one may repeat: same enterprise, found within the window, not taken back. */
  possiblyRepeated(hazard: Hazard, since: BusinessDate): Promise<readonly EarlierHazard[]>;
  /**
   * Hazards of other units of its group or field, judged by the same item and found within the period: those within reach,
   * latest first, and how many there are beyond it. None of a hazard out of reach.
   */
  repeatedElsewhere(
    hazard: string,
    period: { readonly since: BusinessDate; readonly until: BusinessDate },
  ): Promise<ElsewhereFound>;
};
