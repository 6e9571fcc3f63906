import { z } from "zod";
import { steps } from "#domain/hazards/step.ts";
import { attachment, attachments, day, id, line, oneOf, text } from "./fields.ts";
import { stepContents } from "./step-contents.ts";

const step = oneOf("步骤", steps);

/** Inputs of the 五步 track: the steps, the report, its filing and the look back. */
export const reportingInputs = {
  "write-step": z.discriminatedUnion(
    "step",
    [
      z.object({ step: z.literal("describe"), content: stepContents.describe }),
      z.object({ step: z.literal("analyse"), content: stepContents.analyse }),
      z.object({ step: z.literal("hold-accountable"), content: stepContents["hold-accountable"] }),
      z.object({ step: z.literal("fix"), content: stepContents.fix }),
      z.object({ step: z.literal("govern-at-source"), content: stepContents["govern-at-source"] }),
    ],
    "请选择步骤。",
  ),
  "sign-step": z.object({ step }),
  "return-step": z.object({ step, reason: text("退回的理由") }),
  "sign-report": z.object({ link: line("签字环节") }),
  "submit-report": z.object({ report: attachment.nullable() }),
  "accept-filing": z.object({
    /** Empty: the next number of the office's own series. */
    number: z.string("备案编号须是文字。").trim().max(200, "备案编号最多 200 个字，请精简。"),
    on: day("备案日期"),
  }),
  "return-filing": z.object({ reason: text("需要补正的内容") }),
  "look-back": z.object({
    on: day("回头看日期"),
    holds: z.boolean("请选择治源是否见效。"),
    finding: text("回头看情况"),
    photos: attachments("回头看照片"),
    secondPerson: id("同行人员").nullable(),
  }),
};
