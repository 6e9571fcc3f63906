import { z } from "zod";
import { paperActInputs, type SeenPaper } from "#contract/papers.ts";
import { serviceMethods } from "#domain/documents/kinds/service-receipt.ts";
import type { PaperActName } from "#domain/papers/paper-ledger.ts";
import { type FieldSpec, optionsOf } from "#web/ui/form/field-spec.ts";
import { draftFields, givenOf } from "./asked-fields.ts";

/** The form of one act on a paper. */
export type PaperActForm = {
  readonly lead: string;
  readonly fields: readonly FieldSpec[];
  readonly fresh: Readonly<Record<string, unknown>>;
};

const opinionFields = (who: string, day: string): readonly FieldSpec[] => [
  { kind: "line", name: "by", label: who, hint: "填写纸质呈批件上签名的人。" },
  { kind: "text", name: "opinion", label: "意见" },
  { kind: "day", name: "on", label: day },
];
const reasonOf = (label: string): readonly FieldSpec[] => [{ kind: "text", name: "reason", label }];

/** What each act asks for, as the paper stands. */
export function paperActForm(act: PaperActName, paper: SeenPaper, bodies: readonly string[]): PaperActForm {
  const { today, own } = paper;
  const opinion = { by: "", opinion: "同意。", on: today, scan: null };
  switch (act) {
    case "revise":
      return {
        lead: "修改标题、主送单位和本件填写的内容；取自记录的内容请在隐患页面修改。",
        fields: draftFields(paper.kind, bodies),
        fresh: { title: paper.title, recipient: paper.recipient, given: own?.given ?? {} },
      };
    case "review":
      return {
        lead: "按纸质呈批件登记审核人的意见。",
        fields: [
          ...opinionFields("审核人", "审核日期"),
          { kind: "file", name: "scan", label: "呈批件扫描件", optional: true },
        ],
        fresh: opinion,
      };
    case "approve":
      return {
        lead: "按纸质呈批件登记签发人的意见。签发日期即成文日期。",
        fields: [
          ...opinionFields("签发人", "签发日期"),
          { kind: "file", name: "scan", label: "签发后的呈批件扫描件" },
        ],
        fresh: opinion,
      };
    case "number": {
      const next = own?.nextNumber;
      const hint = next
        ? `不填即按本单位序列编为 ${next}。`
        : "按发文登记簿填写，例如“某应急函〔2026〕12号”。";
      return {
        lead: "文号一经编定不能更改；作废的公文保留文号并注明理由。",
        fields: [{ kind: "line", name: "number", label: "文号", hint, optional: next !== null }],
        fresh: { number: "" },
      };
    }
    case "seal":
      return {
        lead: "定稿后文件不再变动，系统保存文件并计算摘要值；打印定稿文件后加盖印章。",
        fields: [{ kind: "day", name: "on", label: "用印日期" }],
        fresh: { on: today },
      };
    case "serve":
      return {
        lead: "按签收后的送达回证登记。送达以后，收件企业可以在系统中看到本件。",
        fields: [
          { kind: "day", name: "on", label: "送达日期" },
          { kind: "choice", name: "method", label: "送达方式", options: optionsOf(serviceMethods) },
          { kind: "line", name: "place", label: "送达地点" },
          { kind: "line", name: "receivedBy", label: "收件人" },
          { kind: "lines", name: "deliveredBy", label: "送达人", more: "增加送达人" },
          { kind: "file", name: "receipt", label: "签收后的送达回证扫描件" },
        ],
        fresh: {
          on: today,
          method: "direct",
          place: "",
          receivedBy: "",
          deliveredBy: ["", ""],
          receipt: null,
        },
      };
    case "answer":
      return {
        lead: "回复以后发文单位即可看到，不能修改。",
        fields: [
          { kind: "text", name: "text", label: "办理情况" },
          { kind: "photos", name: "files", label: "附件", optional: true },
        ],
        fresh: { text: "", files: [] },
      };
    case "return":
      return {
        lead: "退回后可以修改，须重新审核、签发。",
        fields: reasonOf("退回的理由"),
        fresh: { reason: "" },
      };
    case "withdraw":
      return {
        lead: "作废不能恢复。已编的文号保留在登记簿中，并注明作废理由。",
        fields: reasonOf("作废的理由"),
        fresh: { reason: "" },
      };
  }
}

/** The contract of an act as its form is sent, with the id of the act. */
export function paperActShape(act: PaperActName): z.ZodType<{ readonly actId: string }> {
  const input: z.ZodObject = paperActInputs[act];
  const whole = input.extend({ actId: z.string() });
  const tidy = (values: unknown) =>
    act === "revise"
      ? { ...(values as object), given: givenOf((values as { given?: unknown }).given) }
      : values;
  return z.preprocess(tidy, whole) as unknown as z.ZodType<{ readonly actId: string }>;
}
