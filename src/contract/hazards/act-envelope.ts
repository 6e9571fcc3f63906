import { z } from "zod";
import { line } from "./fields.ts";

/** For whom an act is recorded (代录): a person on file, or a name to be put on file. */
const onBehalfShape = z
  .object({
    personId: z.string().trim().min(1).max(80).optional(),
    personName: line("被代录人姓名").optional(),
    channel: z.enum(["phone", "paper", "message", "on-site"], "请选择代录的方式。"),
    /** Id of the photographed signed paper. */
    paper: z
      .string()
      .regex(/^[0-9a-f]{64}$/, "签字纸质件的照片编号不对，请重新上传。")
      .nullable()
      .optional(),
  })
  .refine(({ personId, personName }) => Boolean(personId ?? personName), {
    message: "请填写为谁代录。",
    path: ["personName"],
  });

const moment = (what: string) => z.iso.datetime({ offset: true, message: `${what}格式不对。` });

/** What every act brings beside its input. */
const head = {
  /** Made by the client: the same act sent twice is one act. */
  actId: z.uuid("事项编号不对，请刷新后重新提交。"),
  /** When it happened, as claimed; now when not given. */
  happenedAt: moment("发生时间").optional(),
  /** The device's clock, for acts entered without a network. */
  deviceAt: moment("设备时间").optional(),
  /** The `seq` of the record that the person saw. */
  basedOnSeq: z.number("记录版本不对。").int("记录版本不对。").min(0, "记录版本不对。").optional(),
  onBehalf: onBehalfShape.optional(),
};

/** An act as sent: who for, when, on which state, and the input of its kind. */
export function envelopeOf<Input extends z.ZodType>(input: Input) {
  return z.object({ ...head, input });
}

/** An act as sent, its input not yet read. */
export const actEnvelope = envelopeOf(z.unknown());

/** An act as the client sends it. */
export type ActEnvelope<Input = unknown> = Omit<z.input<typeof actEnvelope>, "input"> & {
  readonly input: Input;
};
