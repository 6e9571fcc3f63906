import { businessDateOf } from "#domain/calendar/dates.ts";
import { earlierDay } from "#domain/rules/limit.ts";
import { acceptanceClock, nextAcceptance, partsOfLink } from "./acceptance.ts";
import { reasonNotStruckOff } from "./acts/strike-off.ts";
import {
  announcedOfListing,
  announcedOfStoppage,
  unannouncedListing,
  unannouncedStoppages,
} from "./announcement.ts";
import type { Part } from "./belonging.ts";
import type { Duty } from "./duty.ts";
import { selfFound } from "./finding.ts";
import { type Hazard, isMajor } from "./hazard.ts";
import { type Listing, owesFilingAbove, standingListing } from "./listing.ts";
import { isResumptionAgreed, mayResumeAt, type Stoppage, standingStoppage } from "./stoppage.ts";
import { reasonWaiting } from "./waiting.ts";

/** What is owed on the 整改, 停产 and 挂牌 tracks. */
export function workDuties(hazard: Hazard): readonly Duty[] {
  return [
    ...rectifyingDuties(hazard),
    ...stoppageDuties(hazard),
    ...listingDuties(hazard),
    ...announcingDuties(hazard),
  ];
}

function rectifyingDuties(hazard: Hazard): readonly Duty[] {
  const since = businessDateOf(hazard.stageSince);
  const due = hazard.rectification.deadline;
  switch (hazard.stage) {
    case "confirmed":
      return isMajor(hazard)
        ? [
            {
              act: "plan",
              part: "enterprise",
              what: "制定整改方案，落实责任、措施、资金、时限、预案",
              since,
              due,
            },
          ]
        : [{ act: "report-fixed", part: "enterprise", what: "整改一般隐患并报告完成", since, due }];
    case "fixing": {
      // Who lists may set a day before that of the plan: the unit keeps to the first of them.
      const by = earlierDay(due, standingListing(hazard.listings)?.deadline ?? null);
      return [{ act: "report-fixed", part: "enterprise", what: "按期整改并报告完成", since, due: by }];
    }
    case "fixed":
      return acceptingDuty(hazard);
    case "accepted":
      return strikingDuty(hazard);
    default:
      return [];
  }
}

function acceptingDuty(hazard: Hazard): readonly Duty[] {
  const link = nextAcceptance(hazard);
  if (!link || reasonWaiting(hazard, ["judge", "accept"])) return [];
  const last = hazard.rectification.acceptance.at(-1);
  const since = businessDateOf(last?.at ?? hazard.stageSince);
  const what = isMajor(hazard) ? link.label : "复查一般隐患整改情况";
  const clock = acceptanceClock(hazard, link);
  return [{ act: "accept", part: partsOfLink(link, hazard)[0] ?? "lead", what, since, clock, due: null }];
}

function strikingDuty(hazard: Hazard): readonly Duty[] {
  if (reasonNotStruckOff(hazard)) return [];
  const part: Part = !isMajor(hazard) && selfFound(hazard.finding) ? "enterprise" : "lead";
  return [{ act: "strike-off", part, what: "办理销号", since: businessDateOf(hazard.stageSince), due: null }];
}

/**
 * Accepted work is not struck off while the stop stands, so the enterprise owes it to ask for resumption. Where nothing
 * waits for it (dismissed), asking is its own wish. An answer is owed always.
 */
function stoppageDuties(hazard: Hazard): readonly Duty[] {
  const stoppage = standingStoppage(hazard.stoppages);
  if (!stoppage || !mayResumeAt(hazard.stage)) return [];
  const { examination, request } = stoppage;
  if (!request) return hazard.stage === "accepted" ? [askingDuty(hazard, stoppage)] : [];
  if (reasonWaiting(hazard, ["examine-resume"])) return [];
  if (examination && isResumptionAgreed(stoppage)) {
    const since = businessDateOf(examination.at);
    return [{ act: "resume", part: "enterprise", what: "登记恢复生产日期", since, due: null }];
  }
  return [
    {
      act: "examine-resume",
      part: "lead",
      what: "审查恢复生产申请",
      since: businessDateOf(request.at),
      due: null,
    },
  ];
}

function askingDuty({ stageSince }: Hazard, { examination }: Stoppage): Duty {
  const since = businessDateOf(examination?.at ?? stageSince);
  const what = examination
    ? "按审查意见整改后再次申请恢复生产，恢复以后才能销号"
    : "申请恢复生产，恢复以后才能销号";
  return { act: "ask-resume", part: "enterprise", what, since, due: null };
}

function listingDuties(hazard: Hazard): readonly Duty[] {
  const listing = standingListing(hazard.listings);
  if (!listing || hazard.importedFrom?.done) return [];
  if (!mayResumeAt(hazard.stage)) return progressDuty(listing);
  const since = businessDateOf(hazard.stageSince);
  return [{ act: "delist", part: listing.part, what: "办理摘牌", since, due: listing.deadline }];
}

/** Owed where a rule in use says so (`owedByRuleAlone`): what was done long ago, by an old ledger, is nobody's to announce. */
function announcingDuties({ stoppages, listings, importedFrom }: Hazard): readonly Duty[] {
  if (importedFrom?.done) return [];
  const stopped = unannouncedStoppages(stoppages).map(({ what, since }): Duty => {
    const said = `向社会公告${announcedOfStoppage[what]}并登记`;
    return { act: "announce-stoppage", part: "lead", what: said, since, due: null };
  });
  const last = listings.at(-1);
  if (!last) return stopped;
  const listed = unannouncedListing(listings).map(({ what, since }): Duty => {
    const said = `公示${announcedOfListing[what]}并登记`;
    return { act: "announce-listing", part: last.part, what: said, since, due: null };
  });
  const filing: readonly Duty[] =
    owesFilingAbove(listings) && last.on !== null
      ? [{ act: "file-listing", part: last.part, what: "向市安委办报备挂牌", since: last.on, due: null }]
      : [];
  return [...stopped, ...listed, ...filing];
}

/** By when is a rule's to say: at least once a quarter elsewhere, once a week in a campaign (rules/). */
function progressDuty({ on, progress, by }: Listing): readonly Duty[] {
  // What an old ledger only says to be listed has nobody who asked for reports.
  if (by === null || on === null) return [];
  const last = progress?.at(-1);
  const since = last ? businessDateOf(last.at) : on;
  return [{ act: "report-progress", part: "enterprise", what: "报送挂牌督办进展", since, due: null }];
}
