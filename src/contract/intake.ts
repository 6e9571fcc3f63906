import { z } from "zod";

/** Whether a sheet is only looked at; nothing is written unless it says `false`. */
export const IntakeQuery = z.object({ preview: z.enum(["true", "false"]).default("true") });

/** What became, or would become, of a sheet that was handed in. */
export const IntakeResult = z.object({
  created: z.number(),
  same: z.number(),
  refused: z.number(),
  rows: z.array(
    z.object({
      row: z.number(),
      name: z.string(),
      outcome: z.enum(["created", "same", "refused"]),
      /** What is wrong, one sentence each. */
      problems: z.array(z.string()),
    }),
  ),
  /** Heads of columns that were not read. */
  unread: z.array(z.string()),
});
export type IntakeResult = z.infer<typeof IntakeResult>;

/** The same for accounts, with the initial passwords, which are given this once. */
export const AccountIntakeResult = IntakeResult.extend({
  passwords: z.array(z.object({ login: z.string(), name: z.string(), password: z.string() })),
});
export type AccountIntakeResult = z.infer<typeof AccountIntakeResult>;
