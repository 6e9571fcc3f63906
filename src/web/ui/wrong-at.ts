import { ProblemError } from "#web/app/api.ts";

/** The sentence about a field of the form, where the problem names that field. */
export function wrongAt(error: unknown, field: string): string | null {
  if (!(error instanceof ProblemError)) return null;
  return error.problem.field === field ? error.message : null;
}

/** A problem that names none of these fields, to be shown above the form. */
export function wrongElsewhere(error: unknown, fields: readonly string[]): unknown {
  const field = error instanceof ProblemError ? error.problem.field : undefined;
  return field && fields.includes(field) ? null : error;
}
