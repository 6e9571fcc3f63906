import type { Standard } from "./standard.ts";

type Field = "from" | "to" | "compared" | "note" | "rows";
type Json = { readonly [field in Field]?: unknown };

const compared = ["whole", "partly", "titles-only"];

/**
 * What is wrong with one file of catalogue/successions/, in sentences that name the place; empty when it can be used. Every
 * item of the older edition has one row, every code exists, and what has no counterpart says why.
 */
export function checkSuccession(json: unknown, standards: readonly Standard[]): readonly string[] {
  if (!isJsonObject(json)) return ["not an object"];
  const older = standards.find(({ id }) => id === json.from);
  const newer = standards.find(({ id }) => id === json.to);
  const heads = [
    ...(older ? [] : [`from: ${String(json.from)} is unknown`]),
    ...(newer ? [] : [`to: ${String(json.to)} is unknown`]),
    ...(older && older === newer ? ["to: the same edition as from"] : []),
    ...(older && newer && isEarlier(newer, older) ? ["to: in force before from"] : []),
    ...(compared.includes(String(json.compared)) ? [] : [`compared: none of ${compared.join(", ")}`]),
    ...(isText(json.note) ? [] : ["note: missing or empty"]),
  ];
  if (!Array.isArray(json.rows)) return [...heads, "rows: not a list"];
  const rows: readonly unknown[] = json.rows;
  if (!older || !newer) return heads;
  if (json.compared === "titles-only") return [...heads, ...checkTitlesOnly(older, newer, rows)];
  const codes = rows.map((row) => (isJsonObject(row) ? String(row.from) : ""));
  const twice = [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
  return [
    ...heads,
    ...rows.flatMap((row, index) => checkRow(row, index, [older, newer])),
    ...twice.map((code) => `rows: ${code} occurs twice`),
    ...older.items
      .filter(({ code }) => !codes.includes(code))
      .map(({ code }) => `rows: ${older.id} ${code} is not accounted for`),
  ];
}

/** What is wrong between the files: the same pair twice, or editions that follow each other in a circle. */
export function checkSuccessions(pairs: readonly { readonly from: string; readonly to: string }[]) {
  const keys = pairs.map(({ from, to }) => `${from} to ${to}`);
  const twice = [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
  const circles = pairs.filter(({ from, to }) => reaches(pairs, to, from));
  return [
    ...twice.map((key) => `${key}: occurs twice`),
    ...circles.map(({ from, to }) => `${from} to ${to}: follow each other in a circle`),
  ];
}

function reaches(
  pairs: readonly { readonly from: string; readonly to: string }[],
  start: string,
  goal: string,
): boolean {
  const seen = new Set<string>();
  const open = [start];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    if (here === goal) return true;
    if (seen.has(here)) continue;
    seen.add(here);
    open.push(...pairs.filter(({ from }) => from === here).map(({ to }) => to));
  }
  return false;
}

function checkTitlesOnly(older: Standard, newer: Standard, rows: readonly unknown[]): readonly string[] {
  return [
    ...(older.items.length > 0 && newer.items.length > 0
      ? ["compared: titles-only, though both editions have items"]
      : []),
    ...(rows.length > 0 ? ["rows: a pair of titles has none"] : []),
  ];
}

function checkRow(
  row: unknown,
  index: number,
  [older, newer]: readonly [Standard, Standard],
): readonly string[] {
  if (!isJsonObject(row)) return [`rows[${index}]: not an object`];
  const to = row.to;
  const problems = [
    ...(older.items.some(({ code }) => code === row.from) ? [] : [`${older.id} has no such item`]),
    ...(row.note === null || isText(row.note) ? [] : ["note: neither text nor null"]),
    ...(to === null && row.note === null ? ["note: what has no counterpart says why"] : []),
    ...(to === null || isCodes(to) ? [] : ["to: neither null nor a list of codes"]),
    ...(isCodes(to) ? to : [])
      .filter((code) => !newer.items.some((item) => item.code === code))
      .map((code) => `to: ${newer.id} has no ${code}`),
    ...(isCodes(to) && new Set(to).size < to.length ? ["to: a code occurs twice"] : []),
  ];
  return problems.map((problem) => `rows[${index}] ${String(row.from)}: ${problem}`);
}

function isEarlier(one: Standard, other: Standard): boolean {
  return one.effectiveOn !== null && other.effectiveOn !== null && one.effectiveOn <= other.effectiveOn;
}

function isJsonObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

function isCodes(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every(isText);
}
