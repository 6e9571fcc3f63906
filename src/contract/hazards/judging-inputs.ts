import { z } from "zod";
import { focuses, judgedLevels } from "#domain/hazards/judgement.ts";
import {
  attachment,
  attachments,
  day,
  entry,
  id,
  line,
  oneOf,
  optionalText,
  people,
  secondSignature,
  text,
} from "./fields.ts";

const lowerLevels = { general: judgedLevels.general, none: judgedLevels.none } as const;

/** Inputs of judging, confirming, discussing and lowering. */
export const judgingInputs = {
  judge: z.object({
    level: oneOf("判定结果", judgedLevels),
    item: z.object({ standard: line("判定标准"), code: line("判定条款") }, "请选择判定条款。").nullable(),
    basis: optionalText("判定依据", 1000),
    reason: z.string("请填写判定理由。").trim().max(4000, "判定理由最多 4000 个字，请精简。"),
    focuses: z.array(oneOf("“五个聚焦”", focuses), "请选择“五个聚焦”。").max(5, "“五个聚焦”最多选 5 项。"),
    ...secondSignature,
  }),
  "re-judge": z.object({
    edition: line("新版标准"),
    item: z.object({ standard: line("判定标准"), code: line("判定条款") }, "请选择新版的条款。").nullable(),
    reason: optionalText("理由"),
    ...secondSignature,
  }),
  countersign: z.object({ entry }),
  "refuse-countersign": z.object({ entry, reason: text("不予会签的理由") }),
  "name-countersigner": z.object({ entry, officer: id("会签人员"), reason: text("改由他人会签的理由") }),
  confirm: z.object({
    outcome: z.enum(["confirmed", "disputed"], "请选择核定结果。"),
    reason: optionalText("理由"),
  }),
  discuss: z.object({
    kind: z.enum(["collective", "experts"], "请选择集体讨论或者专家论证。"),
    people: people("参加人数"),
    inFavour: people("同意人数"),
    level: oneOf("讨论结论", judgedLevels),
    opinion: text("讨论意见"),
    minutes: attachment,
    heldOn: day("讨论日期"),
  }),
  "propose-lowering": z.object({
    to: oneOf("降低后的等级", lowerLevels),
    grounds: text("理由和依据"),
    evidence: attachments("佐证材料"),
  }),
  "countersign-lowering": z.object({ opinion: optionalText("复签意见") }),
  "refuse-lowering": z.object({ reason: text("理由") }),
};
