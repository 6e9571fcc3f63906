import { type SectorCode, sectorOfName, sectors } from "#domain/criteria/sector.ts";
import type { FieldDepartments } from "./enterprise.ts";
import { coversHome, type Organisation } from "./organisation.ts";

/** What the departments of a row are read against. */
export type NamedDepartments = {
  readonly fields: readonly SectorCode[];
  readonly home: string;
  readonly organisations: readonly Organisation[];
};

/** The departments of a row, and what is wrong with its cells. */
export type DepartmentsReading = {
  readonly departments: readonly FieldDepartments[];
  readonly problems: readonly string[];
};

/**
 * Reads the cells 牵头部门 and 配合部门: one name for every field, or 消防：甲；燃气：乙. A single name leads only in the
 * fields that it oversees; several supporting ones of a field are parted by 、.
 */
export function readDepartments(
  lead: string,
  support: string,
  against: NamedDepartments,
): DepartmentsReading {
  const problems: string[] = [];
  const leads = namesByField(lead, against, problems);
  const supports = namesByField(support, against, problems);
  const departments = against.fields.map((field) => {
    const leading = leads(field)[0] ?? null;
    const supporting = supports(field).filter((one) => one.id !== leading?.id);
    return {
      field,
      lead: leading?.id ?? null,
      temporary: false,
      supporting: supporting.map(({ id }) => id),
    };
  });
  return {
    departments: departments.filter((one) => one.lead !== null || one.supporting.length > 0),
    problems: [...new Set(problems)],
  };
}

type ByField = (field: SectorCode) => readonly Organisation[];

function namesByField(text: string, against: NamedDepartments, problems: string[]): ByField {
  if (text === "" || text === "无") return () => [];
  if (!/[:：]/.test(text)) {
    const found = organisationsIn(text, against, problems);
    return (field) => found.filter((one) => one.supervised.includes(field) || against.fields.length === 1);
  }
  const byField = new Map<SectorCode, readonly Organisation[]>();
  for (const part of text.split(/[；;\n]+/).filter((one) => one.trim() !== "")) {
    const [word = "", names = ""] = part.split(/[:：]/);
    const field = sectorOfName(word.trim());
    if (!field || !against.fields.includes(field)) {
      problems.push(`“${word.trim()}”不是本单位的行业领域（${fieldNames(against.fields)}），请核对。`);
    } else byField.set(field, organisationsIn(names, against, problems));
  }
  return (field) => byField.get(field) ?? [];
}

function organisationsIn(
  text: string,
  { organisations, home }: NamedDepartments,
  problems: string[],
): readonly Organisation[] {
  return text
    .split(/[、，,]+/)
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .flatMap((name) => {
      const found = organisations.find((one) => one.name === name && coversHome(one, home));
      if (!found) problems.push(`没有名为“${name}”的部门，或者它不管辖本县区，请先登记。`);
      return found ? [found] : [];
    });
}

function fieldNames(fields: readonly SectorCode[]): string {
  return fields.map((field) => sectors[field].name).join("、");
}
