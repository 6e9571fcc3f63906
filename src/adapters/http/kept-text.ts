import type { FastifyInstance } from "fastify";
import { isBlank } from "#contract/hazards/fields.ts";
import { keptText } from "#domain/kept-text.ts";
import { Refusal } from "#domain/refusal.ts";

/** What no database keeps as text: the character zero, and halves of characters (lone surrogates). */
const notKept = /\0|\p{Surrogate}/u;

/**
 * Refuses, for every route, what came with characters that cannot be kept, which a form would never send; drops
 * the characters in what is sent that show nothing and do something; and takes text in which nothing would be seen as
 * empty, so that no field is filled by it.
 */
export function addTextCheck(app: FastifyInstance): void {
  app.addHook("preValidation", async (request) => {
    for (const sent of [request.params, request.query, request.body]) requireKeptText(sent);
    cleanText(request.body);
  });
}

/**
 * Looks at every text and every key within; without recursion, for who sends decides how deep it is.
 *
 * @throws {Refusal} `invalid`
 */
export function requireKeptText(sent: unknown): void {
  const left: unknown[] = [sent];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === "string" && notKept.test(value)) {
      throw new Refusal("invalid", "内容中有无法保存的字符，请删去从别处粘贴来的特殊符号后再提交。");
    }
    if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) left.push(key, inner);
    }
  }
}

/** Puts every text within as it is kept, and empties what shows nothing; without recursion, as above. */
function cleanText(sent: unknown): void {
  const left: unknown[] = [sent];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== "object" || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== "string") left.push(inner);
      else if (inner !== "") putKept(value, key, inner);
    }
  }
}

function putKept(value: object, key: string, text: string): void {
  const kept = isBlank(text) ? "" : keptText(text);
  if (kept !== text) Reflect.set(value, key, kept);
}
