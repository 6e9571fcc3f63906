/**
 * Pinyin initials of the characters that a library is written in: under each letter the characters whose reading begins
 * with it. A character of several readings stands under several letters. The browser finds `wscx` by it without a dictionary.
 */
export type InitialLetters = Readonly<Record<string, string>>;

/** True for what may be meant as initials: two latin letters or more, and nothing else. */
export function mayBeInitials(word: string): boolean {
  return /^[a-z]{2,}$/i.test(word);
}

/** What finds characters with these initials that follow each other. A letter stands for itself as well. */
export function patternOfInitials(typed: string, initials: InitialLetters): RegExp {
  const classes = [...typed.toLowerCase()].map((letter) => `[${letter}${initials[letter] ?? ""}]`);
  return new RegExp(classes.join(""), "g");
}
