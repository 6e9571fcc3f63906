import { businessDateOf, type Instant } from "#domain/calendar/dates.ts";
import type { ReportRecording } from "#domain/documents/report-input.ts";
import { hazardActs, isActName } from "#domain/hazards/registry.ts";
import { steps } from "#domain/hazards/step.ts";
import type { OnBehalf } from "#domain/ledger/entry.ts";
import type { Recorded, RecordForPaper } from "./record-for-paper.ts";

/** How what was recorded on behalf came in. */
const channels: Readonly<Record<OnBehalf["channel"], string>> = {
  phone: "电话",
  paper: "签字纸件",
  message: "短信（微信）",
  "on-site": "现场",
};

/** 代录, oldest first. How a tip came in is told to nobody. */
export function recordingsForReport(record: RecordForPaper): readonly ReportRecording[] {
  return record.entries.flatMap((entry): readonly ReportRecording[] => {
    if (!entry.onBehalf || (record.tip && entry.act === "report")) return [];
    return [
      {
        act: actName(entry, record),
        forWhom: record.personName(entry.onBehalf.personId),
        by: record.personName(entry.actor),
        on: businessDateOf(entry.happenedAt),
        channel: channels[entry.onBehalf.channel],
      },
    ];
  });
}

/** The words beside a signature that somebody else entered; null where the person signed alone. */
export function recordedNote(
  record: RecordForPaper,
  signature: { readonly act: string; readonly at: Instant },
): string | null {
  const entry = record.entries.find(({ act, at }) => act === signature.act && at === signature.at);
  if (!entry?.onBehalf) return null;
  return `代录：${record.personName(entry.actor)}，${channels[entry.onBehalf.channel]}`;
}

function actName(entry: Recorded, { signers }: RecordForPaper): string {
  const label = isActName(entry.act) ? hazardActs[entry.act].label : "隐患上报";
  const said = (entry.payload ?? {}) as { readonly step?: unknown; readonly link?: unknown };
  if (typeof said.step === "string" && Object.hasOwn(steps, said.step)) {
    return `${label}（${steps[said.step as keyof typeof steps]}）`;
  }
  const link = signers.find(({ key }) => entry.act === "sign-report" && key === said.link);
  return link ? `${label}（${link.label}）` : label;
}
