import { isBusinessDate } from "#domain/calendar/dates.ts";
import { sectorOfName } from "#domain/criteria/sector.ts";
import { verifications } from "#domain/criteria/standard.ts";
import { conducts } from "./article.ts";

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
const isDay = (value: unknown): value is string => typeof value === "string" && isBusinessDate(value);

const fields = ["id", "conduct", "wording", "sectors", "from", "to", "unit", "person"];
const known = [...fields, "brackets", "hearing", "alternatives", "watch", "source"];

/** What is wrong with the files of articles/, each problem with its place; empty when they can be used. Form: articles/README.md. */
export function checkArticles(files: readonly unknown[]): readonly string[] {
  const rows = files.flatMap((file) => (Array.isArray(file) ? file : [file]));
  const ids = rows.map((row) => (isObject(row) ? String(row["id"]) : ""));
  const twice = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
  return [
    ...files.flatMap((file) => (Array.isArray(file) ? [] : ["articles: a file is not a list"])),
    ...rows.flatMap((row) => (isObject(row) ? checkArticle(row) : ["articles: a row is not an object"])),
    ...twice.map((id) => `articles: ${id} occurs twice`),
  ];
}

function checkArticle(row: Json): readonly string[] {
  const {
    id,
    conduct,
    wording,
    sectors,
    from,
    to,
    unit,
    person,
    hearing,
    brackets,
    alternatives,
    watch,
    source,
  } = row;
  const names = Array.isArray(sectors) ? sectors : [];
  const wrong: [boolean, string][] = [
    [!isText(id), "id: missing"],
    [!Object.hasOwn(conducts, String(conduct)), `conduct: ${String(conduct)} is unknown`],
    [!isText(wording), "wording: missing"],
    [!Array.isArray(sectors), "sectors: not a list"],
    [!isDay(from), "from: no date"],
    [to !== null && !isDay(to), "to: neither null nor a date"],
    [isDay(from) && isDay(to) && to < from, "to: before from"],
    [!isFine(unit), "unit: neither null nor a fine"],
    [!isFine(person), "person: neither null nor a fine"],
    [brackets !== undefined && !isBrackets(brackets), "brackets: no list of conditions with sums"],
    [brackets !== undefined && (unit !== null || person !== null), "brackets: beside sums of the article"],
    [hearing !== undefined && !isHearing(hearing), "hearing: no sums for unit and person"],
    [!Array.isArray(alternatives) || !alternatives.every(isText), "alternatives: not a list of texts"],
    [!Array.isArray(watch) || !watch.every(isWatch), "watch: not a list of counts"],
    [!isSource(source), "source: incomplete"],
  ];
  const problems = [
    ...Object.keys(row)
      .filter((name) => !known.includes(name))
      .map((name) => `${name}: unknown field`),
    ...wrong.flatMap(([isWrong, problem]) => (isWrong ? [problem] : [])),
    ...names
      .filter((name) => !isText(name) || sectorOfName(name) === null)
      .map((name) => `sectors: ${String(name)} is unknown`),
  ];
  return problems.map((problem) => `articles ${String(id)}: ${problem}`);
}

function isFine(value: unknown): boolean {
  if (value === null) return true;
  return isObject(value) && isRange(value["usual"]) && isRange(value["overdue"]);
}

function isRange(value: unknown): boolean {
  if (value === null) return true;
  if (!isObject(value)) return false;
  const { from, to } = value;
  return typeof from === "number" && typeof to === "number" && from >= 0 && to > from;
}

function isBrackets(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isBracket)) return false;
  return new Set(value.map(({ id }) => id)).size === value.length;
}

function isBracket(value: unknown): value is Json {
  if (!isObject(value) || !isText(value["id"]) || !isText(value["when"])) return false;
  const { gains, gainsUnder } = value;
  if (gainsUnder !== undefined && !(gains === undefined && Number(gainsUnder) > 0)) return false;
  const multiple = gains === undefined || (isObject(gains) && Number(gains["least"]) > 0 && isRange(gains));
  return multiple && isFine(value["unit"]) && isFine(value["person"]);
}

function isHearing(value: unknown): boolean {
  return isObject(value) && Number(value["unit"]) > 0 && Number(value["person"]) > 0;
}

function isWatch(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { times, count, unit } = value;
  return Number(times) > 0 && Number(count) > 0 && (unit === "days" || unit === "months");
}

function isSource(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { title, number, clause, verification } = value;
  const cited = isText(title) && isText(clause) && (number === null || isText(number));
  return cited && Object.hasOwn(verifications, String(verification));
}
