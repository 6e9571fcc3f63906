import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { bundledFontFolder, loadFonts } from "#adapters/documents/fonts.ts";
import type { PictureBytes } from "#adapters/documents/picture-bytes.ts";
import { mapStrings, missingMark, printable } from "#adapters/documents/printable.ts";
import { printablePicture } from "#application/files/picture.ts";
import { type Paper, textsOf } from "#domain/documents/paper.ts";

const folder = fileURLToPath(new URL("./", import.meta.url));
const archival = "a-2b";

/** A typesetter with its fonts loaded. Each call blocks its thread: it runs in the worker. */
export type Typesetter = {
  pdf(paper: Paper, pictures: PictureBytes): Uint8Array;
  /** The characters that no font at hand can draw. */
  missing(paper: Paper): readonly string[];
};

type Typeset = { readonly document: NodeTypstDocument | null; readonly complaint: string };

/** Loads fonts and compiler once. */
export function newTypesetter(): Typesetter {
  const fonts = loadFonts();
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [bundledFontFolder] }] });
  const drawn = (character: string) => character === "\n" || fonts.has(character.codePointAt(0) ?? 0);

  function missing(paper: Paper): readonly string[] {
    const characters = new Set(textsOf(paper).flatMap((text) => [...printable(text)]));
    return [...characters].filter((character) => !drawn(character)).sort();
  }

  function marked(text: string): string {
    return [...printable(text)].map((character) => (drawn(character) ? character : missingMark)).join("");
  }

  /** No document when the typesetter refuses: a picture with a sound head and a broken body makes it so. */
  function compile(paper: Paper, pictures: PictureBytes, lost: readonly string[]): Typeset {
    const shown = placePictures(compiler, pictures);
    // The paper goes in as data and is never read as markup, so its text cannot run anything.
    const given = {
      paper: mapStrings(paper, marked),
      pictures: shown,
      fonts: fonts.families,
      lost: lost.map(codeOf),
    };
    compiler.mapShadow(join(folder, "paper.json"), Buffer.from(JSON.stringify(given)));
    try {
      const outcome = compiler.compile({ mainFilePath: join(folder, "paper.typ"), resetRead: true });
      const complaint = JSON.stringify(outcome.takeError()?.shortDiagnostics ?? null);
      return { document: outcome.result, complaint };
    } finally {
      compiler.resetShadow();
    }
  }

  function soundPictures(pictures: PictureBytes): PictureBytes {
    const sound = [...pictures].filter(
      ([id, bytes]) => compile(trialOf(id), new Map([[id, bytes]]), []).document,
    );
    return new Map(sound);
  }

  return {
    missing,
    pdf(paper, pictures) {
      const lost = missing(paper);
      const first = compile(paper, pictures, lost);
      const { document, complaint } = first.document ? first : compile(paper, soundPictures(pictures), lost);
      if (document === null) throw new Error(`the paper could not be typeset: ${complaint}`);
      const bytes = compiler.pdf(document, { pdfStandard: archival });
      compiler.evictCache(10);
      return bytes;
    },
  };
}

/** Puts the readable pictures where the template finds them: path by id. */
function placePictures(compiler: NodeCompiler, pictures: PictureBytes): Readonly<Record<string, string>> {
  const placed = [...pictures].flatMap(([id, bytes], index) => {
    const picture = printablePicture(bytes);
    if (picture === null) return [];
    const path = `picture-${index}.${picture.format}`;
    compiler.mapShadow(join(folder, path), Buffer.from(bytes));
    return [[id, path] as const];
  });
  return Object.fromEntries(placed);
}

function trialOf(id: string): Paper {
  return {
    kind: "form",
    title: "",
    subtitle: null,
    date: "2000-01-01",
    letterhead: null,
    blocks: [{ kind: "pictures", items: [{ id, caption: "" }] }],
  };
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
}
