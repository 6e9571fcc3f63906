import { useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { Me } from "#contract/access.ts";
import { dropDraftsOfOthers } from "#web/ui/form/drafts.ts";
import { keepCsrfToken, ProblemError, read, send } from "./api.ts";
import { worthRetrying } from "./queries.ts";

const asking = {
  queryKey: ["me"],
  queryFn: whoAmI,
  staleTime: 300_000,
  refetchOnWindowFocus: false,
  refetchOnReconnect: true,
  // Every page asks; where the server cannot be reached that would be without end.
  retryOnMount: false,
  // A device that knows that it is offline need not wait.
  retry: (failures: number, error: unknown) => navigator.onLine && worthRetrying(failures, error),
} as const;

/** Who is signed in: undefined while asked, or while there is no network; null when nobody is. */
export function useMe(): Me | null | undefined {
  return useQuery(asking).data;
}

/** True when the server could not be asked who is signed in. */
export function useUnreachable(): boolean {
  const { data, errorUpdateCount } = useQuery(asking);
  return data === undefined && errorUpdateCount > 0;
}

/** Who acts; only below the frame, where somebody is signed in. */
export function useSignedIn(): Me {
  const me = useMe();
  if (!me) throw new Error("a page was opened without a session");
  return me;
}

async function whoAmI(): Promise<Me | null> {
  try {
    const me = await read("/me", Me);
    keepCsrfToken(me.csrf);
    return me;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) return null;
    throw error;
  }
}

/** Takes over a new state of the session: everything else that was read belonged to the old one. */
export function useTakeOver(): (me: Me) => void {
  const client = useQueryClient();
  return (me) => {
    keepCsrfToken(me.csrf);
    dropDraftsOfOthers(sessionStorage, me.account);
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" });
    client.setQueryData(["me"], me);
  };
}

/** Ends the session in this browser. Drafts stay, for nothing typed is lost, but for those that only the tab kept. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await send("DELETE", "/session", undefined, z.unknown());
    dropDraftsOfOthers(sessionStorage, null);
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" });
    client.setQueryData(["me"], null);
  };
}
