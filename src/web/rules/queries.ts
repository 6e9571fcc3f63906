import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { RuleList, RulePreviewShape, type RulePreviewView, type RuleTrial } from "#contract/rules.ts";
import { read, send } from "#web/app/api.ts";

/** Every limit. */
export function useRules() {
  return useQuery({
    queryKey: ["rules"],
    queryFn: ({ signal }) => read("/rules", RuleList, signal),
  });
}

/** What a change would move; asked again only when it is another change. */
export function useRulePreview(rule: string, trial: z.infer<typeof RuleTrial> | null) {
  return useQuery({
    queryKey: ["rules", rule, "preview", trial],
    queryFn: () =>
      send("POST", `/rules/${rule}/preview`, trial, RulePreviewShape) as Promise<RulePreviewView>,
    enabled: trial !== null,
  });
}

/** After an act on a rule: the limits, and the days of what is owed. */
export function useRulesChanged(): () => void {
  const client = useQueryClient();
  return () => {
    for (const queryKey of [["rules"], ["duties"]]) void client.invalidateQueries({ queryKey });
  };
}
