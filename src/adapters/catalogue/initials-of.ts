import { pinyin } from "pinyin-pro";
import type { InitialLetters } from "#domain/criteria/initials.ts";

/** The table of initials for these characters, all readings of each. */
export function initialsOf(characters: string): InitialLetters {
  const table: Record<string, string> = {};
  for (const character of characters) {
    for (const letter of lettersOf(character)) table[letter] = (table[letter] ?? "") + character;
  }
  return table;
}

function lettersOf(character: string): ReadonlySet<string> {
  const readings = pinyin(character, { multiple: true, toneType: "none", type: "array" });
  return new Set(readings.map((reading) => reading[0] ?? "").filter((letter) => /[a-z]/.test(letter)));
}
