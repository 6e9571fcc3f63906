import { createHash } from "node:crypto";

/** SM3 (GB/T 32905) of a text in UTF-8, as 64 hexadecimal digits. */
export function sm3(text: string): string {
  return createHash("sm3").update(text, "utf8").digest("hex");
}
