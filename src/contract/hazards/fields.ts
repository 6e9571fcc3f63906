import { z } from "zod";
import { isBusinessDate } from "#domain/calendar/dates.ts";

/** What does not show: spaces of every kind, controls, signs of no width, marks with nothing to stand on. */
const blank = /^[\s\p{Z}\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** True for a text in which nothing would be seen; it says as little as an empty one. */
export function isBlank(text: string): boolean {
  return blank.test(text);
}

/** The id that the client makes for an act; letters of either case are the same id. */
export const actId = z.uuid("事项编号不对，请刷新后重新提交。").toLowerCase();

/** A text that must say something; trimmed. `what` names the field in the message. */
export function text(what: string, max = 4000) {
  return z
    .string(`请填写${what}。`)
    .trim()
    .min(1, `请填写${what}。`)
    .max(max, `${what}最多 ${max} 个字，请精简。`)
    .refine((said) => !isBlank(said), `请填写${what}。`);
}

/** A short text: a name, a place, a number of a paper. */
export function line(what: string) {
  return text(what, 200);
}

/** A text that may be left empty; empty is null. */
export function optionalText(what: string, max = 4000) {
  return z
    .string(`${what}须是文字。`)
    .trim()
    .max(max, `${what}最多 ${max} 个字，请精简。`)
    .nullable()
    .transform((value) => (value === null || isBlank(value) ? null : value));
}

/** A day, `YYYY-MM-DD`. */
export function day(what: string) {
  return z.string(`请选择${what}。`).trim().refine(isBusinessDate, `${what}格式不对，请按“年-月-日”填写。`);
}

/** A moment not before the first of `year`, given in UTC whatever zone it was sent in. */
export function moment(what: string, year: number) {
  const wrong = `${what}不对，不能早于${year}年，请核对。`;
  return z.iso
    .datetime({ offset: true, message: `${what}格式不对。` })
    .refine((sent) => yearOf(sent) >= year && yearOf(sent) <= 9999, wrong)
    .transform((sent) => new Date(sent).toISOString());
}

const yearOf = (sent: string) => new Date(sent).getUTCFullYear();

/** An amount of yuan. */
export function yuan(what: string) {
  return z
    .number(`请填写${what}（元）。`)
    .min(0, `${what}不能小于 0。`)
    .max(1e12, `${what}过大，请核对单位是否为元。`)
    .refine((value) => Number(value.toFixed(2)) === value, `${what}最多精确到分。`);
}

/** A number of people. */
export function people(what: string) {
  return z
    .number(`请填写${what}。`)
    .int(`${what}须是整数。`)
    .min(0, `${what}不能小于 0。`)
    .max(1_000_000, `${what}过大，请核对。`);
}

/** An id of ours: of a person, an organisation, an enterprise, a hazard. */
export function id(what: string) {
  return z.string(`请选择${what}。`).trim().min(1, `请选择${what}。`).max(80, `${what}不对，请重新选择。`);
}

/** One of the keys of a labelled list. */
export function oneOf<Key extends string>(what: string, labels: Readonly<Record<Key, string>>) {
  const keys = Object.keys(labels) as [Key, ...Key[]];
  return z.enum(keys, `请选择${what}。`);
}

/** A file already uploaded, by the hash of its content. */
export const attachment = z.object(
  {
    id: z.string("附件编号不对。").regex(/^[0-9a-f]{64}$/, "附件编号不对，请重新上传。"),
    name: line("附件名称"),
    mediaType: line("附件类型"),
    size: z.number("附件大小不对。").int("附件大小不对。").min(0, "附件大小不对。"),
  },
  "请上传文件。",
);

/** Files, at most fifty. */
export function attachments(what: string) {
  return z.array(attachment, `请上传${what}。`).max(50, `${what}最多 50 个。`);
}

/** The second of two officers, and the photographed paper where both signed one; left out, he countersigns here. */
export const secondSignature = {
  secondOfficer: id("第二名执法人员").nullable(),
  jointPaper: attachment.nullable().default(null),
};

/** Which entry of the hazard's ledger is meant. */
export const entry = z.number("请选择事项。").int("请选择事项。").min(1, "请选择事项。");
