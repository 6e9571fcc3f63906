import { isBusinessDate } from "#domain/calendar/dates.ts";
import { sectorOfName } from "#domain/criteria/sector.ts";
import { verifications } from "#domain/criteria/standard.ts";
import { isActName } from "#domain/hazards/registry.ts";
import { quarterlyReportAct } from "#domain/papers/quarterly-duty.ts";
import { type LimitAnchor, limitAnchors, limitUnits, ruleConditions } from "./rule.ts";

/** Acts that are owed on a hazard, the answer to a direct report, and the report on a quarter. */
const isOwed = (act: string) =>
  isActName(act) || act === "answer-direct-report" || act === quarterlyReportAct;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

const fields = ["id", "act", "wording", "count", "unit", "place", "sectors", "from", "to", "source", "ships"];

/** Fields that a row may do without. */
const known = [...fields, "before", "only"];

/** What is wrong with the files of rules/, each problem with its place; empty when they can be used. Form: rules/README.md. */
export function checkRules(files: readonly unknown[]): readonly string[] {
  const rows = files.flatMap((file) => (Array.isArray(file) ? file : [file]));
  const ids = rows.map((row) => (isObject(row) ? String(row["id"]) : ""));
  const twice = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
  return [
    ...files.flatMap((file) => (Array.isArray(file) ? [] : ["rules: a file is not a list"])),
    ...rows.flatMap((row) => (isObject(row) ? checkRule(row) : ["rules: a row is not an object"])),
    ...twice.map((id) => `rules: ${id} occurs twice`),
  ];
}

function checkRule(row: Json): readonly string[] {
  const { id, act, wording, count, unit, place, sectors, from, to, source, ships } = row;
  const wrong: [boolean, string][] = [
    [!isText(id), "id: missing"],
    [!isText(act) || !isOwed(act), `act: ${String(act)} is unknown`],
    [!isText(wording), "wording: missing"],
    [!Number.isInteger(count) || Number(count) < 1, "count: no number above 0"],
    [!Object.hasOwn(limitUnits, String(unit)), `unit: none of ${Object.keys(limitUnits).join(", ")}`],
    [!isText(place), "place: missing"],
    [!Array.isArray(sectors), "sectors: not a list"],
    [!isDay(from), "from: no date"],
    [to !== null && !isDay(to), "to: neither null nor a date"],
    [isDay(from) && isDay(to) && to < from, "to: before from"],
    [ships !== "in-use" && ships !== "sample", "ships: none of in-use, sample"],
  ];
  const names = Array.isArray(sectors) ? sectors : [];
  const problems = [
    ...Object.keys(row)
      .filter((name) => !known.includes(name))
      .map((name) => `${name}: unknown field`),
    ...wrong.flatMap(([isWrong, problem]) => (isWrong ? [problem] : [])),
    ...names
      .filter((name) => !isText(name) || sectorOfName(name) === null)
      .map((name) => `sectors: ${String(name)} is unknown`),
    ...checkBefore(row),
    ...checkOnly(row),
    ...checkSource(source, ships),
  ];
  return problems.map((problem) => `rules ${String(id)}: ${problem}`);
}

/** A limit is counted back in days, from a day that the record has for its act. */
function checkBefore({ before, act, unit }: Json): readonly string[] {
  if (before === undefined) return [];
  const names = Object.keys(limitAnchors);
  if (!names.includes(String(before))) return [`before: none of ${names.join(", ")}`];
  return [
    ...(limitAnchors[before as LimitAnchor].act === act ? [] : [`before: ${String(act)} has no such day`]),
    ...(unit === "hours" ? ["before: not counted in hours"] : []),
  ];
}

/** A limit counted back is asked for without the hazard's stop. */
function checkOnly({ only, before }: Json): readonly string[] {
  if (only === undefined) return [];
  const names = Object.keys(ruleConditions);
  if (!names.includes(String(only))) return [`only: none of ${names.join(", ")}`];
  return before === undefined ? [] : ["only: not counted back"];
}

/** Nothing binds anybody that was not read in its text. */
function checkSource(source: unknown, ships: unknown): readonly string[] {
  if (!isObject(source)) return ["source: missing"];
  const { title, number, clause, verification } = source;
  const seen = verification === "text-seen";
  return [
    ...(isText(title) ? [] : ["source.title: missing"]),
    ...(number === null || isText(number) ? [] : ["source.number: neither text nor null"]),
    ...(typeof clause === "string" ? [] : ["source.clause: missing"]),
    ...(Object.hasOwn(verifications, String(verification)) ? [] : ["source.verification: unknown"]),
    ...(ships === "in-use" && !seen ? ["ships: in use, but its text was not seen"] : []),
  ];
}

function isDay(value: unknown): value is string {
  return typeof value === "string" && isBusinessDate(value);
}
