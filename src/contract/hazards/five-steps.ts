import { z } from "zod";
import { AttachmentShape } from "#contract/files.ts";
import type { Return } from "#domain/hazards/rectification.ts";
import type { FiveSteps } from "#domain/hazards/step.ts";
import { type Factor, factors, type StepContents } from "#domain/hazards/step-contents.ts";

/** Work sent back, with its reason. */
export const ReturnShape = z.object({
  reason: z.string(),
  by: z.string(),
  at: z.string(),
}) satisfies z.ZodType<Return>;

const Commitment = z.object({ promised: z.string(), carriedOut: z.string() });

/** What each of the five steps holds. */
export const StepContentShapes = {
  describe: z.object({
    what: z.string(),
    spot: z.string(),
    howFound: z.string(),
    measured: z.string(),
    exposedPeople: z.number(),
    possibleHarm: z.string(),
    photos: z.array(AttachmentShape),
  }),
  analyse: z.object({
    causes: z.array(
      z.object({
        factor: z.enum(Object.keys(factors) as [Factor, ...Factor[]]),
        cause: z.string(),
        whys: z.array(z.string()),
      }),
    ),
    root: z.string(),
    departedFrom: z.string(),
    postProcedure: z.string().exactOptional(),
    similar: z.array(z.object({ place: z.string(), found: z.string() })),
  }),
  "hold-accountable": z.object({
    measures: z.array(
      z.object({
        person: z.string().nullable(),
        unit: z.string().nullable(),
        rule: z.string(),
        post: z.string(),
        measure: z.string(),
        document: z.string().nullable(),
        taughtNotPunished: z.boolean(),
        reason: z.string().nullable(),
      }),
    ),
  }),
  fix: z.object({
    responsibility: Commitment,
    measures: Commitment,
    funds: Commitment,
    timeLimit: Commitment,
    emergencyPlan: Commitment,
    plannedYuan: z.number(),
    spentYuan: z.number(),
    before: z.array(AttachmentShape),
    after: z.array(AttachmentShape),
  }),
  "govern-at-source": z.object({
    technical: z.string(),
    management: z.string(),
    training: z.string(),
    changedRules: z.string(),
    intrinsicSafety: z.string(),
    costAndProcess: z.string().exactOptional(),
    fundsYuan: z.number(),
    doneBy: z.string(),
    copiedTo: z.string(),
    lookBackOn: z.string(),
  }),
} satisfies { readonly [S in keyof StepContents]: z.ZodType<StepContents[S]> };

function record<Content extends z.ZodType>(content: Content) {
  return z.object({
    content: content.nullable(),
    writtenBy: z.string().nullable(),
    writtenAt: z.string().nullable(),
    signed: z.object({ by: z.string(), at: z.string() }).nullable(),
    returns: z.array(ReturnShape),
    revision: z.number(),
  });
}

/** The 五步 track with contents, signatures and returns. */
export const FiveStepsShape = z.object({
  describe: record(StepContentShapes.describe),
  analyse: record(StepContentShapes.analyse),
  "hold-accountable": record(StepContentShapes["hold-accountable"]),
  fix: record(StepContentShapes.fix),
  "govern-at-source": record(StepContentShapes["govern-at-source"]),
}) satisfies z.ZodType<FiveSteps>;
