import { crc32, deflateSync } from "node:zlib";

type Colour = readonly [red: number, green: number, blue: number];
type Dot = (x: number, y: number) => Colour;

const width = 480;
const height = 360;

/** What a demonstration photo shows: a place before and after the work, people looking on, or a signed paper. */
export type Motif = "before" | "after" | "inspection" | "control" | "paper";

const walls: readonly Colour[] = [
  [196, 203, 211],
  [214, 206, 190],
  [188, 205, 196],
  [205, 195, 205],
];
const floor: Colour = [122, 116, 108];
const machine: Colour = [74, 98, 124];
const fault: Colour = [198, 62, 46];
const repaired: Colour = [64, 138, 88];
const tape: Colour = [238, 190, 36];
const coat: Colour = [226, 118, 38];
const paper: Colour = [250, 249, 244];
const ink: Colour = [70, 74, 82];

/** A picture drawn by code, as PNG: plain shapes that nobody takes for a real place. The serial number makes each another. */
export function drawn(motif: Motif, serial: number): Uint8Array {
  return pngOf(motif === "paper" ? signedPaper(serial) : siteWith(motif, serial));
}

function siteWith(motif: Exclude<Motif, "paper">, serial: number): Dot {
  const wall = walls[serial % walls.length] ?? floor;
  const left = 60 + ((serial * 37) % 160);
  const high = 90 + ((serial * 23) % 70);
  return (x, y) => {
    const mark = markOf(motif, { x: x - left, y: y - high });
    if (mark) return mark;
    if (x > left && x < left + 170 && y > high && y < 275) return machine;
    return y > 265 ? floor : wall;
  };
}

function markOf(
  motif: Exclude<Motif, "paper">,
  { x, y }: { readonly x: number; readonly y: number },
): Colour | null {
  const round = (x - 85) ** 2 + (y - 60) ** 2 < 34 ** 2;
  switch (motif) {
    case "before":
      return round ? fault : null;
    case "after":
      return round ? repaired : null;
    case "control":
      return y > 96 && y < 112 ? ((x + y + 1000) % 40 < 20 ? tape : ink) : null;
    case "inspection":
      if ((x - 230) ** 2 + (y - 20) ** 2 < 18 ** 2) return [222, 184, 150];
      return x > 205 && x < 255 && y > 38 && y < 150 ? coat : null;
  }
}

function signedPaper(serial: number): Dot {
  const stampX = 330 + (serial % 5) * 9;
  return (x, y) => {
    const distance = Math.hypot(x - stampX, y - 272);
    if (distance > 44 && distance < 50) return fault;
    if (y > 30 && y < 44 && x > 150 && x < 330) return ink;
    const line = Math.floor((y - 70) / 24);
    const inked = line >= 0 && line < 8 && (y - 70) % 24 < 5;
    if (inked && x > 60 && x < 420 - ((line * 53 + serial * 29) % 120)) return [150, 154, 160];
    const wave = Math.abs(y - 300 - 6 * Math.sin((x + serial * 11) / 7)) < 2;
    return wave && x > 120 && x < 220 ? ink : paper;
  };
}

function pngOf(dot: Dot): Uint8Array {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const start = y * (width * 3 + 1);
    // Each row opens with the number of its filter; 0 is none.
    for (let x = 0; x < width; x += 1) rows.set(dot(x, y), start + 1 + x * 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
