import { z } from "zod";
import { levels } from "#domain/access/actor.ts";
import { isSectorCode } from "#domain/criteria/sector.ts";
import { announcedOfListing } from "#domain/hazards/announcement.ts";
import { unitKinds } from "#domain/hazards/belonging.ts";
import { foundByWays } from "#domain/hazards/finding.ts";
import { instructedParts } from "#domain/hazards/instruction.ts";
import { listedLevels } from "#domain/hazards/listing.ts";
import { attachment, attachments, day, id, line, oneOf, optionalText, people, text } from "./fields.ts";

const repeat = z.object({ of: id("以前的隐患"), reason: text("理由", 1000) });

/** Inputs of acts on the record itself and on its listing. */
export const recordInputs = {
  complete: z.object({
    homeConfirmed: z.boolean("请确认属地。"),
    enterprise: id("单位").nullable(),
    unitName: optionalText("单位名称", 200),
    unitKind: oneOf("单位类型", unitKinds).nullable(),
    supervisionLevel: z.enum(levels, "请选择监管层级。").nullable(),
    placeCode: id("乡镇（街道、园区）").nullable(),
    field: id("行业领域").refine(isSectorCode, "请选择行业领域。").nullable(),
    foundOn: day("发现日期").nullable(),
    deadline: day("整改期限").nullable().optional(),
  }),
  correct: z.object({
    fields: z.object(
      {
        text: text("隐患内容").optional(),
        spot: optionalText("具体部位", 200).optional(),
        foundOn: day("发现日期").optional(),
        foundBy: oneOf("发现方式", foundByWays).optional(),
        measured: optionalText("实测数据", 1000).optional(),
        exposedPeople: people("受威胁人数").nullable().optional(),
        possibleHarm: optionalText("可能造成的后果").optional(),
      },
      "请填写需要更正的内容。",
    ),
    reason: text("更正的理由", 1000),
  }),
  withdraw: z.object({ reason: text("撤回的理由", 1000) }),
  "assign-lead": z.object({
    organisation: id("牵头部门"),
    temporary: z.boolean("请选择是否临时牵头。"),
    reason: text("指定的理由", 1000),
  }),
  "set-supporting": z.object({
    organisations: z.array(id("配合部门"), "请选择配合部门。").max(30, "配合部门最多 30 个。"),
  }),
  "assign-expert": z.object({ person: id("专家"), task: text("请专家做什么", 1000) }),
  reopen: z.object({ reason: text("重新打开的理由") }),
  "confirm-repeat": repeat,
  "deny-repeat": repeat,
  list: z.object({
    level: oneOf("挂牌级别", listedLevels),
    listedBy: z.enum(["department", "government"], "请选择部门挂牌或者政府挂牌。"),
    supervisor: line("督办责任单位或者责任人"),
    document: optionalText("文号", 200),
    on: day("挂牌日期"),
    deadline: day("督办期限").nullable(),
    decidedBy: line("决定挂牌的领导"),
    decidedOn: day("决定日期"),
    decision: attachment,
    caseLeader: optionalText("包案领导", 60),
  }),
  "report-progress": z.object({ what: text("治理进展"), photos: attachments("进展照片") }),
  "note-platform": z.object({
    platform: line("平台名称"),
    number: line("平台编号"),
    on: day("上报日期"),
  }),
  "clear-for-publication": z.object({
    unit: line("公开的单位名称"),
    wording: line("隐患（公开的表述）"),
    supervisor: line("督办单位"),
    decidedBy: line("签批的领导"),
    decidedOn: day("签批日期"),
    decision: attachment,
  }),
  instruct: z.object({
    leader: line("批示的领导"),
    leaderPost: line("职务"),
    on: day("批示日期"),
    text: text("批示内容"),
    scan: attachment,
    whom: oneOf("由谁办理", instructedParts),
    reportBy: day("报告结果的期限"),
  }),
  "answer-instruction": z.object({
    entry: z.coerce.number("请选择要报告结果的批示。").int().positive("请选择要报告结果的批示。"),
    result: text("办理结果"),
    files: attachments("附件"),
  }),
  "withdraw-publication": z.object({ reason: text("撤下的理由") }),
  "announce-listing": z.object({
    what: oneOf("公示什么", announcedOfListing),
    on: day("公示日期"),
    where: text("在哪里公示", 1000),
    proof: attachments("公示凭据"),
  }),
  "file-listing": z.object({ on: day("报备日期"), how: text("怎样报备", 1000) }),
  delist: z.object({ on: day("摘牌日期"), opinion: text("摘牌意见") }),
};
