import { useEffect, useState } from "react";
import type { Finding } from "#domain/criteria/matching/matcher.ts";
import type { Answer, Question } from "./matcher-worker.ts";
import { type Advice, noAdvice } from "./suggestion.ts";

/** Long enough not to ask at every key, short enough to seem at once. */
const pauseMs = 250;

/** One worker for all forms of the page: it keeps the library, and typing never waits for it. */
let worker: Worker | null = null;
let asked = 0;

function ask(finding: Finding, onAnswer: (advice: Advice) => void): () => void {
  worker ??= new Worker(new URL("./matcher-worker.ts", import.meta.url), { type: "module" });
  asked += 1;
  const question: Question = { nth: asked, finding };
  const hear = ({ data }: MessageEvent<Answer>) => {
    if (data.nth === question.nth && data.advice) onAnswer(data.advice);
  };
  const here = worker;
  here.addEventListener("message", hear);
  here.postMessage(question);
  return () => here.removeEventListener("message", hear);
}

/** The items that fit what is typed, a moment after the typing pauses; none while switched off. */
export function useSuggestions(finding: Finding, on: boolean): Advice {
  const [advice, setAdvice] = useState(noAdvice);
  const question = JSON.stringify(finding);
  useEffect(() => {
    if (!on) return;
    let deaf = () => {};
    const pause = setTimeout(() => {
      deaf = ask(JSON.parse(question) as Finding, setAdvice);
    }, pauseMs);
    return () => {
      clearTimeout(pause);
      deaf();
    };
  }, [question, on]);
  return on ? advice : noAdvice;
}
