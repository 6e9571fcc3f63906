import type { ReactNode } from "react";
import { ProblemError, sentenceOf } from "#web/app/api.ts";

/** What went wrong and what to do next; read out as soon as it appears. */
export function ProblemNote({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  if (!error) return null;
  return (
    <div className="note wrong" role="alert">
      <p>{sentenceOf(error)}</p>
      {again && mayHelp(error) && (
        <button type="button" className="button-quiet" onClick={again}>
          再试一次
        </button>
      )}
    </div>
  );
}

/** What is not there, or not for this person, is not there at the second try either. */
function mayHelp(error: unknown): boolean {
  return !(error instanceof ProblemError && (error.problem.status === 403 || error.problem.status === 404));
}

/** An empty list: what that means, and what to do next. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {children}
    </div>
  );
}

/** Something is being fetched. */
export function Loading({ what = "正在读取…" }: { readonly what?: string }) {
  return (
    <p className="empty" role="status">
      {what}
    </p>
  );
}
