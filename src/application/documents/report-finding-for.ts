import type { Level } from "#domain/access/actor.ts";
import { isSectorCode, sectors } from "#domain/criteria/sector.ts";
import type { PaperPicture } from "#domain/documents/block.ts";
import type { ReportEnterprise, ReportFinding } from "#domain/documents/report-input.ts";
import { withoutStop, writtenDate } from "#domain/documents/wording.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import { foundByWays, shownSource } from "#domain/hazards/finding.ts";
import { supervisionLevels } from "#domain/parties/enterprise.ts";
import { placeOfCode } from "#domain/places/place.ts";
import type { RecordForPaper } from "./record-for-paper.ts";

/** The unit that reports, in display words. */
export function enterpriseForReport(record: RecordForPaper): ReportEnterprise {
  const { belonging } = record.hazard;
  return {
    name: unitNameOf(record),
    uscc: record.enterprise?.uscc ?? null,
    place: placeNameOf(record),
    field: fieldName(belonging.field) ?? "未注明",
    supervisionLevel: levelName(belonging.supervisionLevel),
    leadDepartment: record.organisationName(belonging.leadOrganisation),
    group: record.organisationName(belonging.group),
  };
}

/** The unit's name as the file has it, else as the record gives it. */
function unitNameOf({ enterprise, hazard }: RecordForPaper): string {
  return enterprise?.name ?? hazard.belonging.unitName?.trim() ?? "（单位名称未登记）";
}

/** The parts one after the other, none said twice: an address often begins with its county or township. */
export function addressOf(parts: readonly string[]): string {
  return parts.reduceRight((behind, part) => (behind.includes(part) ? behind : `${part}${behind}`), "");
}

/** County, township and address, as far as they are known. */
function placeNameOf({ enterprise, hazard }: RecordForPaper): string {
  const { home, placeCode } = hazard.belonging;
  const codes = [home, ...(placeCode && placeCode !== home ? [placeCode] : [])];
  const names = codes.map((code) => placeOfCode(code)?.name ?? "");
  return addressOf([...names, enterprise?.address?.trim() ?? ""]);
}

/** The name of a hazard field; as typed where it is none of the list. */
export function fieldName(field: string | null): string | null {
  if (field === null) return null;
  return isSectorCode(field) ? sectors[field].name : field;
}

function levelName(level: Level): string {
  return Object.hasOwn(supervisionLevels, level)
    ? supervisionLevels[level as keyof typeof supervisionLevels]
    : supervisionLevels.county;
}

/** 述情 as the report tells it: what the step says; where it is not written yet, what was reported. */
export function findingForReport(record: RecordForPaper): ReportFinding {
  const { finding, steps } = record.hazard;
  const described = steps.describe.content;
  const way = foundByWays[shownSource(finding.foundBy)];
  const photos = described?.photos.length ? described.photos : finding.photos;
  const day = finding.foundOn === null ? "" : `（${writtenDate(finding.foundOn)}发现）`;
  return {
    foundOn: finding.foundOn,
    how: way,
    course: described?.howFound.trim() ? withoutStop(described.howFound) : null,
    by: nameOfFinder(record),
    what: described?.what ?? finding.text,
    spot: described?.spot ?? finding.spot,
    measured: described?.measured ?? finding.measured,
    exposedPeople: described?.exposedPeople ?? finding.exposedPeople,
    possibleHarm: described?.possibleHarm ?? finding.possibleHarm,
    photos: picturesFor(photos, (number) => `隐患照片${number}${day}`),
  };
}

/** Who found it. Of a tip nothing is said that a department's check without a named finder would not say too. */
function nameOfFinder({ hazard, tip, personName }: RecordForPaper): string | null {
  const { finder } = hazard.finding;
  return finder !== null && !tip ? personName(finder) : null;
}

/** The pictures among the files, numbered; a scanned PDF is no picture. */
export function picturesFor(
  files: readonly Attachment[],
  captionOf: (number: number) => string,
): readonly PaperPicture[] {
  return files
    .filter((file) => file.mediaType.startsWith("image/"))
    .map((file, index) => ({ id: file.id, caption: captionOf(index + 1) }));
}
