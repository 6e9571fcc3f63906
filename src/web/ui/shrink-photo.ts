/** Longest edge of a photo as it is sent, in pixels: a document's stamp stays readable, a phone's upload stays short. */
const longestEdge = 1600;
const jpegQuality = 0.82;

/** The size of a picture within the longest edge, never larger than it is. */
export function fitWithin(
  width: number,
  height: number,
  edge = longestEdge,
): { width: number; height: number } {
  const scale = Math.min(1, edge / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The name of a photo once it is a JPEG. */
export function jpegName(name: string): string {
  return `${name.replace(/\.[^.]*$/, "") || "photo"}.jpg`;
}

/** A photo made small in the browser; whatever cannot be drawn is sent as it is, for the server to judge. */
export async function shrinkPhoto(file: File): Promise<File> {
  if (!file.type.startsWith("image/")) return file;
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
  if (!picture) return file;
  const size = fitWithin(picture.width, picture.height);
  const canvas = Object.assign(document.createElement("canvas"), size);
  const pen = canvas.getContext("2d");
  if (!pen) return file;
  // A transparent picture would turn black as a JPEG.
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, size.width, size.height);
  pen.drawImage(picture, 0, 0, size.width, size.height);
  picture.close();
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", jpegQuality));
  return blob ? new File([blob], jpegName(file.name), { type: "image/jpeg" }) : file;
}
