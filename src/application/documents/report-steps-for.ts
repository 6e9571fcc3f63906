import type {
  ReportAccountability,
  ReportAnalysis,
  ReportPrinciples,
  ReportSource,
} from "#domain/documents/report-input.ts";
import { withoutStop } from "#domain/documents/wording.ts";
import { type Factor, factors, type Measure } from "#domain/hazards/step-contents.ts";
import type { RecordForPaper } from "./record-for-paper.ts";

/** 析因, with whether the hazard repeats an earlier one. */
export function analysisForReport({ hazard }: RecordForPaper): ReportAnalysis | null {
  const content = hazard.steps.analyse.content;
  if (!content) return null;
  const { causes, root, similar } = content;
  return {
    causes: causes.map((cause) => ({ ...cause, whys: cause.whys.filter((why) => why.trim() !== "") })),
    root,
    departedFrom: joined(content.departedFrom, "岗位作业流程", content.postProcedure),
    similar,
    repeated: hazard.repeatOf !== null,
  };
}

/** In place of what the reader may not see. */
const notShown = "按规定不显示";

/** 追责, for those who may read it (enterprise, group, filing bureau); for others one line that says it is not shown. */
export function accountabilityForReport(record: RecordForPaper): readonly ReportAccountability[] | null {
  if (record.accountability === "withheld") {
    return [
      {
        person: notShown,
        post: notShown,
        duty: notShown,
        rule: notShown,
        measure: notShown,
        document: notShown,
        reason: null,
      },
    ];
  }
  const content = record.hazard.steps["hold-accountable"].content;
  return content?.measures.map((measure) => accountabilityOf(measure, record)) ?? null;
}

function accountabilityOf(measure: Measure, { personName, postOf }: RecordForPaper): ReportAccountability {
  const taught = measure.taughtNotPunished;
  return {
    person: measure.person === null ? (measure.unit ?? "") : personName(measure.person),
    post: measure.person === null ? null : postOf(measure.person),
    duty: measure.post,
    rule: measure.rule,
    measure: measure.measure.trim() || (taught ? "教育不处罚" : ""),
    document: measure.document,
    reason: measure.reason,
  };
}

/** 治源 as written. */
export function sourceForReport({ hazard }: RecordForPaper): ReportSource | null {
  const content = hazard.steps["govern-at-source"].content;
  if (!content) return null;
  return {
    ...content,
    intrinsicSafety: joined(content.intrinsicSafety, "工艺和费用比较", content.costAndProcess),
  };
}

/** What a repeat is asked for beside it stands in the same paragraph. */
function joined(said: string, label: string, more: string | undefined): string {
  return more ? `${withoutStop(said)}；${label}：${more}` : said;
}

/** The three principles (N3), each answered with what the record itself says; null where it says nothing yet. */
export function principlesForReport({ hazard }: RecordForPaper): ReportPrinciples {
  const analysis = hazard.steps.analyse.content;
  const source = hazard.steps["govern-at-source"].content;
  return {
    atSource: analysis
      ? sentence(["根本原因", analysis.root], ["背离的标准、制度或者流程", analysis.departedFrom])
      : null,
    asSystem: analysis
      ? sentence(
          ["分析的方面", factorsIn(analysis.causes)],
          [
            "举一反三",
            analysis.similar.map(({ place, found }) => `${place}（${withoutStop(found)}）`).join("、"),
          ],
        )
      : null,
    atRoot: source
      ? sentence(
          ["技术措施", source.technical],
          ["管理措施", source.management],
          ["修订制度规程", source.changedRules],
          ["推广范围", source.copiedTo],
        )
      : null,
  };
}

function factorsIn(causes: readonly { readonly factor: Factor }[]): string {
  const named = (Object.keys(factors) as Factor[]).filter((factor) =>
    causes.some((cause) => cause.factor === factor),
  );
  return named.map((factor) => factors[factor]).join("、");
}

/** "label：text；label：text。" of the parts that say something; null when none does. */
function sentence(...parts: readonly (readonly [string, string])[]): string | null {
  const said = parts.filter(([, text]) => text.trim() !== "");
  return said.length > 0
    ? `${said.map(([label, text]) => `${label}：${withoutStop(text)}`).join("；")}。`
    : null;
}
