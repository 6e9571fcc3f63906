import type { Role } from "#domain/access/role.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import { type ActContext, signerOfEntry } from "#domain/hazards/act.ts";
import type { Belonging, Part } from "#domain/hazards/belonging.ts";
import { untouchedFiling } from "#domain/hazards/filing.ts";
import type { Finding } from "#domain/hazards/finding.ts";
import { type Gap, gapsIn } from "#domain/hazards/gap.ts";
import type { Hazard, ImportedFrom } from "#domain/hazards/hazard.ts";
import type { CriterionRef, JudgedLevel, Judgement } from "#domain/hazards/judgement.ts";
import type { ListedLevel, Listing } from "#domain/hazards/listing.ts";
import { untouchedRectification } from "#domain/hazards/rectification.ts";
import type { Stage } from "#domain/hazards/stage.ts";
import { untouchedSteps } from "#domain/hazards/step.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import { Refusal } from "#domain/refusal.ts";

/** A row of an old ledger as it comes in. */
export type ImportInput = {
  readonly finding: Omit<Finding, "finder">;
  readonly from: ImportedFrom;
  /** What the row may stand as: `not-confirmed` where it cites a law and no criterion, whatever its level cell says. */
  readonly standing: "major" | "general" | "not-confirmed";
  /** The item of the library, where the cited criterion is found in it. */
  readonly item: CriterionRef | null;
  readonly deadline: BusinessDate | null;
  /** The row has words on the deadline that give no day. */
  readonly deadlineUnread: boolean;
  /** Last day that the row gives for the work being done or reviewed; null when it gives none. */
  readonly doneOn: BusinessDate | null;
  readonly listed: ListedLevel | null;
  /** True when the row or its file names one of the reporting units; else it is kept under the importing one with a gap. */
  readonly homeKnown: boolean;
};

/** The first entry of a hazard that was in a ledger before. */
export type Imported = {
  readonly number: string;
  readonly finding: Finding;
  readonly belonging: Belonging;
  readonly from: ImportedFrom;
  readonly gaps: readonly Gap[];
  /** What the ledger says it is; signed by nobody here. */
  readonly level: Exclude<JudgedLevel, "none"> | null;
  readonly item: CriterionRef | null;
  readonly deadline: BusinessDate | null;
  readonly doneOn: BusinessDate | null;
  readonly listed: ListedLevel | null;
};

/** Posts that keep ledgers and may take them in. */
export const importingRoles: readonly Role[] = ["county-office", "city-office", "regulator", "township"];

/**
 * Takes in a row of a ledger. A row that is done comes in as struck off, process not recorded; one that cites no
 * criterion is never major.
 *
 * @throws {Refusal} `not-permitted` for posts that keep no ledger, `incomplete` without words on the hazard
 */
export function decideImport(
  input: ImportInput,
  placed: { readonly number: string; readonly belonging: Belonging },
  context: Pick<ActContext, "actor">,
): Imported {
  if (!importingRoles.includes(context.actor.role)) {
    throw new Refusal("not-permitted", "您的岗位不导入台账，请由安委办或者监管部门导入。");
  }
  const text = input.finding.text.trim();
  if (text === "") throw new Refusal("incomplete", "这一行没有隐患内容。", "text");
  const finding = { ...input.finding, text, finder: null };
  return {
    number: placed.number,
    finding,
    belonging: placed.belonging,
    from: input.from,
    gaps: gapsIn(placed.belonging, finding, input),
    level: input.standing === "not-confirmed" ? null : input.standing,
    item: input.standing === "major" ? input.item : null,
    deadline: input.deadline,
    doneOn: input.doneOn,
    listed: input.listed,
  };
}

/** The state after the first entry. */
export function evolveImported(id: string, entry: Entry<"import", Imported>): Hazard {
  const { payload, seq, times } = entry;
  const { from, deadline } = payload;
  const struckOff = { on: payload.doneOn, by: null, opinion: null, at: times.received };
  return {
    id,
    number: payload.number,
    seq,
    finding: payload.finding,
    belonging: payload.belonging,
    importedFrom: from,
    reportedBy: signerOfEntry(entry),
    reportedAt: times.received,
    gaps: payload.gaps,
    stage: stageOf(payload),
    stageSince: times.received,
    judgements: judgementsOf(payload, times.received),
    confirmation: null,
    discussions: [],
    lowering: null,
    rectification: { ...untouchedRectification, deadline, struckOff: from.done ? struckOff : null },
    stoppages: [],
    steps: untouchedSteps,
    filing: untouchedFiling,
    listings: payload.listed ? [listingOf(payload.listed)] : [],
    repeatOf: null,
    notRepeatOf: [],
    reopened: [],
  };
}

function stageOf({ from, level }: Imported): Stage {
  if (from.done) return "struck-off";
  if (level === "major") return "judged";
  return level === "general" ? "confirmed" : "found";
}

/** The ledger's word, with nobody's signature under it: an import invents none. */
function judgementsOf({ level, item, from, finding }: Imported, at: string): readonly Judgement[] {
  if (!level) return [];
  return [
    {
      level,
      item,
      basis: item ? null : from.basis,
      reason: "原台账载明",
      focuses: [],
      signers: [],
      judgedOn: finding.foundOn,
      demands: { discussion: false, stop: false },
      at,
    },
  ];
}

const listingParts: Readonly<Record<ListedLevel, Part>> = {
  county: "county-office",
  city: "city-office",
  province: "city-office",
  national: "city-office",
};

function listingOf(level: ListedLevel): Listing {
  return {
    level,
    by: null,
    part: listingParts[level],
    listedBy: "government",
    supervisor: null,
    document: null,
    on: null,
    deadline: null,
    delisted: null,
  };
}
