import { inflateSync } from "node:zlib";

/** The text that stands within the bounds of each page of a file of ours: what runs over an edge is not counted. */
export function textOnPages(bytes: Uint8Array): readonly string[] {
  return linesOnPages(bytes).map((lines) => lines.join(""));
}

/** The same in lines: what is drawn one after another at one height. */
export function linesOnPages(bytes: Uint8Array): readonly (readonly string[])[] {
  const objects = objectsOf(Buffer.from(bytes).toString("latin1"));
  return [...objects.values()].filter((text) => /\/Type\s*\/Page\b/.test(text)).map(onPage(objects));
}

type Objects = ReadonlyMap<string, string>;
type Letters = ReadonlyMap<number, string>;
type Matrix = readonly [number, number, number, number, number, number];

function objectsOf(file: string): Objects {
  const found = file.matchAll(/(\d+) 0 obj\b([\s\S]*?)endobj/g);
  return new Map([...found].map(([, id = "", text = ""]) => [id, text]));
}

function onPage(objects: Objects): (page: string) => readonly string[] {
  return (page) => {
    const [width = 0, height = 0] = (/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? [])
      .slice(1)
      .map(Number);
    const fonts = new Map(
      [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => [
        name,
        lettersOf(objects, id),
      ]),
    );
    const contents = streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? ""));
    const within = ([, , , , x, y]: Matrix) => x >= 0 && x <= width && y >= 0 && y <= height;
    return shown(contents, fonts, within);
  };
}

/** What the letters of a font are, by their number in it. */
function lettersOf(objects: Objects, font: string): Letters {
  const map = streamOf(objects.get(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? "")?.[1] ?? ""));
  const letters = new Map<number, string>();
  for (const [, section = ""] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = "", hex = ""] of section.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      letters.set(Number.parseInt(glyph, 16), Buffer.from(hex, "hex").swap16().toString("utf16le"));
    }
  }
  return letters;
}

// Brackets in a string that are in pairs stand there as they are.
const operation =
  /\b(?<text>BT|ET)\b|(?<save>\bq\b)|(?<restore>\bQ\b)|(?<move>(?:-?[\d.]+ ){6})cm\b|\/(?<font>f\d+) [\d.]+ Tf|\((?<said>(?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*)\)|<(?<hex>[0-9A-Fa-f]+)>/g;

function shown(
  contents: string,
  fonts: ReadonlyMap<string, Letters>,
  within: (at: Matrix) => boolean,
): readonly string[] {
  const saved: Matrix[] = [];
  let at: Matrix = [1, 0, 0, 1, 0, 0];
  let letters: Letters = new Map();
  const lines: string[] = [];
  let height = Number.NaN;
  let inText = false;
  for (const { groups = {} } of contents.matchAll(operation)) {
    if (groups["text"]) inText = groups["text"] === "BT";
    else if (groups["save"]) saved.push(at);
    else if (groups["restore"]) at = saved.pop() ?? at;
    else if (groups["move"]) at = moved(at, groups["move"].trim().split(" ").map(Number));
    else if (groups["font"]) letters = fonts.get(groups["font"]) ?? new Map();
    else if (inText && within(at)) {
      const piece = lettered(codesOf(groups), letters);
      if (Math.abs(at[5] - height) < 2) lines.push(`${lines.pop()}${piece}`);
      else lines.push(piece);
      height = at[5];
    }
  }
  return lines;
}

function moved([a, b, c, d, e, f]: Matrix, by: readonly number[]): Matrix {
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = by;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** The codes of a string, as it is written in brackets or in hexadecimal figures. */
function codesOf({ said = "", hex }: Partial<Record<string, string>>): Buffer {
  if (hex) return Buffer.from(hex, "hex");
  const raw = said.replace(/\\([0-7]{3}|[\s\S])/g, (_all, code: string) =>
    code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  );
  return Buffer.from(raw, "latin1");
}

function lettered(codes: Buffer, letters: Letters): string {
  const glyphs = Array.from({ length: Math.floor(codes.length / 2) }, (_, index) =>
    codes.readUInt16BE(2 * index),
  );
  return glyphs.map((glyph) => letters.get(glyph) ?? "").join("");
}

function streamOf(object = ""): string {
  const raw = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(object)?.[1] ?? "";
  try {
    return inflateSync(Buffer.from(raw, "latin1")).toString("latin1");
  } catch {
    return raw;
  }
}
