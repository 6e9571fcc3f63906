import type { z } from "zod";
import type { ActName, InputOf } from "#domain/hazards/registry.ts";
import { caseInputs } from "./cases.ts";
import { judgingInputs } from "./judging-inputs.ts";
import { leniencyInputs } from "./leniency.ts";
import { recordInputs } from "./record-inputs.ts";
import { reportingInputs } from "./reporting-inputs.ts";
import { workInputs } from "./work-inputs.ts";

/** The shape of every act's input, by the act's name in the ledger. */
export const actInputs = {
  ...judgingInputs,
  ...recordInputs,
  ...workInputs,
  ...reportingInputs,
  ...leniencyInputs,
  ...caseInputs,
} satisfies { readonly [N in ActName]: z.ZodType<InputOf<N>> };
