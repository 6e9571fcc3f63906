import type { BusinessDate } from "#domain/calendar/dates.ts";
import { normaliseUscc, reasonNotUscc } from "#domain/parties/uscc.ts";
import { type Basis, readBasis } from "./basis.ts";
import { proseOrNull, saysNone, squeezed, textOf, textOrNull } from "./cell-text.ts";
import { type DateReading, type DateSetting, dayOf, readDate, writtenDate } from "./date-cell.ts";
import { type DeadlineReading, readDeadline } from "./deadline-cell.ts";
import type { Field } from "./field.ts";
import { readFoundBy } from "./found-by-cell.ts";
import { hazardTextOf } from "./hazard-text.ts";
import type { FundsUnit } from "./header.ts";
import { readHome } from "./home-cell.ts";
import { gapsOf, type LedgerRow, standingOf, type Unreadable } from "./ledger-row.ts";
import {
  type ClaimedLevel,
  levelConflictIn,
  levelsContradict,
  levelWord,
  readCategory,
  readLevel,
  readMajorAnswer,
} from "./level-cell.ts";
import { isListingUnread, listingWords, readListed } from "./listing-cell.ts";
import { lacksPicture, pictureFields } from "./missing-picture.ts";
import { namesUnit, readMoney } from "./money-cell.ts";
import { rememberingCells } from "./remembered-cells.ts";
import type { RowCells } from "./row-cells.ts";
import type { RowPlace } from "./row-place.ts";
import { readSector } from "./sector-cell.ts";
import type { Cell, Picture } from "./sheet.ts";
import { afterReview, type RowStatus, readStatus } from "./status-cell.ts";

/** What the sheet says for all of its rows. */
export type RowSetting = {
  readonly titleLevel: ClaimedLevel | null;
  /** The unit of money that the head names. */
  readonly fundsUnit: FundsUnit | null;
  readonly dates: Pick<DateSetting, "year" | "since1904">;
  /** The day of the reading: what is struck off on a later one is not yet; null where nobody said it. */
  readonly today: BusinessDate | null;
  readonly readers: CellReaders;
  readonly pictures: readonly Picture[];
  /** Pictures in the column of photos taken after the work. */
  readonly picturesAfter: number;
};

/** Readers of the cells that a sheet repeats; they remember what they read. */
export type CellReaders = {
  readonly date: (cell: Cell) => DateReading;
  /** Of a range, its last day. */
  readonly doneDate: (cell: Cell) => DateReading;
  readonly basis: (basis: Cell) => (clause: Cell) => Basis;
};

/** Readers for one sheet. */
export function cellReaders(dates: RowSetting["dates"]): CellReaders {
  return {
    date: rememberingCells((cell) => readDate(cell, dates)),
    doneDate: rememberingCells((cell) => readDate(cell, { ...dates, ofRange: "last" })),
    basis: rememberingCells((basis) => rememberingCells((clause) => readBasis(basis, clause))),
  };
}

type CellOf = (field: Field) => Cell;

