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
 * The fields that a problem is about, as the form knows them. A domain's field is a path into the act's input; the
 * contract's begins with `input` or names a part of the envelope.
 */
export function wrongsInProblem(error: unknown, prefix = ""): Wrongs {
  if (!(error instanceof ProblemError)) return new Map();
  const { field, others = [] } = error.problem;
  const wrongs = new Map<string, string>();
  for (const one of [{ field, detail: error.message }, ...others]) {
    const path = one.field && pathIn(one.field, prefix);
    if (path && !wrongs.has(path)) wrongs.set(path, one.detail);
  }
  return wrongs;
}

function pathIn(field: string, prefix: string): string {
  const inside = field.replace(/^input\./, "");
  const envelope = /^(onBehalf|happenedAt|enterprise|unitName|placeCode|field)(\.|$)/.test(field);
  return prefix === "" || envelope ? inside : `${prefix}.${inside}`;
}
