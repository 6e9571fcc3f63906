import JSZip from "jszip";

const emuPerPixel = 9525;
const part = "xl/drawings/drawing1.xml";
const names = "http://schemas.openxmlformats.org/drawingml/2006";

/** A picture where it stands: its cell, how far in, and how large it is seen; pixels. */
export type Drawing = {
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise by which the stored pixels are turned. */
  readonly turn: 0 | 90 | 180 | 270;
  readonly caption: string;
};

/** Puts the pictures of a workbook into the middle of their cells and upright; the library stretches each over its cells. */
export async function placeDrawings(workbook: Uint8Array, drawings: readonly Drawing[]): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(workbook);
  zip.file(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${names}/spreadsheetDrawing" xmlns:a="${names}/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${drawings.map(anchor).join("")}</xdr:wsDr>`,
  );
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

function anchor(drawing: Drawing, index: number): string {
  const { row, column, right, down, width, height, turn, caption } = drawing;
  const lying = turn === 90 || turn === 270;
  // A drawing is placed as stored and then turned about its middle.
  const aside = lying ? (width - height) / 2 : 0;
  const stored = lying ? [height, width] : [width, height];
  const [cx = 0, cy = 0] = stored.map((pixels) => Math.round(pixels * emuPerPixel));
  const inset = (pixels: number) => Math.max(0, Math.round(pixels * emuPerPixel));
  const turned = turn === 0 ? "" : ` rot="${turn * 60_000}"`;
  const named = `id="${index + 2}" name="图片${index + 1}" descr="${escaped(caption)}"`;
  return `<xdr:oneCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>${inset(right + aside)}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${inset(down - aside)}</xdr:rowOff></xdr:from><xdr:ext cx="${cx}" cy="${cy}"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr ${named}/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId${index + 1}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm${turned}><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
