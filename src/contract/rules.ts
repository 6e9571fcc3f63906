import { z } from "zod";
import { type RuleState, ruleStates } from "#domain/rules/kept-rule.ts";
import { type LimitUnit, limitUnits } from "#domain/rules/rule.ts";
import { type Unshown, unshownReasons } from "#domain/rules/unshown.ts";
import { actId, text } from "./hazards/fields.ts";
import { HazardLineShape } from "./hazards/hazard-line.ts";

const unit = z.enum(
  Object.keys(limitUnits) as [LimitUnit, ...LimitUnit[]],
  "请选择按日、按工作日还是按小时计算。",
);
const day = z.iso.date("日期格式不对。");

/** A limit as a screen shows it: what is owed within how many days, by which text, and whether it binds here. */
const RuleShape = z.object({
  id: z.string(),
  act: z.string(),
  wording: z.string(),
  count: z.number(),
  unit,
  /** The day that it is counted back from, in words; null where it runs from when the act is owed. */
  before: z.string().nullable(),
  place: z.string(),
  sectors: z.array(z.string()),
  from: z.string(),
  /** The text that it ships with. */
  source: z.string(),
  verification: z.string(),
  state: z.enum(Object.keys(ruleStates) as [RuleState, ...RuleState[]]),
  /** The office's own text, where it confirmed the limit. */
  basis: z.string().nullable(),
  /** How long the rule as it ships gives what arose before `from`; null where nothing binds before it. */
  earlier: z.object({ count: z.number(), unit }).nullable(),
  suspendedFor: z.string().nullable(),
});
/** A limit as a screen shows it. */
export type RuleView = z.infer<typeof RuleShape>;

/** Every limit; `reasonNot` says why the reader cannot decide on them, null when they can. */
export const RuleList = z.object({
  rules: z.array(RuleShape),
  /** The last day of which the working days are published. */
  knownUntil: z.string(),
  reasonNot: z.string().nullable(),
});
export type RuleList = z.infer<typeof RuleList>;

/** Which rule. */
export const RuleOf = z.object({ id: z.string().max(80) });

/** 启用: by which text, how many days, for what arose from which day on. */
export const RuleConfirmation = z.object({
  basis: text("启用的依据"),
  count: z.coerce
    .number("请填写数量。")
    .int("数量应当是整数。")
    .min(1, "数量至少是 1。")
    .max(400, "数量最多 400。"),
  unit,
  from: day,
});
export type RuleConfirmation = z.infer<typeof RuleConfirmation>;

/** 停用, with the reason. */
const RuleSuspension = z.object({ reason: text("停用的理由") });

/** A change as it is tried: confirmed so, or suspended. */
export const RuleTrial = z.object({ confirmed: RuleConfirmation.omit({ basis: true }).nullable() });

/** The acts as sent. */
export const ConfirmRule = RuleConfirmation.extend({ actId });
export type ConfirmRule = z.infer<typeof ConfirmRule>;
/** 停用 as sent. */
export const SuspendRule = RuleSuspension.extend({ actId });
export type SuspendRule = z.infer<typeof SuspendRule>;

/** Which open records the change moves. */
export const RulePreviewShape = z.object({
  /** Why the open records that it moves cannot be shown here; null where they are. */
  unshown: z.enum(Object.keys(unshownReasons) as [Unshown, ...Unshown[]]).nullable(),
  moved: z.number(),
  late: z.number(),
  lines: z.array(
    z.object({
      hazard: HazardLineShape,
      what: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
});
export type RulePreviewView = z.infer<typeof RulePreviewShape>;
