import { isBusinessDate } from "#domain/calendar/dates.ts";
import { focuses } from "#domain/hazards/judgement.ts";
import { checkCombination } from "./check-combination.ts";
import { checkEditions } from "./check-editions.ts";
import { sectorOfName } from "./sector.ts";
import { factors, verifications } from "./standard.ts";

/** The fields that a file may have; a field of another name is a misspelt one, and what it says would be lost. */
const ofFile = [
  ...["id", "title", "documentNumber", "issuer", "issuedOn", "effectiveOn", "supersedes", "supersededBy"],
  ...["supplements", "status", "sectors", "sources", "verification", "notes", "missing", "items"],
  ...["combination", "people"],
] as const;
/** And one of its items. */
const ofItem = [
  ...["clause", "code", "group", "applies", "summary", "factors", "keywords", "focus", "verification"],
  ...["partial", "toSee"],
] as const;
type Field = (typeof ofFile | typeof ofItem)[number];
/** What stands in them is unknown until asked. */
type Json = { readonly [field in Field]?: unknown };

/** True for a JSON object, so that its fields may be asked for. */
function isJsonObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * What is wrong with one file of the catalogue, in sentences that name the field; empty when it can be used.
 * The form is described in catalogue/README.md. Links between files are asked by `checkCatalogue`.
 */
export function checkStandard(json: unknown): readonly string[] {
  if (!isJsonObject(json)) return ["not an object"];
  const items = Array.isArray(json.items) ? json.items : [];
  return [
    ...unknownFields(json, ofFile),
    ...texts(json, ["id", "title", "issuer"]),
    ...fields("documentNumber", "supersededBy", "supplements", "notes")
      .filter((key) => !isTextOrNull(json[key]))
      .map((key) => `${key}: neither text nor null`),
    ...fields("issuedOn", "effectiveOn")
      .filter((key) => !isDateOrNull(json[key]))
      .map((key) => `${key}: no date`),
    ...oneOf(json, "status", ["in-force", "superseded"]),
    ...oneOf(json, "verification", Object.keys(verifications)),
    ...fields("supersedes", "sources", "missing")
      .filter((key) => !isTexts(json[key]))
      .map((key) => `${key}: not a list of texts`),
    ...(isEarlier(json.effectiveOn, json.issuedOn) ? ["effectiveOn: before issuedOn"] : []),
    ...checkSectors(json.sectors),
    ...(Array.isArray(json.items) ? [] : ["items: not a list"]),
    ...items.flatMap(checkItem),
    ...repeated(items.map((item) => (isJsonObject(item) ? String(item.code) : ""))).map(
      (code) => `items: code ${code} occurs twice`,
    ),
    ...checkCombination({
      combination: json.combination,
      people: json.people,
      codes: items.map((item) => (isJsonObject(item) ? String(item.code) : "")),
    }),
    ...(items.length === 0 && isTexts(json.missing) && json.missing.length === 0
      ? ["missing: a file without items says what is missing"]
      : []),
  ];
}

/** What is wrong between the files: ids that occur twice, editions that point at nothing, not back, in a ring, or overlap. */
export function checkCatalogue(files: readonly unknown[]): readonly string[] {
  const standards = files.filter(isJsonObject);
  const byId = new Map(standards.map((json) => [String(json.id), json]));
  const problems = repeated(standards.map((json) => String(json.id))).map((id) => `${id}: occurs twice`);
  for (const json of standards) {
    for (const key of fields("supersededBy", "supplements")) {
      const target = json[key];
      if (typeof target === "string" && !byId.has(target))
        problems.push(`${json.id}: ${key} ${target} is unknown`);
    }
    const successor = byId.get(String(json.supersededBy));
    if (successor && !(isTexts(successor.supersedes) && successor.supersedes.includes(String(json.id)))) {
      problems.push(`${successor.id}: supersedes does not name ${json.id}`);
    }
    if ((json.status === "superseded") !== (typeof json.supersededBy === "string")) {
      problems.push(`${json.id}: status and supersededBy contradict each other`);
    }
  }
  return [...problems, ...checkEditions(standards)];
}

function checkItem(item: unknown, index: number): readonly string[] {
  if (!isJsonObject(item)) return [`items[${index}]: not an object`];
  const focus = item.focus;
  const known: readonly string[] = Object.values(focuses);
  const problems = [
    ...unknownFields(item, ofItem),
    ...texts(item, ["clause", "code", "group", "applies", "summary"]),
    ...oneOf(item, "verification", Object.keys(verifications)),
    ...(isTexts(item.factors) &&
    item.factors.every((factor) => (factors as readonly string[]).includes(factor))
      ? []
      : ["factors: not of 人机环管"]),
    ...(isTexts(item.keywords) ? [] : ["keywords: not a list of texts"]),
    ...(focus === null || (typeof focus === "string" && known.includes(focus))
      ? []
      : ["focus: none of the five"]),
    ...(item.toSee === undefined || isTexts(item.toSee) ? [] : ["toSee: not a list of texts"]),
    ...(item.partial === undefined || typeof item.partial === "boolean" ? [] : ["partial: not yes or no"]),
  ];
  return problems.map((problem) => `items[${index}] ${String(item.code)}: ${problem}`);
}

function checkSectors(value: unknown): readonly string[] {
  if (!isTexts(value) || value.length === 0) return ["sectors: not a list of texts, or empty"];
  return value.filter((name) => sectorOfName(name) === null).map((name) => `sectors: ${name} is unknown`);
}

function unknownFields(json: Json, known: readonly string[]): readonly string[] {
  return Object.keys(json)
    .filter((name) => !known.includes(name))
    .map((name) => `${name}: unknown field`);
}

function texts(json: Json, keys: readonly Field[]): readonly string[] {
  return keys
    .filter((key) => typeof json[key] !== "string" || json[key].trim() === "")
    .map((key) => `${key}: missing or empty`);
}

function oneOf(json: Json, key: Field, allowed: readonly string[]): readonly string[] {
  return allowed.includes(String(json[key])) ? [] : [`${key}: none of ${allowed.join(", ")}`];
}

function fields(...names: readonly Field[]): readonly Field[] {
  return names;
}

function isTextOrNull(value: unknown): boolean {
  return value === undefined || value === null || typeof value === "string";
}

function isDateOrNull(value: unknown): boolean {
  return value === null || (typeof value === "string" && isBusinessDate(value));
}

function isEarlier(one: unknown, other: unknown): boolean {
  return typeof one === "string" && typeof other === "string" && one < other;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
