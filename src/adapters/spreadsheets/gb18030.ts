/** The text in GB18030, in which Excel saves CSV on Chinese Windows; null where a character needs more than two bytes. */
export function gb18030Of(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? null : pairOf().get(character);
    if (pair === undefined) return null;
    if (pair === null) bytes[length++] = code;
    else {
      bytes[length++] = pair >> 8;
      bytes[length++] = pair & 0xff;
    }
  }
  return bytes.slice(0, length);
}

let pairs: ReadonlyMap<string, number> | null = null;

/** The platform decodes GB18030 and does not write it: what it reads from each pair of bytes is written as that pair. */
function pairOf(): ReadonlyMap<string, number> {
  if (pairs) return pairs;
  const decoder = new TextDecoder("gb18030");
  const found = new Map<string, number>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const character = decoder.decode(new Uint8Array([first, second]));
      if ([...character].length === 1 && character !== "\ufffd") found.set(character, (first << 8) | second);
    }
  }
  pairs = found;
  return found;
}
