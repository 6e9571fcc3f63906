import { type Focus, focuses } from "#domain/hazards/judgement.ts";
import { checkStandard } from "./check-standard.ts";
import type { Combination } from "./combination.ts";
import type { NamedPeople } from "./judgement-people.ts";
import { type SectorCode, sectorOfName } from "./sector.ts";
import type { Verification } from "./standard.ts";
import { type CriterionItem, type Factor, itemId, type Standard } from "./standard.ts";

/** A file as it stands in catalogue/, once checked. */
type StandardFile = Omit<
  Standard,
  | "sectors"
  | "items"
  | "withdrawn"
  | "combination"
  | "people"
  | "supplements"
  | "notes"
  | keyof typeof untouched
> & {
  readonly sectors: readonly string[];
  readonly supplements?: string | null;
  readonly notes?: string | null;
  readonly combination?: Combination | null;
  readonly people?: Partial<NamedPeople>;
  readonly items: readonly ItemFile[];
};

type ItemFile = {
  readonly clause: string;
  readonly code: string;
  readonly group: string;
  readonly applies: string;
  readonly summary: string;
  readonly factors: readonly Factor[];
  readonly keywords: readonly string[];
  readonly toSee?: readonly string[];
  readonly focus: string | null;
  readonly verification: Verification;
  readonly partial?: boolean;
};

/** What only an office adds. */
const untouched = { origin: "catalogue", localSector: null, effectiveOnSource: null } as const;

/**
 * Reads one file of the catalogue into the words of the domain: sectors by code, items with their ids.
 * A faulty file is a fault of the installation and not a refusal: it stops the start with its problems named.
 */
export function readStandard(json: unknown): Standard {
  const problems = checkStandard(json);
  if (problems.length > 0) throw new Error(`Catalogue file ${nameOf(json)} unusable: ${problems.join("; ")}`);
  const file = json as StandardFile;
  return {
    ...untouched,
    id: file.id,
    title: file.title,
    documentNumber: file.documentNumber,
    issuer: file.issuer,
    issuedOn: file.issuedOn,
    effectiveOn: file.effectiveOn,
    supersedes: file.supersedes,
    supersededBy: file.supersededBy,
    supplements: file.supplements ?? null,
    status: file.status,
    sectors: file.sectors.map(sectorOfName).filter((code): code is SectorCode => code !== null),
    verification: file.verification,
    notes: file.notes ?? null,
    missing: file.missing,
    combination: file.combination ?? null,
    people: { collective: file.people?.collective ?? null, experts: file.people?.experts ?? null },
    items: file.items.map((item) => readItem(item, file.id)),
    withdrawn: [],
  };
}

/** The file by its id, which is the name that it is kept under. */
function nameOf(json: unknown): string {
  const id = typeof json === "object" && json !== null && "id" in json ? json.id : null;
  return typeof id === "string" ? id : "without an id";
}

function readItem(item: ItemFile, standard: string): CriterionItem {
  return {
    id: itemId(standard, item.code),
    standard,
    clause: item.clause,
    code: item.code,
    group: item.group,
    applies: item.applies,
    summary: item.summary,
    factors: item.factors,
    keywords: item.keywords,
    toSee: item.toSee ?? [],
    focus: focusOf(item.focus),
    verification: item.verification,
    partial: item.partial ?? false,
    officialText: null,
    withdrawnOn: null,
  };
}

function focusOf(name: string | null): Focus | null {
  const entry = Object.entries(focuses).find(([, label]) => label === name);
  return entry ? (entry[0] as Focus) : null;
}
