import { businessDateOf, type Instant } from "#domain/calendar/dates.ts";
import { writtenDate } from "#domain/documents/wording.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { best, type Verdict, worst } from "./factor.ts";
import { type CheckMoment, proofMeans, standingChecks } from "./leniency.ts";

/** A moment at which the report is proved to have been received, and by what. */
export type ProvedReport = {
  readonly receivedAt: Instant;
  readonly how: string;
  /** When this was put on record: nothing counts as known before. */
  readonly at: Instant;
  /** A paper shows it, or the system itself received it. */
  readonly shown: boolean;
};

/**
 * The moments at which the report is proved to have been there, earliest first. The system's own receipt of what the
 * enterprise told is the first grade and needs nothing; what came in with an old ledger, or what an authority entered, has none. Claimed times and the clocks of devices are never
 * looked at (design §3: leniency goes by *received*, or by proof that a person of the authority accepts).
 */
export function provedReports(
  hazard: Pick<Hazard, "importedFrom" | "reportedAt" | "toldByEnterprise" | "leniency">,
): readonly ProvedReport[] {
  const { importedFrom, reportedAt, toldByEnterprise, leniency } = hazard;
  const own = { receivedAt: reportedAt, how: "本系统接收", at: reportedAt, shown: true };
  const accepted = (leniency?.proofs ?? []).map(({ means, receivedAt, at, evidence }) => ({
    ...{ receivedAt, at },
    how: proofMeans[means],
    shown: Boolean(evidence),
  }));
  const all = importedFrom || toldByEnterprise === false ? accepted : [own, ...accepted];
  return all.toSorted((one, other) => one.receivedAt.localeCompare(other.receivedAt));
}

/**
 * The checks that can cut off, earliest first: officers on site or a notice served, for this very matter. An annual plan, a
 * covert plan that nobody was served and an earlier tip never decide.
 */
export function decisiveChecks({ leniency }: Pick<Hazard, "leniency">): readonly CheckMoment[] {
  return standingChecks(leniency)
    .filter(({ kind, forThisMatter }) => forThisMatter && (kind === "on-site" || kind === "notice"))
    .toSorted((one, other) => one.happened.localeCompare(other.happened));
}

/**
 * Whether the report was first. What would turn the order and was put on record only after the other side stood there is
 * open, whichever side it helps: people look at the originals. So is the same minute. Where both moments were claimed on
 * one later day, the order of typing says nothing: the earlier moment counts where papers show both.
 */
export function reportedFirst(reports: readonly ProvedReport[], checks: readonly CheckMoment[]): Verdict {
  if (reports.length === 0) return "open";
  return worst(checks.map((check) => best(reports.map((report) => againstCheck(report, check)))));
}

function againstCheck(report: ProvedReport, check: CheckMoment): Verdict {
  const [reported, checked] = [minuteOf(report.receivedAt), minuteOf(check.happened)];
  if (reported === checked) return "open";
  const isFirst = reported < checked;
  if (claimedOnOneDay(report, check)) {
    if (!report.shown || !check.evidence) return "open";
    return isFirst ? "for" : "against";
  }
  // The system's receipt is on record the moment it is received, so it is never late.
  const late = isFirst ? report.at > check.at : check.at > report.at;
  if (isFirst) return late ? "open" : "for";
  return late ? "open" : "against";
}

function claimedOnOneDay(report: ProvedReport, check: CheckMoment): boolean {
  const day = businessDateOf(report.at);
  if (businessDateOf(check.at) !== day) return false;
  return businessDateOf(report.receivedAt) < day && businessDateOf(check.happened) < day;
}

/**
 * Whether the enterprise changed what its report says once officers stood there, or a notice was served, for this very
 * matter: what it adds then is what the check found, and no report.
 */
export function amendedAfterCheck(hazard: Pick<Hazard, "amendedAt" | "leniency">): boolean {
  const [check] = decisiveChecks(hazard);
  if (!check) return false;
  return (hazard.amendedAt ?? []).some((at) => minuteOf(at) >= minuteOf(check.happened));
}

const minuteOf = (moment: Instant) => Math.floor(Date.parse(moment) / 60_000);

const shanghaiOffsetMs = 8 * 3_600_000;

/** A moment as papers write it, in China's time: 2026年11月24日10时05分. */
export function writtenMoment(moment: Instant): string {
  const [hour, minute] = new Date(Date.parse(moment) + shanghaiOffsetMs)
    .toISOString()
    .slice(11, 16)
    .split(":");
  return `${writtenDate(businessDateOf(moment))}${hour}时${minute}分`;
}
