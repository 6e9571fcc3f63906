import { z } from "zod";
import type { FieldSpec } from "#web/ui/form/field-spec.ts";
import { RecipientsPicker } from "./recipients-picker.tsx";

const asksReply = (values: unknown) => (values as { asksReply?: unknown }).asksReply === true;

/** What a prompt asks its writer for. */
export const promptFields: readonly FieldSpec[] = [
  { kind: "picker", name: "recipients", label: "发给哪些企业", Picker: RecipientsPicker },
  {
    kind: "text",
    name: "text",
    label: "请企业排查什么",
    hint: "由隐患记录生成，不写发生单位的名称；请按需要修改。",
  },
  {
    kind: "yes-no",
    name: "namesUnit",
    label: "是否写明发生单位的名称",
    hint: "选“是”的，请在正文中写上名称。",
  },
  {
    kind: "yes-no",
    name: "asksReply",
    label: "是否要求企业回复",
    hint: "选“否”的，只作提示，企业无需回复。",
  },
  { kind: "day", name: "replyBy", label: "回复期限", shown: asksReply },
];

/** The contract of a prompt as its form is sent: without a reply there is no day. */
export function promptShape<Body>(shape: z.ZodType<Body>, more: object = {}): z.ZodType<Body> {
  const whole = (values: unknown) => {
    const { asksReply: _asks, replyBy, ...rest } = values as Record<string, unknown>;
    return { ...rest, ...more, replyBy: asksReply(values) ? replyBy || undefined : null };
  };
  return z.preprocess(whole, shape) as unknown as z.ZodType<Body>;
}
