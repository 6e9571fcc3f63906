/** A text as GB18030, in which Excel saves CSV on Chinese Windows; for the characters of two bytes that ledgers use. */
export function gb18030Of(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? [code] : pairOf.get(character);
    if (!pair) throw new Error(`${character} is not written here`);
    bytes.push(...pair);
  }
  return new Uint8Array(bytes);
}

/** A text as UTF-16, little end first, with the mark that says so: "Unicode text" of Excel. */
export function utf16Of(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
}

const pairOf = pairs();

function pairs(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder("gb18030");
  const found = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const character = decoder.decode(new Uint8Array([first, second]));
      if ([...character].length === 1 && character !== "\ufffd") found.set(character, [first, second]);
    }
  }
  return found;
}
