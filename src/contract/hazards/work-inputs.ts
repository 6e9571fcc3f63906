import { z } from "zod";
import { announcedOfStoppage } from "#domain/hazards/announcement.ts";
import {
  attachment,
  attachments,
  day,
  line,
  oneOf,
  optionalText,
  secondSignature,
  text,
  yuan,
} from "./fields.ts";

/** Inputs of the 整改 and 停产 tracks. */
export const workInputs = {
  control: z.object({
    measures: text("管控措施"),
    area: optionalText("管控范围", 200),
    watchedBy: line("盯守人"),
    from: day("开始日期"),
    photos: attachments("管控照片"),
  }),
  plan: z.object({
    responsible: line("整改责任人"),
    measures: text("整改措施"),
    fundsYuan: yuan("整改资金"),
    fundsSource: text("资金来源", 1000),
    deadline: day("整改期限"),
    emergencyPlan: text("应急预案"),
    goal: optionalText("整改目标"),
  }),
  "ask-extension": z.object({
    to: day("延期至"),
    reason: text("延期的理由"),
    protection: text("延期期间的防护措施"),
  }),
  "answer-extension": z.object({
    granted: z.boolean("请选择是否同意延期。"),
    reason: optionalText("理由"),
    decidedBy: optionalText("决定延期的领导", 60),
    decidedOn: day("决定日期").nullable(),
    decision: attachment.nullable(),
  }),
  "report-to-workers": z.object({
    on: day("报告日期"),
    meeting: line("在什么会议上、用什么方式报告"),
    proof: attachments("会议记录、签到表或者公示照片"),
  }),
  "report-fixed": z.object({
    doneOn: day("完成日期"),
    what: text("整改情况"),
    spentYuan: yuan("实际支出"),
    before: attachments("整改前照片"),
    after: attachments("整改后照片"),
  }),
  opine: z.object({ opinion: text("专家意见") }),
  accept: z.object({
    link: line("验收环节"),
    opinion: text("验收意见"),
    photos: attachments("验收照片"),
    on: day("验收日期"),
    aboutHints: optionalText("核对说明", 500).exactOptional(),
    ...secondSignature,
    /** Who signed on paper: a person id, or a name to be put on file. */
    approver: line("签字人").nullable(),
    paper: attachment.nullable(),
  }),
  "return-work": z.object({ reason: text("退回的理由") }),
  "strike-off": z.object({ on: day("销号日期"), opinion: optionalText("销号意见") }),
  "order-stop": z.object({
    area: line("停产（停用）范围"),
    basis: text("停产依据", 1000),
    orderedOn: day("决定日期"),
    document: optionalText("文书号", 200),
  }),
  "ask-resume": z.object({ grounds: text("恢复生产的条件") }),
  "examine-resume": z.object({
    agreed: z.boolean("请选择是否同意恢复生产。"),
    opinion: text("审查意见"),
    photos: attachments("审查照片"),
    ...secondSignature,
  }),
  resume: z.object({ on: day("恢复生产日期") }),
  "announce-stoppage": z.object({
    what: oneOf("公告什么", announcedOfStoppage),
    on: day("公告日期"),
    where: text("在哪里公告", 1000),
    proof: attachments("公告凭据"),
  }),
};
