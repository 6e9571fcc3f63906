import type { Picture } from "#domain/imports/sheet.ts";
import type { ZipPart } from "./zip-directory.ts";
import { bytesOfPart, textOfPart } from "./zip-part.ts";

/** Pictures that WPS keeps inside cells, by the id that a cell's DISPIMG names. */
export type CellImages = ReadonlyMap<string, Pick<Picture, "type" | "bytes">>;

const listed = /(?:^|\/)cellimages\.xml$/i;
const imageTag = /<(?:\w+:)?cellImage[\s>][\s\S]*?<\/(?:\w+:)?cellImage>/g;
const relationTag = /<(?:\w+:)?Relationship\s[^>]*>/g;

/** A list of thousands of pictures takes some MiB. */
const mostListBytes = 16 * 1024 * 1024;

/**
 * The pictures of the part in which WPS lists them, found by its name: the workbook ties it in by one relation in
 * copies of 2017 and by another since 2020.
 */
export async function cellImagesOf(bytes: Uint8Array, parts: readonly ZipPart[]): Promise<CellImages> {
  const images = new Map<string, Pick<Picture, "type" | "bytes">>();
  const list = parts.find(({ name }) => listed.test(name));
  if (!list) return images;
  const folder = list.name.slice(0, list.name.lastIndexOf("/") + 1);
  const file = list.name.slice(folder.length);
  const named = new Map(parts.map((part) => [part.name.toLowerCase(), part]));
  const relations = named.get(`${folder}_rels/${file}.rels`.toLowerCase());
  if (!relations || list.size + relations.size > mostListBytes) return images;
  const targets = new Map<string, string>();
  for (const [tag] of (await textOfPart(bytes, relations)).matchAll(relationTag)) {
    targets.set(attribute(tag, "Id"), pathOf(folder, attribute(tag, "Target")));
  }
  for (const [tag] of (await textOfPart(bytes, list)).matchAll(imageTag)) {
    const id = /<(?:\w+:)?cNvPr\s[^>]*?\bname="([^"]*)"/.exec(tag)?.[1];
    const embedded = /\b\w+:embed="([^"]*)"/.exec(tag)?.[1] ?? "";
    const part = named.get((targets.get(embedded) ?? "").toLowerCase());
    const type = typeOf(part?.name ?? "");
    if (id && part && type) images.set(id, { type, bytes: await bytesOfPart(bytes, part) });
  }
  return images;
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

function pathOf(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

const types: Readonly<Record<string, Picture["type"]>> = {
  png: "png",
  jpg: "jpeg",
  jpeg: "jpeg",
  gif: "gif",
  webp: "webp",
};

function typeOf(name: string): Picture["type"] | null {
  return types[name.slice(name.lastIndexOf(".") + 1).toLowerCase()] ?? null;
}
