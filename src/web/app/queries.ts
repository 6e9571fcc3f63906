import { QueryCache, QueryClient } from "@tanstack/react-query";
import { ProblemError } from "./api.ts";

/** Whether asking again can help: only where the network or the server failed. */
export function worthRetrying(failures: number, error: unknown): boolean {
  if (!(error instanceof ProblemError)) return false;
  const { status } = error.problem;
  return failures < 2 && (status === 0 || status >= 500);
}

/** Answers are kept while a page is open; a session that has ended anywhere ends everywhere. */
export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 15_000, networkMode: "always" },
    mutations: { onError: noticeSignedOut, networkMode: "always" },
  },
});

function noticeSignedOut(error: unknown): void {
  const signedOut = error instanceof ProblemError && error.problem.status === 401;
  if (signedOut) queries.setQueryData(["me"], null);
}