/** Reads the cells of one row that has a hazard text. What a cell does not say stays null; nothing is guessed. */
export function readRow(place: RowPlace, cells: RowCells, setting: RowSetting): LedgerRow {
  const cell: CellOf = (field) => cells.cells.get(field) ?? null;
  const whose = readWhose(cell);
  const dates = readDates(cell, setting);
  const judgement = readJudgement(cell, setting);
  const progress = readProgress(cell, dates.struckOffOn, setting.today);
  const funds = readMoney(cell("funds"), setting.fundsUnit === "wan");
  // Written out, not spread: objects of this width that are spread together take four times the time and memory.
  return {
    sheet: place.sheet,
    row: place.row,
    seq: saysNone(cell("seq")) ? null : squeezed(cell("seq")),
    hazardNumber: lostDigits(cell("hazard-number")) ? null : textOrNull(cell("hazard-number")),
    hazardText: hazardTextOf(cell("hazard")),
    spot: textOrNull(cell("spot")),
    category: readCategory(cell("category")),
    unitName: whose.unitName,
    uscc: whose.uscc,
    home: whose.home,
    county: whose.county,
    reportedBy: whose.reportedBy,
    township: whose.township,
    address: whose.address,
    principal: whose.principal,
    enterpriseKind: whose.enterpriseKind,
    sector: whose.sector,
    sectorText: whose.sectorText,
    foundOn: dates.foundOn,
    foundBy: readFoundBy(cell("found-by")),
    foundByText: textOrNull(cell("found-by")),
    inspector: textOrNull(cell("inspector")),
    level: judgement.level,
    levelFrom: judgement.levelFrom,
    levelText: judgement.levelText,
    basis: judgement.basis,
    citesCriterion: judgement.basis.kind === "criterion",
    standing: standingOf(judgement.level, judgement.basis),
    listed: readListed(cell("listed")),
    listedText: listingWords(cell("listed")),
    measures: proseOrNull(cell("measures")),
    deadline: dates.deadline,
    status: progress.status,
    statusText: progress.statusText,
    completedOn: dates.completedOn,
    struckOffOn: dates.struckOffOn,
    responsible: textOrNull(cell("responsible")),
    fundsYuan: funds.kind === "money" ? funds.yuan : null,
    fundsUnitless: funds.kind === "money" && setting.fundsUnit === null && !namesUnit(cell("funds")),
    reviewedOn: dates.reviewedOn,
    reviewer: progress.reviewer,
    reviewResult: progress.reviewResult,
    remark: proseOrNull(cell("remark")),
    tipNote: textOrNull(cell("tip-note")),
    pictures: setting.pictures,
    gaps: gapsOf(whose, dates.foundOn),
    carried: cells.carried,
    continued: cells.continued,
    others: cells.others,
    words: {
      "found-on": wordsOf(cell("found-on"), dates.foundOn),
      deadline: wordsOf(cell("deadline"), dates.deadline),
      "completed-on": wordsOf(cell("completed-on"), dates.completedOn),
      "struck-off-on": wordsOf(cell("struck-off-on"), dates.struckOffOn),
      "reviewed-on": wordsOf(cell("reviewed-on"), dates.reviewedOn),
    },
    unreadable: joinedOrNone(
      unreadableIn(cell, whose, [
        ["found-on", dates.foundOn],
        ["completed-on", dates.completedOn],
        ["struck-off-on", dates.struckOffOn],
        ["reviewed-on", dates.reviewedOn],
        ["deadline", dates.deadline],
        ["funds", funds],
      ]),
      [...cells.faults, ...afterPhotos(setting.picturesAfter)],
    ),
    corrected: noneCorrected,
    asItCame: null,
    sisters: noSisters,
  };
}

/** What most rows have none of is one list for all of them. */
const [noSisters, nothingUnreadable]: readonly [LedgerRow["sisters"], LedgerRow["unreadable"]] = [[], []];
const noneCorrected: LedgerRow["corrected"] = [];

function joinedOrNone(cells: readonly Unreadable[], photos: readonly Unreadable[]): readonly Unreadable[] {
  return cells.length + photos.length === 0 ? nothingUnreadable : [...cells, ...photos];
}

function readWhose(cell: CellOf) {
  const uscc = normaliseUscc(textOf(cell("uscc")));
  return {
    unitName: textOrNull(cell("unit-name")),
    uscc: reasonNotUscc(uscc) === null ? uscc : null,
    home: readHome(cell("county")) ?? (leavesHomeOpen(cell("county")) ? readHome(cell("reported-by")) : null),
    county: textOrNull(cell("county")),
    reportedBy: textOrNull(cell("reported-by")),
    township: textOrNull(cell("township")),
    address: textOrNull(cell("address")),
    principal: textOrNull(cell("principal")),
    enterpriseKind: textOrNull(cell("enterprise-kind")),
    sector: readSector(cell("sector")),
    sectorText: textOrNull(cell("sector")),
  };
}

/** A blank says nothing, and whoever reported it may say more; 未注明 says that nobody knew, as our own tables have it. */
function leavesHomeOpen(county: Cell): boolean {
  return saysNone(county) && squeezed(county) !== "未注明";
}

