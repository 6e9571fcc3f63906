import { z } from "zod";
import type { LanguageModel } from "#application/criteria/ask-second-opinion.ts";

/** Where a model answers, which one, and the key that it asks for. */
export type ModelSettings = { readonly url: string; readonly name: string; readonly key: string | null };

/** Nobody waits for it: what is typed has our own suggestions at once. */
const patienceMs = 2000;

const Answer = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/** A model behind the `chat/completions` interface that local runners and hosted models share. */
export function chatModel({ url, name, key }: ModelSettings): LanguageModel {
  return async (question) => {
    const response = await fetch(`${url.replace(/\/+$/, "")}/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(key ? { authorization: `Bearer ${key}` } : {}) },
      body: JSON.stringify({
        model: name,
        messages: [{ role: "user", content: question }],
        temperature: 0,
        max_tokens: 60,
      }),
      redirect: "error",
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!response.ok) throw new Error(`the language model answered ${response.status}`);
    return Answer.parse(await response.json()).choices[0]?.message.content ?? "";
  };
}
