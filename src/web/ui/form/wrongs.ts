import type { ZodError } from "zod";
import { ProblemError } from "#web/app/api.ts";
import type { Wrongs } from "./use-form.ts";

/** The first sentence about each field that a shape finds wrong. */
export function wrongsOf(error: ZodError): Wrongs {
  const wrongs = new Map<string, string>();
  for (const { path, message } of error.issues) {
    const field = path.join(".");
    if (!wrongs.has(field)) wrongs.set(field, message);
  }
  return wrongs;
}

/**
 * The field that a problem is about, as the form knows it. A domain's field is a path into the act's input; the
 * contract's begins with `input` or names a part of the envelope.
 */
export function wrongsInProblem(error: unknown, prefix = ""): Wrongs {
  const field = error instanceof ProblemError ? error.problem.field : undefined;
  if (!field || !(error instanceof ProblemError)) return new Map();
  const inside = field.replace(/^input\./, "");
  const envelope = /^(onBehalf|happenedAt|enterprise|unitName|placeCode|field)(\.|$)/.test(field);
  const path = prefix === "" || envelope ? inside : `${prefix}.${inside}`;
  return new Map([[path, error.message]]);
}