function readDates(cell: CellOf, { dates, readers }: RowSetting) {
  const foundOn = readers.date(cell("found-on"));
  return {
    foundOn,
    deadline: deadlineAfter(cell("deadline"), dayOf(foundOn), dates),
    completedOn: readers.doneDate(cell("completed-on")),
    struckOffOn: readers.doneDate(cell("struck-off-on")),
    reviewedOn: readers.doneDate(cell("reviewed-on")),
  };
}

function wordsOf(cell: Cell, reading: DeadlineReading): string | null {
  return typeof cell === "number" && reading.kind === "date" ? writtenDate(reading) : textOrNull(cell);
}

/** A deadline written without a year (1月10日) that the title's year would put before the day found is in the next one. */
function deadlineAfter(cell: Cell, foundOn: string | null, dates: RowSetting["dates"]) {
  const read = readDeadline(cell, dates);
  const { year } = dates;
  const early = read.kind === "date" && foundOn !== null && read.date < foundOn;
  if (!early || !year || readDeadline(cell).kind === "date") return read;
  return readDeadline(cell, { ...dates, year: year + 1 });
}

function readJudgement(cell: CellOf, { titleLevel, readers }: RowSetting) {
  const contradict = levelsContradict(cell("level"), cell("category"));
  const written = contradict ? null : (readMajorAnswer(cell("level")) ?? readLevel(cell("category")));
  const from = written ? "cell" : "title";
  const level = contradict ? null : (written ?? titleLevel);
  return {
    level,
    levelFrom: level ? (from as "cell" | "title") : null,
    levelText: written ? levelWord(cell("level"), cell("category")) : null,
    basis: readers.basis(cell("basis"))(cell("clause")),
  };
}

function readProgress(cell: CellOf, struckOffOn: DateReading, today: BusinessDate | null) {
  const told = afterReview(readStatus(cell("status")), readStatus(cell("review-result")));
  const silent = saysNone(cell("status")) && saysNone(cell("review-result"));
  return {
    status: silent ? statusByDay(cell("struck-off-on"), struckOffOn, today) : told,
    statusText: textOrNull(cell("status")),
    reviewer: textOrNull(cell("reviewer")),
    reviewResult: textOrNull(cell("review-result")),
  };
}

/** A day on which it was struck off says that it was, where no other cell says how far the work has come. */
function statusByDay(cell: Cell, struckOffOn: DateReading, today: BusinessDate | null): RowStatus {
  if (struckOffOn.kind !== "date") return readStatus(cell) === "struck-off" ? "struck-off" : "unknown";
  return today !== null && struckOffOn.date > today ? "unknown" : "struck-off";
}

/** Photos of the mended state belong to an act that nobody here has signed: they stay in the file that was kept. */
function afterPhotos(count: number): readonly Unreadable[] {
  return count === 0 ? [] : [{ field: "photo-after", text: `原表有 ${count} 张，未导入` }];
}

/** A cell of figures holds 15 digits; of a longer number the last ones are noughts that nobody wrote, and two hazards may bear it. */
function lostDigits(cell: Cell): boolean {
  return typeof cell === "number" && Math.abs(cell) >= 1e15;
}

function unreadableIn(
  cell: CellOf,
  whose: Pick<LedgerRow, "uscc" | "sector">,
  readings: readonly (readonly [Field, { readonly kind: string }])[],
): readonly Unreadable[] {
  const fields: readonly Field[] = [
    ...readings.flatMap(([field, reading]) => (reading.kind === "unreadable" ? [field] : [])),
    ...(whose.uscc === null && !saysNone(cell("uscc")) ? ["uscc" as const] : []),
    ...(whose.sector === null && !saysNone(cell("sector")) ? ["sector" as const] : []),
    ...(lostDigits(cell("hazard-number")) ? ["hazard-number" as const] : []),
    ...(readMajorAnswer(cell("level")) === null && !saysNone(cell("level")) ? ["level" as const] : []),
    ...pictureFields.filter((field) => lacksPicture(cell(field))),
    ...(isListingUnread(cell("listed")) ? ["listed" as const] : []),
  ];
  const conflict = levelsContradict(cell("level"), cell("category"));
  return [
    ...fields.map((field) => ({ field, text: textOf(cell(field)) })),
    ...(conflict ? [{ field: "level" as const, text: levelConflictIn("级别、类别两列") }] : []),
  ];
}
