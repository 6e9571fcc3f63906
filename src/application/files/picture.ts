/** A picture as its own bytes tell, whatever its name says. Sizes in pixels, as it is meant to be seen. */
export type Picture = {
  readonly format: "jpg" | "png";
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise by which the stored pixels must be turned (phones store photos lying). */
  readonly turn: 0 | 90 | 180 | 270;
};

/** A photo of a phone has some twelve to fifty million pixels; unpacked, each takes four bytes of whoever prints it. */
const mostPixels = 50_000_000;

/** A picture that a paper can carry; null where it is none, cut off, or unpacks to more than a paper may take. */
export function printablePicture(bytes: Uint8Array): Picture | null {
  const picture = readPicture(bytes);
  return picture && picture.width * picture.height <= mostPixels ? picture : null;
}

/** The picture that unpacks to more than may be kept; null for all else. */
export function tooManyPixels(bytes: Uint8Array): Picture | null {
  const picture = readPicture(bytes);
  return picture && picture.width * picture.height > mostPixels ? picture : null;
}

const turns: Readonly<Record<number, Picture["turn"]>> = { 3: 180, 6: 90, 8: 270 };

/** Reads format and size from a JPEG or PNG. Null when it is neither, or cut off before its size. */
export function readPicture(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint32(0) === 0x89504e47) return sized("png", view.getUint32(16), view.getUint32(20), 0);
    if (view.getUint16(0) === 0xffd8) return readJpeg(view);
    return null;
  } catch {
    return null; // cut off: shown as a missing picture
  }
}

function sized(
  format: Picture["format"],
  width: number,
  height: number,
  turn: Picture["turn"],
): Picture | null {
  if (width === 0 || height === 0) return null;
  const lying = turn === 90 || turn === 270;
  return { format, turn, width: lying ? height : width, height: lying ? width : height };
}

function readJpeg(view: DataView): Picture | null {
  let turn: Picture["turn"] = 0;
  for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker >> 8 !== 0xff) return null;
    if (marker === 0xffe1) turn = turnOf(view, at + 4);
    const frame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (frame) return sized("jpg", view.getUint16(at + 7), view.getUint16(at + 5), turn);
  }
}

/** The orientation tag (0x0112) of an EXIF segment. */
function turnOf(view: DataView, at: number): Picture["turn"] {
  if (view.getUint32(at) !== 0x45786966) return 0;
  const tiff = at + 6;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  for (let entry = 0; entry < view.getUint16(directory, little); entry += 1) {
    const field = directory + 2 + entry * 12;
    if (view.getUint16(field, little) === 0x0112) return turns[view.getUint16(field + 8, little)] ?? 0;
  }
  return 0;
}
