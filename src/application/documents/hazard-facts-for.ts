import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import type { HazardFacts, RegisterFacts, ReviewFacts } from "#domain/documents/hazard-facts.ts";
import { boundWhenAsked, missedBy } from "#domain/hazards/extension-in-time.ts";
import { foundByWays, shownSource } from "#domain/hazards/finding.ts";
import { standingJudgement } from "#domain/hazards/hazard.ts";
import { isWaiting } from "#domain/hazards/joint-act.ts";
import { listedLevels } from "#domain/hazards/listing.ts";
import { notedWord } from "#domain/imports/noted-words.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { caseFactsFor } from "./case-facts-for.ts";
import { leniencyFactsFor } from "./leniency-facts-for.ts";
import type { RecordForPaper } from "./record-for-paper.ts";
import { fieldName } from "./report-finding-for.ts";
import { reportInputFor } from "./report-input-for.ts";
import { signedBy } from "./signed-by.ts";

/** What the papers on a hazard are composed of: the facts of the report, and what other forms ask beyond it. */
export function hazardFactsFor(record: RecordForPaper, preparedOn: BusinessDate): HazardFacts {
  return {
    ...reportInputFor(record, preparedOn),
    register: registerFor(record),
    leniency: leniencyFactsFor(record),
    penaltyCase: caseFactsFor(record),
  };
}

function registerFor(record: RecordForPaper): RegisterFacts {
  const { hazard, enterprise, personName } = record;
  const { belonging, finding, filing, importedFrom } = hazard;
  const { plan, completion } = hazard.rectification;
  const named = (person: string | null | undefined) => (person ? personName(person) : null);
  return {
    address: enterprise?.address.trim() || null,
    area: areaOf(belonging.home, belonging.placeCode),
    contact: named(enterprise?.safetyContact),
    phone: record.contactPhone,
    principal: named(enterprise?.principal),
    source: foundByWays[shownSource(finding.foundBy)],
    category: fieldName(belonging.field),
    notedClass: notedWord(importedFrom?.noted, "category"),
    level: levelOf(record),
    goal: plan?.goal ?? null,
    measures: plan?.measures ?? importedFrom?.measures ?? null,
    responsible: plan?.responsible ?? null,
    done: completion?.what ?? null,
    assessed: assessedIn(record),
    review: reviewIn(record),
    extension: extensionIn(record),
    toldWorkersOn: hazard.toldWorkers?.on ?? null,
    ...listingIn(record),
    reportReceivedOn: filing.submittedAt ? businessDateOf(filing.submittedAt) : null,
  };
}

function extensionIn({ hazard, limits }: RecordForPaper): RegisterFacts["extension"] {
  const last = hazard.rectification.extensions.at(-1);
  if (!last) return null;
  const { to, reason, protection, at, answer } = last;
  const from = boundWhenAsked(hazard.rectification, last);
  const missed = missedBy(hazard, last, limits);
  const late = missed && { lastDay: missed.date, wording: missed.wording, basis: missed.basis };
  const refused = answer?.reason ? `不同意：${answer.reason}` : "不同意";
  const said = answer && (answer.granted ? "同意" : refused);
  return { from, to, reason, protection, askedOn: businessDateOf(at), answer: said, late };
}

function listingIn({ hazard }: RecordForPaper): Pick<RegisterFacts, "listing" | "delisted"> {
  const last = hazard.listings.at(-1);
  if (!last) return { listing: null, delisted: null };
  const { supervisor, on, deadline, delisted } = last;
  return {
    listing: { level: listedLevels[last.level], supervisor, on, deadline },
    delisted: delisted && { on: delisted.on, opinion: delisted.opinion },
  };
}

function areaOf(home: string, placeCode: string | null): string {
  const codes = placeCode && placeCode !== home ? [home, placeCode] : [home];
  return codes.map((code) => placeOfCode(code)?.name ?? "").join("");
}

/** The level that is judged; a judgement that only one of two officers has signed is none yet. */
function levelOf({ hazard }: RecordForPaper): RegisterFacts["level"] {
  const judgement = standingJudgement(hazard);
  const level = judgement && !isWaiting(judgement) ? judgement.level : null;
  if (level === "major") return "重大";
  return level === "general" ? "一般" : null;
}

/** Links that are the enterprise's own, or those of the company above it. */
const ownLinks: readonly string[] = ["enterprise", "group"];

function assessedIn({ hazard }: RecordForPaper): RegisterFacts["assessed"] {
  const { opinions } = hazard.rectification;
  const acceptance = hazard.rectification.acceptance.filter((link) => !isWaiting(link));
  const answered = (done: boolean) => done || (hazard.stage === "struck-off" ? false : null);
  return {
    self: answered(acceptance.some(({ link }) => link === "enterprise")),
    experts: answered(opinions.length > 0),
    government: answered(acceptance.some(({ link }) => !ownLinks.includes(link))),
  };
}

function reviewIn(record: RecordForPaper): ReviewFacts | null {
  const { hazard, personName } = record;
  const { acceptance, struckOff } = hazard.rectification;
  const last = acceptance.findLast((link) => !isWaiting(link));
  if (last) {
    const by = signedBy(record, last.by, { on: last.on, record: last });
    return { on: last.on, by, result: last.opinion };
  }
  if (!struckOff?.by) return null;
  return { on: struckOff.on, by: personName(struckOff.by), result: struckOff.opinion ?? "已销号" };
}
