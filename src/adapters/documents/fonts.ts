import { readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type FontFace, readFontFace } from "./sfnt.ts";

/** The faces that GB/T 9704 asks for, each as a list of families in order of preference. */
export type FontFamilies = {
  readonly body: readonly string[];
  readonly title: readonly string[];
  readonly heading: readonly string[];
  readonly subheading: readonly string[];
};

export type Fonts = { readonly families: FontFamilies; has(codePoint: number): boolean };

/** Folder of the fonts that come with the program. */
export const bundledFontFolder = fileURLToPath(new URL("./fonts", import.meta.url));

// Official faces are not free to ship: where the office's machine has them they are used.
const wanted = {
  body: /^(simfang|fangsong|stfangso|fzfs|仿宋)/i,
  title: /^(fzxbs|方正小标宋)/i,
  heading: /^(simhei|黑体)/i,
  subheading: /^(simkai|kaiti|楷体)/i,
  rare: /(simsun-?ext|simsunb|hanamin|notoserifcjk|notosanscjk|sourcehanserif|plangothic|jigmo)/i,
} as const;
type Wanted = keyof typeof wanted;

const fontFolders = [
  "/usr/share/fonts",
  "/usr/local/share/fonts",
  join(homedir(), ".fonts"),
  join(homedir(), ".local/share/fonts"),
  "/Library/Fonts",
  "/System/Library/Fonts",
  "C:\\Windows\\Fonts",
];

/** Reads the fonts that come with the program and those of the machine that serve. Slow (about 40 MB): once, in the worker. */
export function loadFonts(): Fonts {
  const bundled = facesIn(fontFilesIn(bundledFontFolder));
  const files = fontFolders.flatMap(fontFilesIn);
  const found = (role: Wanted) => facesIn(files.filter((path) => wanted[role].test(nameOf(path))));
  const roles = {
    body: found("body"),
    title: found("title"),
    heading: found("heading"),
    subheading: found("subheading"),
    rare: found("rare"),
  };
  const all = [...bundled, ...Object.values(roles).flat()];
  // A machine's 仿宋 may hold GB 2312 alone, so every list goes on to the faces that come with the program.
  const listOf = (own: readonly FontFace[], then: readonly string[]) => [
    ...new Set([...families(own), ...then, ...families(roles.rare)]),
  ];
  const serifFirst = ["Noto Serif SC", "Noto Sans SC"];
  return {
    families: {
      body: listOf(roles.body, serifFirst),
      title: listOf(roles.title, serifFirst),
      heading: listOf(roles.heading, ["Noto Sans SC", "Noto Serif SC"]),
      subheading: listOf(roles.subheading, serifFirst),
    },
    has: (codePoint) => all.some((face) => face.has(codePoint)),
  };
}

function families(faces: readonly FontFace[]): readonly string[] {
  return faces.map((face) => face.family);
}

function facesIn(files: readonly string[]): readonly FontFace[] {
  return files.map((path) => readFontFace(readFileSync(path))).filter((face) => face !== null);
}

function fontFilesIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && /\.(ttf|otf|ttc)$/i.test(entry.name));
    return files.map((entry) => join(entry.parentPath, entry.name)).sort();
  } catch {
    return []; // the folder is not there on this machine
  }
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
