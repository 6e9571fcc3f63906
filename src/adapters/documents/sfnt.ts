/** What is read from a font file: its family as the typesetter knows it, and which characters it draws. */
export type FontFace = { readonly family: string; has(codePoint: number): boolean };

type Range = { readonly first: number; readonly last: number };

const collectionTag = 0x74746366;
const familyNameId = 1;

/** Reads family and coverage of a TrueType or OpenType font (of a collection, its first font). Null when it is neither. */
export function readFontFace(file: Uint8Array): FontFace | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  try {
    const start = view.getUint32(0) === collectionTag ? view.getUint32(12) : 0;
    const tables = tablesOf(view, start);
    const cmap = tables.get("cmap");
    const name = tables.get("name");
    if (cmap === undefined || name === undefined) return null;
    const ranges = coverage(view, cmap);
    const family = familyOf(view, name);
    return family === null ? null : { family, has: (codePoint) => covers(ranges, codePoint) };
  } catch {
    return null; // a truncated or foreign file: not a font for us
  }
}

function tablesOf(view: DataView, start: number): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  for (let at = start + 12; at < start + 12 + view.getUint16(start + 4) * 16; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    tables.set(tag, view.getUint32(at + 8));
  }
  return tables;
}

/** Ranges of the widest Unicode subtable, sorted: format 12 covers all planes, format 4 the first. */
function coverage(view: DataView, cmap: number): readonly Range[] {
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, index) => {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    return { at, format: view.getUint16(at) };
  });
  const wide = subtables.find(({ format }) => format === 12);
  if (wide) return groups(view, wide.at);
  const narrow = subtables.find(({ format }) => format === 4);
  return narrow ? segments(view, narrow.at) : [];
}

function groups(view: DataView, at: number): readonly Range[] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, index) => {
    const group = at + 16 + index * 12;
    return { first: view.getUint32(group), last: view.getUint32(group + 4) };
  });
}

function segments(view: DataView, at: number): readonly Range[] {
  const count = view.getUint16(at + 6) / 2;
  const ranges = Array.from({ length: count }, (_, index) => ({
    last: view.getUint16(at + 14 + index * 2),
    first: view.getUint16(at + 16 + count * 2 + index * 2),
  }));
  return ranges.filter(({ first }) => first !== 0xffff);
}

function covers(ranges: readonly Range[], codePoint: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range === undefined) return false;
    if (codePoint < range.first) high = middle - 1;
    else if (codePoint > range.last) low = middle + 1;
    else return true;
  }
  return false;
}

/** The English family name of the Windows platform (UTF-16), which is what the typesetter matches. */
function familyOf(view: DataView, name: number): string | null {
  const texts = name + view.getUint16(name + 4);
  for (let at = name + 6; at < name + 6 + view.getUint16(name + 2) * 12; at += 12) {
    const english = view.getUint16(at) === 3 && view.getUint16(at + 4) === 0x409;
    if (!english || view.getUint16(at + 6) !== familyNameId) continue;
    const from = texts + view.getUint16(at + 10);
    const units = Array.from({ length: view.getUint16(at + 8) / 2 }, (_, unit) =>
      view.getUint16(from + unit * 2),
    );
    return String.fromCharCode(...units);
  }
  return null;
}
