import type { MatcherParts } from "#contract/matching.ts";
import { type Finding, type Matcher, matcherOf } from "#domain/criteria/matching/matcher.ts";
import { type Advice, adviceFor } from "./suggestion.ts";

/** What the page asks: the library is fetched with the first question, and stays for those after it. */
export type Question = { readonly nth: number; readonly finding: Finding };
/** What the worker answers; null while the library cannot be had. */
export type Answer = { readonly nth: number; readonly advice: Advice | null };

// The web's types know the page alone; in a worker `self` posts without naming a target.
const port = self as unknown as {
  postMessage(answer: Answer): void;
  onmessage: ((event: { readonly data: Question }) => void) | null;
};

let matcher: Promise<Matcher> | null = null;

async function fetched(): Promise<Matcher> {
  const response = await fetch("/api/criteria/matcher");
  if (!response.ok) throw new Error(`no library: ${response.status}`);
  const { standards, knowledge } = (await response.json()) as MatcherParts;
  return matcherOf(standards, knowledge);
}

port.onmessage = async ({ data: { nth, finding } }) => {
  try {
    matcher ??= fetched();
    port.postMessage({ nth, advice: adviceFor(await matcher, finding) });
  } catch {
    // Without a network the next question asks again; typing goes on without suggestions.
    matcher = null;
    port.postMessage({ nth, advice: null });
  }
};
