import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { NamedPeople } from "./judgement-people.ts";
import type { SectorCode } from "./sector.ts";
import { type CriterionItem, itemId, type OfficialText, type Standard } from "./standard.ts";

/** The head of a list that an office made itself (本地隐患目录清单). */
export type LocalStandard = {
  readonly title: string;
  readonly issuer: string;
  readonly documentNumber: string | null;
  readonly sectors: readonly SectorCode[];
  /** A trade of the office's own naming, within the first of the sectors; null for none. */
  readonly localSector: string | null;
  readonly effectiveOn: BusinessDate | null;
};

/** An item as an office adds it: its wording is that of the paper named in `source`, not a summary of ours. */
export type AddedItem = {
  readonly code: string;
  readonly clause: string;
  readonly group: string;
  readonly text: string;
  readonly source: string;
};

/** What an office added to one standard: to one of the catalogue, or the whole of a list of its own. */
export type StandardAddition = {
  /** The standard's own id. */
  readonly id: string;
  /** Null for a standard that stands in the catalogue. */
  readonly local: LocalStandard | null;
  readonly items: readonly (AddedItem & { readonly withdrawnOn: BusinessDate | null })[];
  /** Imported wording by the code of the item. */
  readonly officialTexts: Readonly<Record<string, OfficialText>>;
  readonly effective: { readonly on: BusinessDate; readonly source: string } | null;
};

/** Nothing added yet. */
export function noAddition(id: string): StandardAddition {
  return { id, local: null, items: [], officialTexts: {}, effective: null };
}

/**
 * The library of an installation: the catalogue with what offices added to it, then the lists of their own. An addition to
 * a standard that the catalogue does not hold any more adds nothing.
 */
export function libraryOf(
  catalogue: readonly Standard[],
  additions: readonly StandardAddition[],
): readonly Standard[] {
  const byId = new Map(additions.map((addition) => [addition.id, addition]));
  const own = additions.flatMap((one) =>
    one.local ? [withAddition(beginLocal(one.id, one.local, catalogue), one)] : [],
  );
  const held = catalogue.map((standard) => {
    const addition = byId.get(standard.id);
    return addition ? withAddition(standard, addition) : standard;
  });
  return [...held, ...own];
}

function withAddition(standard: Standard, addition: StandardAddition): Standard {
  const { effective, officialTexts } = addition;
  const known = standard.items.map((item) => {
    const officialText = officialTexts[item.code];
    return officialText ? { ...item, officialText } : item;
  });
  const codes = new Set(known.map(({ code }) => code));
  // A later release of the catalogue may hold an item that an office had added: the catalogue's is the one that stands.
  const added = addition.items
    .filter(({ code }) => !codes.has(code))
    .map((one) => itemOf(standard, one, officialTexts));
  const dated = standard.effectiveOn === null && effective !== null;
  return {
    ...standard,
    ...(dated ? { effectiveOn: effective.on, effectiveOnSource: effective.source } : {}),
    items: [...known, ...added.filter(({ withdrawnOn }) => withdrawnOn === null)],
    withdrawn: added.filter(({ withdrawnOn }) => withdrawnOn !== null),
  };
}

function itemOf(
  standard: Standard,
  added: StandardAddition["items"][number],
  officialTexts: StandardAddition["officialTexts"],
): CriterionItem {
  const { code, clause, group, text, source, withdrawnOn } = added;
  const officialText = officialTexts[code] ?? { text, source };
  return {
    ...{
      id: itemId(standard.id, code),
      standard: standard.id,
      code,
      clause,
      group,
      withdrawnOn,
      officialText,
    },
    applies: standard.localSector ?? "见条文",
    summary: officialText.text,
    factors: [],
    keywords: [],
    focus: null,
    verification: "text-seen",
    partial: false,
    toSee: [],
  };
}

/** A field whose standard names both bodies has a procedure of its own (fire): an office's list within it follows that. */
function procedureIn(catalogue: readonly Standard[], { sectors }: LocalStandard): NamedPeople {
  const found = catalogue.find(
    ({ status, people, sectors: of }) =>
      status === "in-force" && people.collective && people.experts && of.some((one) => sectors.includes(one)),
  );
  return found?.people ?? { collective: null, experts: null };
}

function beginLocal(id: string, local: LocalStandard, catalogue: readonly Standard[]): Standard {
  return {
    id,
    ...local,
    issuedOn: null,
    effectiveOnSource: null,
    supersedes: [],
    supersededBy: null,
    supplements: null,
    status: "in-force",
    origin: "office",
    verification: "text-seen",
    notes: null,
    missing: [],
    combination: null,
    people: procedureIn(catalogue, local),
    items: [],
    withdrawn: [],
  };
}
