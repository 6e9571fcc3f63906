import { z } from "zod";
import { actId, line, moment } from "./fields.ts";

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

/** What every act brings beside its input. */
const head = {
  /** Made by the client: the same act sent twice is one act. */
  actId,
  /** When it happened, as claimed; now when not given. Never before the day found, which the record knows. */
  happenedAt: moment("发生时间", 2000).optional(),
  /** The device's clock, for acts entered without a network; one without a battery stands at 1970. */
  deviceAt: moment("设备时间", 1970).optional(),
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
