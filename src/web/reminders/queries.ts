import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { RemindersShape } from "#contract/reminders.ts";
import { read, send } from "#web/app/api.ts";

/** How often the bell asks by itself, in milliseconds: what is owed changes by the day. */
const askEvery = 5 * 60_000;

/** What the post is reminded of today. */
export function useReminders(enabled: boolean) {
  return useQuery({
    queryKey: ["reminders"],
    queryFn: ({ signal }) => read("/reminders", RemindersShape, signal),
    refetchInterval: askEvery,
    enabled,
  });
}

/** Notes reminders as read. */
export function useReadReminders() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (keys: readonly string[]) => send("POST", "/reminders/read", { keys }, z.object({})),
    onSuccess: () => client.invalidateQueries({ queryKey: ["reminders"] }),
  });
}
