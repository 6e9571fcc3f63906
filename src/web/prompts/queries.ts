import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { OfferedRecipients, PromptList, PromptsOfHazard, SeenPrompt } from "#contract/prompts.ts";
import { read } from "#web/app/api.ts";
import { stringifySearch } from "#web/app/search.ts";

/** The prompts of the own body, or those sent to the own enterprise. */
export function usePrompts(enabled = true) {
  return useQuery({
    queryKey: ["prompts"],
    queryFn: ({ signal }) => read("/prompts", PromptList, signal),
    enabled,
  });
}

/** A prompt as this person may see it. */
export function usePrompt(id: string) {
  return useQuery({
    queryKey: ["prompt", id],
    queryFn: ({ signal }) => read(`/prompts/${id}`, SeenPrompt, signal),
  });
}

/** 举一反三 of a hazard. */
export function usePromptsOf(hazard: string) {
  return useQuery({
    queryKey: ["hazard", hazard, "prompts"],
    queryFn: ({ signal }) => read(`/hazards/${hazard}/prompts`, PromptsOfHazard, signal),
  });
}

/** The enterprises that a prompt from a hazard could go to. */
export function useRecipients(hazard: string, query: Readonly<Record<string, string>>) {
  const asked = stringifySearch(query);
  return useQuery({
    queryKey: ["hazard", hazard, "prompt-recipients", asked],
    queryFn: ({ signal }) => read(`/hazards/${hazard}/prompt-recipients${asked}`, OfferedRecipients, signal),
    placeholderData: keepPreviousData,
  });
}
