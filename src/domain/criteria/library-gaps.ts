import type { BusinessDate } from "#domain/calendar/dates.ts";
import { inForceOn } from "./edition.ts";
import { fieldsOfSector, isSectorCode, sectorCodes, sectors } from "./sector.ts";
import type { Standard } from "./standard.ts";
import type { Succession } from "./succession.ts";

/** The kinds of gap, in the order in which an office should ask about them. */
export const gapKinds = {
  uncatalogued: "已判重大、标准未入库的隐患",
  sector: "没有判定标准的行业领域",
  title: "只有标题的标准",
  clauses: "条款不全的标准",
  validity: "新旧效力不明的标准",
  wording: "未见原文的标准",
  effect: "实施日期、文号不明的标准",
} as const;
export type GapKind = keyof typeof gapKinds;

/** Something that the library lacks, and what to ask the superior department for. */
export type LibraryGap = {
  readonly kind: GapKind;
  /** A hazard field, or the title of a standard with its number. */
  readonly about: string;
  readonly field: string | null;
  readonly standard: string | null;
  /** What is lacking. */
  readonly lacks: string;
  /** What to ask for, as a sentence that can stand in a letter. */
  readonly ask: string;
  /** Hazards behind it; null where it is about the library alone. */
  readonly count: number | null;
};

/** How many hazards of a field are judged major by a criterion that the library does not hold. */
export type UncataloguedCount = { readonly field: string | null; readonly count: number };

type Known = { readonly standards: readonly Standard[]; readonly successions: readonly Succession[] };

/**
 * What the library lacks on a day: fields of N6.4 without criteria, standards that it holds as a title or in part, what is
 * not certain about them, and the hazards that were judged by none of them. That the library lacks a text says nothing
 * about whether it exists.
 */
export function libraryGaps(
  { standards, successions }: Known,
  on: BusinessDate,
  uncatalogued: readonly UncataloguedCount[],
): readonly LibraryGap[] {
  // A list of the office's own is no answer to what a national criterion is missing for.
  const published = standards.filter(({ origin }) => origin === "catalogue");
  const standing = inForceOn(published, on).map(({ standard }) => standard);
  return [
    ...uncatalogued.filter(({ count }) => count > 0).map(uncataloguedGap),
    ...sectorGaps(standing),
    ...standing.filter(({ items }) => items.length === 0).map(titleGap),
    ...standing.filter(({ items, missing }) => items.length > 0 && missing.length > 0).map(clausesGap),
    ...successions.flatMap((succession) => validityGaps(succession, standing)),
    ...standing.filter(({ items }) => items.length > 0).flatMap(wordingGaps),
    ...standing.filter(({ items }) => items.length > 0).flatMap(effectGaps),
  ];
}

function uncataloguedGap({ field, count }: UncataloguedCount): LibraryGap {
  const name = field && isSectorCode(field) ? sectors[field].name : (field ?? "未注明行业领域");
  return {
    kind: "uncatalogued",
    about: name,
    field: field ?? "",
    standard: null,
    lacks: `有${count}条隐患判为重大，所依据的标准或者条款不在标准库中。`,
    ask: `请明确${name}上述隐患所依据的判定标准和条款，并提供标准全文。`,
    count,
  };
}

function sectorGaps(standing: readonly Standard[]): readonly LibraryGap[] {
  return sectorCodes
    .filter(
      (code) => !standing.some((one) => fieldsOfSector(code).some((field) => one.sectors.includes(field))),
    )
    .map((code) => {
      const { name } = sectors[code];
      return {
        kind: "sector",
        about: name,
        field: code,
        standard: null,
        lacks: "标准库中没有这个行业领域的判定标准。",
        ask: `请明确${name}适用的重大事故隐患判定标准；已经印发的，请提供全文。`,
        count: null,
      };
    });
}

const titled = ({ title, documentNumber }: Standard) =>
  `《${title}》${documentNumber ? `（${documentNumber}）` : ""}`;

function gapOf(kind: GapKind, standard: Standard, said: Pick<LibraryGap, "lacks" | "ask">): LibraryGap {
  return { kind, about: titled(standard), field: null, standard: standard.id, ...said, count: null };
}

function titleGap(standard: Standard): LibraryGap {
  return gapOf("title", standard, {
    lacks: standard.missing.join("；"),
    ask: `请提供${titled(standard)}全文，以及发文字号、印发日期、实施日期。`,
  });
}

function clausesGap(standard: Standard): LibraryGap {
  const missing = standard.missing.join("；");
  return gapOf("clauses", standard, {
    lacks: missing,
    ask: `请提供${titled(standard)}下列内容的原文：${missing}。`,
  });
}

function validityGaps({ from, to }: Succession, standing: readonly Standard[]): readonly LibraryGap[] {
  const older = standing.find(({ id }) => id === from);
  const newer = standing.find(({ id }) => id === to);
  if (!older || !newer) return [];
  const said = {
    lacks: `${titled(newer)}涉及同一领域，未见废止${titled(older)}的文字。`,
    ask: `请明确${titled(newer)}实施以后，${titled(older)}是否继续适用。`,
  };
  return [gapOf("validity", older, said)];
}

function wordingGaps(standard: Standard): readonly LibraryGap[] {
  const unseen = standard.items.filter(
    ({ verification, partial, officialText }) =>
      officialText === null && (partial || verification !== "text-seen"),
  );
  if (unseen.length === 0) return [];
  const said = {
    lacks: `${unseen.length}条未见原文或者只见部分原文。`,
    ask: `请提供${titled(standard)}原文，核对${clausesOf(unseen.map(({ clause }) => clause))}。`,
  };
  return [gapOf("wording", standard, said)];
}

/** Clauses in a row, cut after some: a letter names the first ones. */
function clausesOf(clauses: readonly string[]): string {
  const named = [...new Set(clauses)];
  const first = named.slice(0, 8).join("、");
  return named.length > 8 ? `${first}等${named.length}处` : first;
}

function effectGaps(standard: Standard): readonly LibraryGap[] {
  const lacking = [
    ...(standard.documentNumber === null ? ["发文字号"] : []),
    ...(standard.effectiveOn === null ? ["实施日期"] : []),
  ];
  if (lacking.length === 0) return [];
  const words = lacking.join("、");
  return [
    gapOf("effect", standard, { lacks: `${words}不明。`, ask: `请确认${titled(standard)}的${words}。` }),
  ];
}
