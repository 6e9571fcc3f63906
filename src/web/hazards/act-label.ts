import { directReportActs } from "#domain/direct-reports/direct-report-ledger.ts";
import { hazardActs, isActName } from "#domain/hazards/registry.ts";
import { quarterlyReportAct, quarterlyReportActs } from "#domain/papers/quarterly-duty.ts";

/** What an act is called where it is listed. */
export function actLabel(name: string): string {
  if (name === "report") return "上报";
  if (name === "import") return "台账导入";
  if (isActName(name)) return hazardActs[name].label;
  if (name === quarterlyReportAct) return quarterlyReportActs[name];
  return name === "answer-direct-report" ? directReportActs[name] : name;
}
