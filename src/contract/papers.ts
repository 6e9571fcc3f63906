import { z } from "zod";
import { serviceMethods } from "#domain/documents/kinds/service-receipt.ts";
import { paperStages } from "#domain/papers/official-paper.ts";
import { ReportGaps } from "./documents.ts";
import { AttachmentShape } from "./files.ts";
import {
  actId,
  attachment,
  attachments,
  day,
  id,
  line,
  oneOf,
  optionalText,
  text,
} from "./hazards/fields.ts";
import { KindName } from "./paper-kinds.ts";

/** Address of a paper. */
export const PaperId = z.object({ id: z.string().max(60) });

const given = z.record(z.string().max(40), z.string().trim().max(1000, "每项最多 1000 个字。"));
const basedOnSeq = z.number().int().min(0).optional();

/** A draft as filled in. */
export const NewPaper = z.object({
  actId,
  kind: KindName,
  title: line("文件标题"),
  recipient: line("主送单位"),
  hazards: z.array(id("隐患"), "请选择隐患。").min(1, "请选择隐患。").max(60, "一次最多列 60 条隐患。"),
  given,
});
export type NewPaper = z.infer<typeof NewPaper>;

const opinion = z.object({
  by: line("姓名"),
  opinion: text("意见", 500),
  on: day("日期"),
  scan: attachment.nullable(),
});
const reason = z.object({ reason: text("理由", 500) });

/** What is filled in for each act on a paper. */
export const paperActInputs = {
  revise: z.object({ title: line("文件标题"), recipient: line("主送单位"), given }),
  review: opinion,
  return: reason,
  number: z.object({
    number: optionalText("文号", 80).transform((value) => value ?? ""),
  }),
  approve: opinion.extend({ scan: attachment }),
  seal: z.object({ on: day("用印日期") }),
  serve: z.object({
    on: day("送达日期"),
    place: line("送达地点"),
    method: oneOf("送达方式", serviceMethods),
    receivedBy: line("收件人"),
    deliveredBy: z.array(line("送达人"), "请填写送达人。").min(1, "请填写送达人。").max(4),
    receipt: attachment,
  }),
  answer: z.object({ text: text("回复内容", 2000), files: attachments("附件") }),
  withdraw: reason,
} as const;

/** An act on a paper as sent. */
export function paperEnvelope<Input extends z.ZodType>(input: Input) {
  return z.object({ actId, basedOnSeq, input });
}

const stage = z.enum(Object.keys(paperStages) as [keyof typeof paperStages, ...(keyof typeof paperStages)[]]);

const PaperLineShape = z.object({
  id: z.string(),
  kind: KindName,
  title: z.string(),
  stage,
  number: z.string().nullable(),
  draftedOn: z.string(),
  recipient: z.string(),
  issuer: z.string().nullable(),
  approvedOn: z.string().nullable(),
  answerBy: z.string().nullable(),
  answered: z.boolean(),
  withdrawn: z.string().nullable(),
});
/** A paper as one line of a register. */
export type PaperLine = z.infer<typeof PaperLineShape>;

/** Papers about a hazard. */
export const PapersOf = z.object({ papers: z.array(PaperLineShape) });
export type PapersOf = z.infer<typeof PapersOf>;

/** Papers that wait for an answer: the own body's, and those that it wrote. */
export const UnansweredPapers = z.object({
  owed: z.array(PaperLineShape),
  awaited: z.array(PaperLineShape),
  today: z.string(),
});
export type UnansweredPapers = z.infer<typeof UnansweredPapers>;

/** What the register of the own body is asked for. */
export const RegisterQuery = z.object({
  year: z.coerce.number().int().min(2000).max(2999).optional(),
  stage: stage.optional(),
  kind: KindName.optional(),
  text: z
    .string()
    .trim()
    .max(60)
    .optional()
    .transform((words) => (words === "" ? undefined : words)),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** A page of the register. */
export const RegisterPage = z.object({ lines: z.array(PaperLineShape), total: z.number() });
export type RegisterPage = z.infer<typeof RegisterPage>;

const opinionShape = z.object({
  by: z.string(),
  opinion: z.string(),
  on: z.string(),
  scan: AttachmentShape.nullable(),
});

const OwnShape = z.object({
  given: z.record(z.string(), z.string()),
  gaps: ReportGaps,
  openFields: z.array(z.string()),
  offered: z.array(z.object({ name: z.string(), label: z.string(), reason: z.string().nullable() })),
  nextNumber: z.string().nullable(),
  draftedBy: z.string(),
  review: opinionShape.nullable(),
  approval: opinionShape.nullable(),
  returns: z.array(z.object({ reason: z.string(), by: z.string(), at: z.string() })),
  sealedOn: z.string().nullable(),
  wording: z.number().nullable(),
  service: z
    .object({
      on: z.string(),
      place: z.string(),
      method: z.string(),
      receivedBy: z.string(),
      deliveredBy: z.array(z.string()),
      receipt: AttachmentShape,
    })
    .nullable(),
});

/** A paper as one person may see it; `own` is what its body alone sees, names in place of ids. */
export const SeenPaperShape = z.object({
  id: z.string(),
  seq: z.number(),
  kind: KindName,
  label: z.string(),
  title: z.string(),
  stage,
  outgoing: z.boolean(),
  number: z.string().nullable(),
  recipient: z.string(),
  draftedOn: z.string(),
  issuer: z.string().nullable(),
  issuedOn: z.string().nullable(),
  servedOn: z.string().nullable(),
  withdrawn: z.string().nullable(),
  /** Of kinds that ask for an answer; null of all others. */
  answering: z
    .object({
      by: z.string().nullable(),
      answer: z
        .object({ text: z.string(), files: z.array(AttachmentShape), by: z.string(), on: z.string() })
        .nullable(),
      /** Why the reader does not answer it now; null when they can. */
      reason: z.string().nullable(),
    })
    .nullable(),
  code: z.string().nullable(),
  pdf: z.string().nullable(),
  docx: z.string().nullable(),
  hazards: z.array(z.object({ id: z.string(), number: z.string(), text: z.string() })),
  own: OwnShape.nullable(),
  today: z.string(),
});
export type SeenPaper = z.infer<typeof SeenPaperShape>;

/** A paper after an act. */
export const PaperActed = z.object({ id: z.string(), seq: z.number() });

/** A paper's companion: 呈批件 or 送达回证. */
export const CompanionOf = PaperId.extend({ companion: z.enum(["approval-sheet", "service-receipt"]) });

/** A file of a paper. */
export const PaperFileOf = PaperId.extend({ file: z.string().max(64) });

/** In which format a draft is printed. */
export const DraftQuery = z.object({ as: z.enum(["pdf", "docx", "xlsx"]).default("pdf") });
