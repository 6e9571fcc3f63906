import { type Block, formRow, pairRow } from "./block.ts";
import type { Paper } from "./paper.ts";
import { basisOf, enterpriseRows } from "./report-description.ts";
import type { ReportInput } from "./report-input.ts";
import { orNotFilled, withoutStop, writtenDate } from "./wording.ts";

/** 隐患现状表: one page that shows where a hazard stands, for a meeting or a visit on site. */
export function hazardSheet(input: ReportInput): Paper {
  const photos: readonly Block[] =
    input.finding.photos.length === 0 ? [] : [{ kind: "pictures", items: input.finding.photos.slice(0, 2) }];
  return {
    kind: "form",
    title: "重大事故隐患现状表",
    subtitle: `编号：${input.number}　　制表日期：${writtenDate(input.preparedOn)}`,
    date: input.preparedOn,
    letterhead: null,
    blocks: [
      { kind: "form", widths: [21, 29, 18, 32], rows: [...enterpriseRows(input), ...hazardRows(input)] },
      ...photos,
      { kind: "note", text: "本表由系统按记录生成，仅反映制表之日的情况。" },
    ],
  };
}

function hazardRows(input: ReportInput) {
  const { finding, judgement, confirmation, fix } = input;
  const people = finding.exposedPeople === null ? null : `${finding.exposedPeople}人`;
  const judged = judgement
    ? `${basisOf(judgement)}；${writtenDate(judgement.on)}由${judgement.by}判定`
    : null;
  const confirmed = confirmation ? `${writtenDate(confirmation.on)}由${confirmation.by}核定` : "尚未核定";
  const controls = input.controls
    .map((one) => `${withoutStop(one.measures)}（${one.watchedBy}值守）`)
    .join("；");
  const dateOf = (date: string | null) => (date === null ? null : writtenDate(date));
  return [
    pairRow(
      ["发现日期", orNotFilled(dateOf(finding.foundOn))],
      ["发现方式", finding.by ? `${finding.how}（${finding.by}）` : finding.how],
    ),
    formRow("具体位置", orNotFilled(finding.spot), 3),
    formRow("隐患内容", orNotFilled(finding.what), 3, 14),
    pairRow(["实测数据", orNotFilled(finding.measured)], ["受威胁人数", orNotFilled(people)]),
    formRow("可能造成的后果", orNotFilled(finding.possibleHarm), 3, 11),
    formRow("判定依据", orNotFilled(judged), 3, 11),
    formRow("核定情况", confirmed, 3),
    formRow("临时管控", orNotFilled(controls), 3, 11),
    formRow("停产停业", stoppageOf(input), 3),
    pairRow(
      ["整改期限", orNotFilled(dateOf(fix?.deadline ?? null))],
      ["销号日期", dateOf(fix?.struckOffOn ?? null) ?? "尚未销号"],
    ),
  ];
}

function stoppageOf({ stoppages }: ReportInput): string {
  const last = stoppages.at(-1);
  if (last === undefined) return "未责令停产停业";
  const since = `${writtenDate(last.orderedOn)}起停产停业：${last.area}`;
  return last.resumedOn ? `${since}；${writtenDate(last.resumedOn)}恢复` : `${since}；尚未恢复`;
}
