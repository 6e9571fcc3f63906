import { z } from "zod";
import { AttachmentShape } from "./files.ts";
import { actId, attachments, day, id, line, text } from "./hazards/fields.ts";

const said = z.string();
const orNull = said.nullable();

/** A direct report by its id. */
export const DirectReportId = z.object({ id: said.max(60) });
/** A file of a direct report, by the hash of its content. */
export const DirectReportFileOf = DirectReportId.extend({ file: said.max(80) });

/** 直接上报 as it is sent. */
export const NewDirectReport = z.object({
  actId,
  hazard: id("隐患").nullable(),
  field: z.string().max(40).nullable(),
  what: text("隐患的情况", 2000),
  spot: z.string().max(200, "部位最多 200 个字，请精简。").nullable(),
  photos: attachments("照片"),
  told: z
    .object({
      on: day("报告的日期"),
      actBy: day("要求处理的期限"),
      post: line("向哪个岗位报告"),
      asked: text("当时要求什么", 1000),
      proof: attachments("报告的凭据"),
    })
    .nullable(),
});

/** 答复线索: through which check, how wide, and what the reporter is told. */
export const AnswerDirectReport = z.object({
  check: line("通过哪次检查核查"),
  on: day("检查日期"),
  covered: z.coerce.number("请填写检查了多少个单位或者部位。").int("请填写整数。").min(0).max(100_000),
  result: text("告知反映人的结果", 2000),
});

/** What an answer is sent with. */
export const AnswerDirectReportSent = z.object({
  actId,
  basedOnSeq: z.number().int().optional(),
  input: AnswerDirectReport,
});

/** The report after an act. */
export const DirectReportActed = z.object({ id: said, seq: z.number() });

const Line = z.object({
  id: said,
  reader: z.enum(["reporter", "addressee"]),
  unit: said,
  what: said,
  receivedOn: said,
  due: orNull,
  answeredOn: orNull,
});
/** A direct report as one line; nothing in it says who wrote it. */
export type DirectReportLine = z.infer<typeof Line>;

/** The reader's own reports, or those to the reader's body. */
export const DirectReportList = z.object({ reports: z.array(Line), today: said });
export type DirectReportList = z.infer<typeof DirectReportList>;

/** A direct report as one person may see it. */
export const SeenDirectReport = Line.extend({
  seq: z.number(),
  spot: orNull,
  photos: z.array(AttachmentShape),
  hazard: z.object({ id: said, number: said, text: said }).nullable(),
  addressee: orNull,
  told: z
    .object({ on: said, actBy: said, post: said, asked: said, proof: z.array(AttachmentShape) })
    .nullable(),
  answer: z
    .object({ check: said, on: said, covered: z.number().nullable(), by: orNull, result: said })
    .nullable(),
  canAnswer: z.boolean(),
  today: said,
});
export type SeenDirectReport = z.infer<typeof SeenDirectReport>;
