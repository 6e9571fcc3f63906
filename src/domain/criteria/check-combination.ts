import { isNamedBy } from "./combination.ts";
import { verifications } from "./standard.ts";

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0;

/** What is wrong with the rule by which a file's items add up, and with the people that it asks for; the place is named. */
export function checkCombination(file: {
  readonly combination?: unknown;
  readonly people?: unknown;
  readonly codes: readonly string[];
}): readonly string[] {
  const { combination, people, codes } = file;
  const none = combination === undefined || combination === null;
  return [
    ...(none ? [] : rule(combination, codes)),
    ...(people === undefined ? [] : isObject(people) ? bodies(people) : ["people: not an object"]),
    ...(!none && !(isObject(people) && isObject(people["collective"]))
      ? ["people.collective: items that add up are discussed together, so that it says by how many"]
      : []),
  ];
}

function rule(json: unknown, codes: readonly string[]): readonly string[] {
  if (!isObject(json)) return ["combination: not an object"];
  const { clause, verification, exclusions, alone, together, inWords } = json;
  const ways = Array.isArray(together) ? together : [];
  return [
    ...(isText(clause) ? [] : ["combination.clause: missing or empty"]),
    ...(Object.hasOwn(verifications, String(verification)) ? [] : ["combination.verification: unknown"]),
    ...(isTexts(exclusions) ? [] : ["combination.exclusions: not a list of texts"]),
    ...named(alone, codes, "combination.alone"),
    ...(Array.isArray(together) ? [] : ["combination.together: not a list"]),
    ...ways.flatMap((way, index) => checkWay(way, codes, `combination.together[${index}]`)),
    ...(Array.isArray(inWords) &&
    inWords.every((one) => isObject(one) && isText(one["scope"]) && isText(one["rule"]))
      ? []
      : ["combination.inWords: not a list of scope and rule"]),
  ];
}

function checkWay(way: unknown, codes: readonly string[], place: string): readonly string[] {
  if (!isObject(way) || !isText(way["scope"])) return [`${place}: without a scope`];
  const parts = way["parts"];
  if (!Array.isArray(parts) || parts.length === 0) return [`${place}.parts: not a list, or empty`];
  return parts.flatMap((part: unknown, index) => {
    const here = `${place}.parts[${index}]`;
    if (!isObject(part) || !isText(part["name"])) return [`${here}: without a name`];
    const { atLeast } = part;
    const wrong = named(part["codes"], codes, `${here}.codes`);
    if (!isCount(atLeast)) return [...wrong, `${here}.atLeast: no number above 0`];
    const held = codes.filter((code) => isTexts(part["codes"]) && isNamedBy(part["codes"], code)).length;
    return held < atLeast ? [...wrong, `${here}.atLeast: ${atLeast} of ${held} items`] : wrong;
  });
}

function named(value: unknown, codes: readonly string[], place: string): readonly string[] {
  if (!isTexts(value)) return [`${place}: not a list of texts`];
  const absent = value.filter((one) => !codes.some((code) => isNamedBy([one], code)));
  return absent.map((one) => `${place}: ${one} names no item`);
}

function bodies(people: Json): readonly string[] {
  return Object.entries(people).flatMap(([name, body]) => {
    if (name !== "collective" && name !== "experts") return [`people.${name}: unknown`];
    if (!isObject(body)) return [`people.${name}: not an object`];
    const { minimumPeople, majority, minutes, basis } = body;
    const [share, whole, more] = Array.isArray(majority) ? (majority as unknown[]) : [];
    const isShare = isCount(share) && isCount(whole) && share <= whole && more === undefined;
    return [
      ...(isCount(minimumPeople) ? [] : [`people.${name}.minimumPeople: no number above 0`]),
      ...(majority === null || isShare ? [] : [`people.${name}.majority: neither null nor a share`]),
      ...(typeof minutes === "boolean" ? [] : [`people.${name}.minutes: not yes or no`]),
      ...(isText(basis) ? [] : [`people.${name}.basis: missing or empty`]),
    ];
  });
}
