import { useEffect, useState } from "react";
import { OpinionGiven } from "#contract/matching.ts";
import { send } from "#web/app/api.ts";
import type { Suggestion } from "./suggestion.ts";

/** Longer than for our own suggestions: what is typed leaves the machine, so that half a sentence does not. */
const pauseMs = 1200;

/** Known once it was asked: without a model nothing is asked again before the page is opened anew. */
let available = true;

/** The order of an external language model, a moment after the typing pauses; null without one, or while it has not answered. */
export function useSecondOpinion(text: string, suggestions: readonly Suggestion[]): readonly string[] | null {
  const [opinion, setOpinion] = useState<{ readonly on: string; readonly items: readonly string[] } | null>(
    null,
  );
  const question = JSON.stringify({ text, items: suggestions.map(({ id }) => id) });
  useEffect(() => {
    if (!available || suggestions.length < 2) return;
    const stopped = new AbortController();
    const pause = setTimeout(() => {
      send("POST", "/criteria/second-opinion", JSON.parse(question) as object, OpinionGiven).then(
        (given) => {
          available = given.available;
          if (given.items && !stopped.signal.aborted) setOpinion({ on: question, items: given.items });
        },
        // Without an answer our own order stands.
        () => {},
      );
    }, pauseMs);
    return () => {
      clearTimeout(pause);
      stopped.abort();
    };
  }, [question, suggestions.length]);
  return opinion?.on === question ? opinion.items : null;
}
