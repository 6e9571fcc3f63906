import { businessDateOf, daysBetween, type Instant } from "#domain/calendar/dates.ts";
import { writtenDate } from "#domain/documents/wording.ts";
import { foundByWays, selfFound, shownSource } from "#domain/hazards/finding.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { type FactorName, type LeniencyFactor, worst } from "./factor.ts";
import { type CheckKind, checkKinds, standingChecks } from "./leniency.ts";
import {
  amendedAfterCheck,
  decisiveChecks,
  provedReports,
  reportedFirst,
  writtenMoment,
} from "./report-time.ts";

/** Who found it, whether the report was first and in time, what the authority knew before, and whether the report was whole. */
export function factorsOfReport(hazard: Hazard): readonly LeniencyFactor[] {
  const all = [
    ...[found(hazard), report(hazard), ...timely(hazard), ...knowledge(hazard)],
    ...[complete(hazard), workers(hazard)],
  ];
  return amendedAfterCheck(hazard) ? all.map(asReportedThen) : all;
}

/** What rests on what the report says. */
const ofSubstance: readonly FactorName[] = ["found", "report", "timely", "complete"];

/** What was added or changed after the check does not count: people read the report as it was. */
function asReportedThen(factor: LeniencyFactor): LeniencyFactor {
  if (!ofSubstance.includes(factor.name)) return factor;
  const fact = `${factor.fact}；检查以后才补充或者更改，请核对报告当时的内容`;
  return { ...factor, verdict: worst([factor.verdict, "open"]), fact };
}

function found({ finding }: Hazard): LeniencyFactor {
  const way = foundByWays[shownSource(finding.foundBy)];
  if (finding.foundBy === "unknown") {
    return { name: "found", verdict: "open", fact: "发现方式未注明，须查明由谁发现" };
  }
  const on = finding.foundOn ? `${writtenDate(finding.foundOn)}` : "";
  return { name: "found", verdict: selfFound(finding) ? "for" : "against", fact: `${on}${way}发现` };
}

function report(hazard: Hazard): LeniencyFactor {
  const name = "report";
  const { foundBy } = hazard.finding;
  if (foundBy !== "unknown" && !selfFound(hazard.finding)) {
    return { name, verdict: "against", fact: "检查发现以前没有企业的报告" };
  }
  const reports = provedReports(hazard);
  const checks = decisiveChecks(hazard);
  const [first] = reports;
  const verdict = reportedFirst(reports, checks);
  if (!first) return { name, verdict, fact: unproved(hazard) };
  const told = `${writtenMoment(first.receivedAt)}收到报告，凭据为${first.how}${putOnRecord(first.receivedAt, first.at)}`;
  const [check] = checks;
  if (!check) return { name, verdict, fact: `${told}，没有针对此事的检查` };
  const checked = `${checkKinds[check.kind]}时间${writtenMoment(check.happened)}${putOnRecord(check.happened, check.at)}`;
  return { name, verdict, fact: `${told}；${checked}${orderInWords[verdict]}` };
}

/** A moment that was claimed afterwards says when it was put on record. */
function putOnRecord(moment: Instant, at: Instant): string {
  return at > moment ? `（${writtenMoment(at)}登记）` : "";
}

function unproved({ importedFrom }: Hazard): string {
  const how = importedFrom
    ? "由原台账导入，没有可以证明的报告时间"
    : "由行政机关登记，本系统没有直接收到企业的报告";
  return `${how}，须登记报告凭据`;
}

const orderInWords = {
  for: "，报告在先",
  against: "，报告在后",
  open: "；一方登记较晚、缺少凭据或者时间相同，先后须核对原始凭据",
} as const;

/** The report of the same or the next day is in time; no text names a number, so whoever told later is for people to judge. */
const promptDays = 1;

/**
 * Whether it was told in time (安全生产法 41 ¶2 及时; 已按规定报告): from the day on which the enterprise found it to the receipt of
 * the first report that is proved. Where others found it, or either day is not known, other factors say so.
 */
function timely(hazard: Hazard): readonly LeniencyFactor[] {
  const name = "timely";
  const { finding } = hazard;
  const [first] = provedReports(hazard);
  if (!selfFound(finding) || !finding.foundOn || !first) return [];
  const received = businessDateOf(first.receivedAt);
  const told = `${writtenDate(finding.foundOn)}发现，${writtenDate(received)}收到报告`;
  const days = daysBetween(finding.foundOn, received);
  if (days < 0) return [{ name, verdict: "open", fact: `${told}，发现日期在报告以后，须核对` }];
  if (days <= promptDays) return [{ name, verdict: "for", fact: told }];
  return [{ name, verdict: "open", fact: `${told}，发现后${days}日才报告，是否及时须核实` }];
}

/** Plans say nothing of themselves; an earlier lead is for whoever discusses, and decides nothing. */
function knowledge(hazard: Hazard): readonly LeniencyFactor[] {
  return [...takenBack(hazard), ...known(hazard)];
}

/** A check that was on record and is not any more turns nothing by itself: people look at the originals. */
function takenBack({ leniency }: Hazard): readonly LeniencyFactor[] {
  const back = (leniency?.checks ?? []).filter(({ withdrawn, kind }) => withdrawn && decides.includes(kind));
  if (back.length === 0) return [];
  const fact = `登记过检查时点${back.length}条，后以误登撤回，须核对原始凭据`;
  return [{ name: "knowledge", verdict: "open", fact }];
}

const decides: readonly CheckKind[] = ["on-site", "notice", "refusal"];

function known(hazard: Hazard): readonly LeniencyFactor[] {
  const [first] = provedReports(hazard);
  const before = standingChecks(hazard.leniency).filter(
    ({ happened }) => first === undefined || happened < first.receivedAt,
  );
  const of = (kind: string) => before.some((check) => check.kind === kind);
  if (of("tip")) {
    return [{ name: "knowledge", verdict: "open", fact: "报告以前已收到线索，仅供集体讨论，不单独影响认定" }];
  }
  if (!of("annual-plan") && !of("covert-plan")) return [];
  const fact = "报告以前已有检查安排，没有送达企业，不影响认定";
  return [{ name: "knowledge", verdict: "for", fact }];
}

function complete({ finding }: Hazard): LeniencyFactor {
  const wanted: readonly (readonly [label: string, said: boolean])[] = [
    ["具体部位", said(finding.spot)],
    ["发现日期", finding.foundOn !== null],
    ["可能造成的后果", said(finding.possibleHarm)],
    ["照片", finding.photos.length > 0],
  ];
  const missing = wanted.filter(([, present]) => !present).map(([label]) => label);
  return missing.length === 0
    ? { name: "complete", verdict: "for", fact: "部位、日期、后果、照片齐全" }
    : { name: "complete", verdict: "open", fact: `缺${missing.join("、")}，须核实报告原件` };
}

/** The other half of the report that the law asks for (安全生产法 41 ¶2). */
function workers({ toldWorkers }: Hazard): LeniencyFactor {
  const name = "workers";
  if (!toldWorkers) return { name, verdict: "open", fact: "没有登记向职工大会或者职工代表大会报告" };
  return { name, verdict: "for", fact: `${writtenDate(businessDateOf(toldWorkers.at))}登记已向职工大会报告` };
}

const said = (text: string | null) => text !== null && text.trim() !== "";
